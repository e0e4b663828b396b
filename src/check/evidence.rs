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
    /// What kind of word it is.
    pub(super) kind: Kind,
    /// Whether it opens its sentence, after an article at most.
    pub(super) is_first: bool,
}

/// A kind of word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A role or kinship.
    Role,
    /// A first name, which a translator copies.
    Name,
    /// *She*.
    Subject,
    /// *Her*, which may be said of another person than the subject.
    Object,
    /// *Hers*, *himself*.
    Pronoun,
}

impl Kind {
    fn of(pronoun: &str) -> Kind {
        match pronoun {
            "subject" => Kind::Subject,
            "object" => Kind::Object,
            _ => Kind::Pronoun,
        }
    }
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
        let mut words = self.found.iter().filter(|clue| clue.kind != Kind::Name);
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
            [open] if first.kind == Kind::Subject && open.end <= first.span.start => Some((gender, false)),
            _ => None,
        }
    }
}

/// What a side of a bead says, its people given.
pub(super) fn evidence(text: &Aligned, bead: &Bead, side: Side, people: &[Person]) -> Evidence {
    let annotated = text.text.get(side);
    let sentences = &annotated.sentences;
    let language = sentences.document.locale.language;
    let people: Vec<&Person> = people.iter().filter(|person| !person.is_doubtful).collect();
    let clue = |span: Span, gender: Gender| {
        let is_first = bead.sentences.get(side).iter().filter_map(|&number| sentences.sentences.get(number)).any(|sentence| {
            let before = Span::new(sentence.span.start, span.start);
            sentence.span.contains(span) && sentence.span.start <= span.start && sentences.text(before).split_whitespace().count() <= 1
        });
        Clue { span, gender, kind: Kind::Role, is_first }
    };
    let mut found: Vec<Clue> = people.iter().filter_map(|person| Some(clue(person.span, person.gender()?))).collect();
    for word in words(text, bead, side).filter(|word| !people.iter().any(|person| person.words.contains(word))) {
        let Some(at) = sentences.words.get(word) else { continue };
        let name = first_name(sentences, word).map(|gender| Clue { kind: Kind::Name, ..clue(at.span, gender) });
        let pronoun = pronoun(sentences, word, language).map(|(gender, kind)| Clue { kind: Kind::of(kind), ..clue(at.span, gender) });
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
