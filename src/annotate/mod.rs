//! What sentences mention: numbers by value, dates, times, names, places, quotes, negations.

mod value;

pub use value::{Bound, Date, Measure, Money, Name, Number, NumberKind, Percent, Quote, Time, Value};

use std::ops::Range;

use crate::document::Span;
use crate::segment::Sentences;

/// Something that a sentence mentions: a stretch of text and what it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The exact words.
    pub span: Span,
    /// The sentence that holds them.
    pub sentence: usize,
    /// What they stand for.
    pub value: Value,
}

/// Sentences and what they mention.
#[derive(Clone, Debug)]
pub struct Annotated {
    /// The sentences.
    pub sentences: Sentences,
    /// All mentions in reading order. A number inside a date or a price is part of that and no mention of its own.
    pub mentions: Vec<Mention>,
    /// The mentions of each sentence, as indices into `mentions`.
    pub by_sentence: Vec<Range<usize>>,
}

impl Annotated {
    /// The mentions of a sentence, with their indices.
    pub fn mentions_of(&self, sentence: usize) -> impl Iterator<Item = (usize, &Mention)> {
        let range = self.by_sentence[sentence].clone();
        range.clone().zip(&self.mentions[range])
    }

    /// The text of a stretch.
    pub fn text(&self, span: Span) -> &str {
        self.sentences.text(span)
    }
}

/// Finds what the sentences mention.
pub fn annotate(sentences: Sentences) -> Annotated {
    let by_sentence = vec![0..0; sentences.sentences.len()];
    Annotated { sentences, mentions: Vec::new(), by_sentence }
}
