//! All that a bead says of the gender of those it speaks of.

use crate::align::{Aligned, Bead};
use crate::annotate::Value;
use crate::document::Span;
use crate::lexicon::gender::Gender;
use crate::pair::Side;

use super::people::{Person, bearer, first_name, pronoun};
use super::unanswered::words;

/// A word that speaks of a man or of a woman.
#[derive(Clone, Copy)]
pub(super) struct Clue {
    /// Where it stands.
    pub(super) span: Span,
    /// Of whom it speaks.
    pub(super) gender: Gender,
    /// Whether it is a pronoun that does something: *she*.
    is_subject: bool,
    /// Whether it is a first name, which a translator copies.
    is_name: bool,
}

/// What one side of a bead says.
pub(super) struct Evidence {
    /// What speaks of men and women, in reading order.
    pub(super) found: Vec<Clue>,
    /// Those of whom it says neither.
    open: Vec<Span>,
}

impl Evidence {
    /// The first clue that is no name, if all such clues speak of one gender.
    pub(super) fn in_words(&self) -> Option<Clue> {
        let mut words = self.found.iter().filter(|clue| !clue.is_name);
        let first = *words.next()?;
        words.all(|clue| clue.gender == first.gender).then_some(first)
    }

    /// The gender of the only person, and whether that is sure: it is not quite where it must be understood that the one that is spoken
    /// of first is *she* of behind.
    pub(super) fn only(&self) -> Option<(Gender, bool)> {
        let first = self.found.first()?;
        let gender = self.found.iter().all(|clue| clue.gender == first.gender).then_some(first.gender)?;
        match self.open[..] {
            [] => Some((gender, true)),
            [open] if first.is_subject && open.end <= first.span.start => Some((gender, false)),
            _ => None,
        }
    }
}

/// What a side of a bead says, its people given.
pub(super) fn evidence(text: &Aligned, bead: &Bead, side: Side, people: &[Person]) -> Evidence {
    let annotated = text.text.get(side);
    let sentences = &annotated.sentences;
    let language = sentences.document.locale.language;
    let clue = |span: Span, gender: Gender| Clue { span, gender, is_subject: false, is_name: false };
    let mut found: Vec<Clue> = people.iter().filter_map(|person| Some(clue(person.span, person.gender()?))).collect();
    for word in words(text, bead, side).filter(|word| !people.iter().any(|person| person.words.contains(word))) {
        let Some(at) = sentences.words.get(word) else { continue };
        let name = first_name(sentences, word).map(|gender| Clue { is_name: true, ..clue(at.span, gender) });
        let pronoun = pronoun(sentences, word, language).map(|(gender, is_subject)| Clue { is_subject, ..clue(at.span, gender) });
        found.extend(name.or(pronoun));
    }
    let mentions = bead.sentences.get(side).iter().flat_map(|&number| annotated.mentions_of(number));
    let names = mentions.filter(|(_, mention)| matches!(mention.value, Value::Name(_))).map(|(_, mention)| mention.span);
    let unknown = people.iter().filter(|person| person.gender().is_none() && bearer(sentences, person).is_none());
    let mut open: Vec<Span> = unknown.map(|person| person.span).collect();
    let names: Vec<Span> = names.filter(|name| !found.iter().any(|clue| clue.span.overlaps(*name))).collect();
    open.extend(names.iter().filter(|name| !people.iter().any(|person| person.span.overlaps(**name))));
    found.sort_by_key(|clue| clue.span.start);
    Evidence { found, open }
}
