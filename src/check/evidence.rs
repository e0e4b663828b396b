//! All that a bead says of the gender of those it speaks of.

use crate::align::{Aligned, Bead};
use crate::annotate::Value;
use crate::document::Span;
use crate::lexicon::gender::Gender;
use crate::pair::Side;

use super::people::{Person, first_name, pronoun};
use super::unanswered::words;

/// What one side of a bead says.
pub(super) struct Evidence {
    /// Words that speak of a man or of a woman, in reading order.
    pub(super) found: Vec<(Span, Gender)>,
    /// Whether it speaks of somebody of whom it does not say that.
    pub(super) is_open: bool,
}

impl Evidence {
    /// The gender of which all speaks.
    pub(super) fn only(&self) -> Option<Gender> {
        let (_, first) = *self.found.first()?;
        (!self.is_open && self.found.iter().all(|(_, gender)| *gender == first)).then_some(first)
    }
}

/// What a side of a bead says, its people given.
pub(super) fn evidence(text: &Aligned, bead: &Bead, side: Side, people: &[Person]) -> Evidence {
    let annotated = text.text.get(side);
    let sentences = &annotated.sentences;
    let language = sentences.document.locale.language;
    let mut found: Vec<(Span, Gender)> = people.iter().filter_map(|person| Some((person.span, person.gender()?))).collect();
    let mut is_open = people.iter().any(|person| person.gender().is_none());
    let in_person = |word: usize| people.iter().any(|person| person.words.contains(&word));
    for word in words(text, bead, side).filter(|&word| !in_person(word)) {
        let Some(at) = sentences.words.get(word) else { continue };
        let name = first_name(sentences, word);
        let pronoun = pronoun(sentences, word, language).map(|(gender, _)| gender);
        found.extend(name.or(pronoun).map(|gender| (at.span, gender)));
    }
    let mentions = bead.sentences.get(side).iter().flat_map(|&number| annotated.mentions_of(number));
    let unknown = |span: Span| !found.iter().any(|(known, _)| span.overlaps(*known));
    is_open |= mentions.into_iter().any(|(_, mention)| matches!(mention.value, Value::Name(_)) && unknown(mention.span));
    found.sort_by_key(|(span, _)| span.start);
    Evidence { found, is_open }
}
