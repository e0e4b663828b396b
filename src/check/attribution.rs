//! `attribution`: what is only said or believed becomes a fact, or a fact what is only said.

use crate::align::{Aligned, Bead};
use crate::finding::{Finding, Says, Severity};
use crate::lexicon::modality::Mood;
use crate::pair::{Pair, Side};

use super::moods::{Moods, Said};
use super::unanswered::{AROUND, counterparts, words};
use super::{Check, Group};

/// See the page.
pub(super) static ATTRIBUTION: Check = Check {
    name: "attribution",
    group: Group::Sense,
    severity: Severity::Major,
    mqm: "accuracy/omission",
    page: include_str!("attribution.md"),
    says: Says {
        en: "Only said or alleged in the source (“{words}”), a fact in the translation",
        es: "En el original solo se dice o se presume («{words}»); en la traducción es un hecho",
    },
    run,
};

const ADDED: Says = Says {
    en: "Only said or alleged in the translation (“{words}”), a fact in the source",
    es: "En la traducción solo se dice o se presume («{words}»); en el original es un hecho",
};

/// Not yet measured: no such error is planted in the development half of NTREX-128.
const UNANSWERED: u8 = 60;

/// Hearsay so strong or stronger is told of somebody (*accused of*) and needs no answer of its own.
const TOLD: u8 = 3;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let moods = text.text.as_ref().map(|side| Moods::of(side.sentences.document.locale.language));
    for (number, bead) in text.beads.iter().enumerate().filter(|(_, bead)| bead.is_two_sided()) {
        for side in Side::BOTH {
            let said = moods.get(side).said(text, bead, side);
            let hearsay =
                said.into_iter().filter(|said| said.senses.iter().all(|sense| sense.mood == Mood::Hearsay && sense.strength < TOLD));
            for said in hearsay.filter(|said| stays(text, bead, side, said)) {
                if !is_answered(text, number, side.other(), &moods) {
                    findings.extend(finding(text, bead, side, &said));
                }
            }
        }
    }
}

/// Whether a word beside it has a counterpart: it is the hedge alone that is missing.
fn stays(text: &Aligned, bead: &Bead, side: Side, said: &Said) -> bool {
    let sentences = &text.text.get(side).sentences;
    let near = [said.words.start.saturating_sub(AROUND)..said.words.start, said.words.end..said.words.end + AROUND];
    let mut content = near.into_iter().flatten().filter(|&word| word < sentences.words.len() && !sentences.form(word).function);
    content.any(|word| counterparts(bead, side, word).next().is_some())
}

/// Whether the bead or a neighbour has on `side` anything by which a text keeps what it tells at a distance.
fn is_answered(text: &Aligned, bead: usize, side: Side, moods: &Pair<&Moods>) -> bool {
    let sentences = &text.text.get(side).sentences;
    let language = sentences.document.locale.language;
    let near = text.beads.get(bead.saturating_sub(1)..(bead + 2).min(text.beads.len())).unwrap_or_default();
    near.iter().any(|bead| {
        let keeps = |said: &Said| said.is(Mood::Hearsay) || said.is(Mood::Appearance) || said.is(Mood::Probability);
        moods.get(side).said(text, bead, side).iter().any(keeps)
            || words(text, bead, side).any(|word| language.speech_verbs.contains(&sentences.form(word).lower))
    })
}

fn finding(text: &Aligned, bead: &Bead, side: Side, said: &Said) -> Option<Finding> {
    let span = said.span(&text.text.get(side).sentences)?;
    let other = &text.text.get(side.other()).sentences;
    let at = said.of.into_iter().flat_map(|word| counterparts(bead, side, word)).find_map(|word| other.words.get(word));
    let finding = ATTRIBUTION.finding(UNANSWERED).at(side, span).fill("words", text.words(side, span).to_owned());
    let finding = match at {
        Some(word) => finding.at(side.other(), word.span),
        None => finding,
    };
    Some(if side == Side::Source { finding } else { finding.say(ADDED) })
}
