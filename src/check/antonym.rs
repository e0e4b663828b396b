//! `antonym`: the translation says the opposite.

use crate::align::{Aligned, Bead};
use crate::annotate::Value;
use crate::finding::{Finding, Says, Severity};
use crate::lexicon::antonyms::{self, Pole};
use crate::pair::{Pair, Side};

use super::negation::Counters;
use super::unanswered::{AROUND, has, is_form_of, is_in_place, span, unanswered};
use super::{Check, Group, facts};

/// See the page.
pub(super) static ANTONYM: Check = Check {
    name: "antonym",
    group: Group::Sense,
    severity: Severity::Major,
    mqm: "accuracy/mistranslation",
    page: include_str!("antonym.md"),
    says: Says {
        en: "“{target}” is the opposite of “{source}”, which would be {right}",
        es: "«{target}» es lo contrario de «{source}», que sería {right}",
    },
    run,
};

/// Not yet measured: no such error is planted in the development half of NTREX-128.
const OPPOSITE: u8 = 75;

/// The stems of a word that are likely enough.
const STEMS: usize = 2;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let counters = text.text.as_ref().map(|side| Counters::of(side.sentences.document.locale.language));
    for bead in text.beads.iter().filter(|bead| bead.is_two_sided() && !is_denied(text, bead)) {
        findings.extend(unanswered(text, bead, Side::Source).filter_map(|word| opposed(text, bead, word, &counters)));
    }
}

/// Whether either side has a negation: *did not fall* is *subió*.
fn is_denied(text: &Aligned, bead: &Bead) -> bool {
    Side::BOTH.into_iter().any(|side| {
        let annotated = text.text.get(side);
        let mentions = bead.sentences.get(side).iter().flat_map(|&sentence| annotated.mentions_of(sentence));
        mentions.into_iter().any(|(_, mention)| mention.value == Value::Negation)
    })
}

/// A finding where the target has the opposite of a word of the source in its place.
fn opposed(text: &Aligned, bead: &Bead, word: usize, counters: &Pair<&Counters>) -> Option<Finding> {
    let sentences = text.text.as_ref().map(|side| &side.sentences);
    let languages = sentences.map(|side| side.document.locale.language);
    let stems = sentences.source.form(word).stems.iter().take(STEMS);
    let poles = stems.flat_map(|stem| antonyms::of(stem, languages.source));
    let (pole, other) =
        poles.filter(|pole| !is_answered(text, bead, pole)).find_map(|pole| Some((pole, contrary(text, bead, word, &pole)?)))?;
    // not the word itself: *reject* denies as well
    let turned = |side: Side, word: usize| {
        let near = [word.saturating_sub(AROUND)..word, word + 1..word + AROUND + 1];
        near.into_iter().any(|near| counters.get(side).stand_in(sentences.get(side), near))
    };
    if turned(Side::Source, word) || turned(Side::Target, other) {
        return None;
    }
    let spans = Pair::new(span(sentences.source, word)?, span(sentences.target, other)?);
    let right = pole.same(languages.target).take(3).collect::<Vec<_>>().join(", ");
    Some(facts::finding(text, &ANTONYM, OPPOSITE, spans).fill("right", right))
}

/// Whether the target has the word's own pole, or the source the other.
fn is_answered(text: &Aligned, bead: &Bead, pole: &Pole) -> bool {
    let language = |side: Side| text.text.get(side).sentences.document.locale.language;
    pole.same(language(Side::Target)).any(|word| has(text, bead, Side::Target, word))
        || pole.opposite(language(Side::Source)).any(|word| has(text, bead, Side::Source, word))
}

/// The word of the other pole that stands in the target where `word` stands in the source.
fn contrary(text: &Aligned, bead: &Bead, word: usize, pole: &Pole) -> Option<usize> {
    let sentences = &text.text.target.sentences;
    let language = sentences.document.locale.language;
    let forms: Vec<_> = pole.opposite(language).map(|lemma| is_form_of(sentences, lemma)).collect();
    let mut contrary = unanswered(text, bead, Side::Target).filter(|&other| forms.iter().any(|is_form| is_form(other)));
    contrary.find(|&other| is_in_place(bead, word, other))
}
