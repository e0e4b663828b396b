//! `modality`: what may be becomes what must or will be.

use crate::align::{Aligned, Bead};
use crate::annotate::Value;
use crate::document::Span;
use crate::finding::{Finding, Says, Severity};
use crate::lexicon::modality::{Modality, Mood};
use crate::pair::{Pair, Side};

use super::moods::{Moods, Said};
use super::unanswered::{counterparts, is_in_place};
use super::{Check, Group, facts};

/// See the page.
pub(super) static MODALITY: Check = Check {
    name: "modality",
    group: Group::Sense,
    severity: Severity::Minor,
    mqm: "accuracy/mistranslation",
    page: include_str!("modality.md"),
    says: Says {
        en: "“{target}” says something else than “{source}”: not as sure, or not as binding",
        es: "«{target}» no dice lo mismo que «{source}»: no es igual de seguro o de obligatorio",
    },
    run,
};

/// No such error is planted in the development half of NTREX-128; none in two untouched translations of it, four in the third,
/// half of them loose. Minor until it has been counted.
const OTHER: u8 = 60;

/// A negation so many words off changes what a modal says: *may not* is *no debe*.
const DENIED: usize = 4;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let moods = text.text.as_ref().map(|side| Moods::of(side.sentences.document.locale.language));
    for bead in text.beads.iter().filter(|bead| bead.is_two_sided()) {
        let said = Pair::new(Side::Source, Side::Target).map(|side| moods.get(side).said(text, bead, side));
        findings.extend(said.source.iter().filter_map(|source| changed(text, bead, source, &said)));
    }
}

/// A finding where something else stands in the place of a modal of the source, and nothing answers either.
fn changed(text: &Aligned, bead: &Bead, source: &Said, said: &Pair<Vec<Said>>) -> Option<Finding> {
    let open = |side: Side, said: &Said, others: &[Said]| {
        is_modal(said) && !others.iter().any(|other| agree(said, other)) && !is_denied(text, side, said)
    };
    if !open(Side::Source, source, &said.target) {
        return None;
    }
    let mut others = said.target.iter().filter(|target| open(Side::Target, target, &said.source));
    let target = others.find(|target| stands_for(bead, source, target))?;
    let spans = Pair::new(source.span(&text.text.source.sentences)?, target.span(&text.text.target.sentences)?);
    Some(facts::finding(text, &MODALITY, OTHER, spans))
}

/// Whether it says what may, can, must or will be, not only who says so.
fn is_modal(said: &Said) -> bool {
    said.senses.iter().all(|sense| !matches!(sense.mood, Mood::Hearsay | Mood::Appearance))
}

/// Whether both may say the same. *Likely* and *certain* are not answered by *will*, which stands beside either.
fn agree(one: &Said, other: &Said) -> bool {
    if [(one, other), (other, one)].into_iter().any(|(hedge, verb)| is_hedge(hedge) && verb.is(Mood::Intention)) {
        return false;
    }
    if [(one, other), (other, one)].into_iter().any(|(can, will)| is_ability(can) && is_future(will)) {
        return true; // *can be borrowed*, *se prestarán*
    }
    one.senses.iter().any(|one| other.senses.iter().any(|other| same(*one, *other)))
}

fn same(one: Modality, other: Modality) -> bool {
    let apart = one.strength.abs_diff(other.strength);
    match (one.mood, other.mood) {
        (Mood::Probability, Mood::Probability) => apart == 0,
        (Mood::Hearsay | Mood::Appearance, Mood::Probability) | (Mood::Probability, Mood::Hearsay | Mood::Appearance) => true,
        _ => one.mood == other.mood && apart <= 1,
    }
}

/// Whether both speak of the same word, or stand between words that answer each other.
fn stands_for(bead: &Bead, source: &Said, target: &Said) -> bool {
    let answers = |side: Side, word: Option<usize>| word.into_iter().flat_map(move |word| counterparts(bead, side, word));
    if answers(Side::Source, source.of).next().is_none() && answers(Side::Target, target.of).next().is_none() {
        return is_in_place(bead, source.words.start, target.words.start);
    }
    answers(Side::Source, source.of).any(|answer| target.of == Some(answer))
}

/// Whether it says what one can do, and not that something may happen.
fn is_ability(said: &Said) -> bool {
    said.is(Mood::Ability) && !said.is(Mood::Probability)
}

/// Whether it says what will be.
fn is_future(said: &Said) -> bool {
    said.is(Mood::Intention) && said.is(Mood::Probability)
}

/// Whether it says nothing but how likely something is.
fn is_hedge(said: &Said) -> bool {
    said.senses.iter().all(|sense| sense.mood == Mood::Probability)
}

/// Whether a negation stands near.
fn is_denied(text: &Aligned, side: Side, said: &Said) -> bool {
    let annotated = text.text.get(side);
    let words = &annotated.sentences.words;
    let near = said.words.start.saturating_sub(DENIED)..(said.words.end + DENIED).min(words.len());
    let (Some(first), Some(last)) = (words.get(near.start), words.get(near.end.saturating_sub(1))) else { return false };
    let near: Span = first.span.join(last.span);
    let sentence = |byte: usize| annotated.sentences.sentence_at(byte);
    let (Some(first), Some(last)) = (sentence(near.start), sentence(near.end)) else { return false };
    let mut mentions = (first..=last).flat_map(|sentence| annotated.mentions_of(sentence));
    mentions.any(|(_, mention)| mention.value == Value::Negation && mention.span.overlaps(near))
}
