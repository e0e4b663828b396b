//! What sentences mention: numbers by value, dates, times, names, places, quotes, negations.

mod code;
mod date;
mod format;
mod link;
mod negation;
mod number;
mod numerals;
mod ordinals;
mod quantity;
mod range;
mod scan;
mod text;
mod time;
mod value;

pub use value::{Bound, Date, Measure, Money, Name, Number, NumberKind, Percent, Quote, Time, Value};

use std::ops::Range;

use crate::document::Span;
use crate::segment::Sentences;

/// Something that a sentence mentions: a stretch of text and what it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The exact words, with sign, unit and bound.
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
    /// All mentions in reading order. A number inside a date or a price is part of that and no mention of its own; a name or quote
    /// stands beside what it contains, the longer first.
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
    let format = format::of(&sentences.document);
    let mut mentions = Vec::new();
    for (sentence, row) in sentences.sentences.iter().enumerate() {
        let found = scan::scan(sentences.text(row.span), row.span.start, sentences.document.locale, format);
        mentions.extend(found.into_iter().map(|(span, value)| Mention { span, sentence, value }));
    }
    mentions.sort_by_key(|mention| (mention.sentence, mention.span.start, std::cmp::Reverse(mention.span.end)));
    let by_sentence = ranges(&mentions, sentences.sentences.len());
    Annotated { sentences, mentions, by_sentence }
}

/// The mentions of each of `count` sentences.
fn ranges(mentions: &[Mention], count: usize) -> Vec<Range<usize>> {
    let first = |sentence: usize| mentions.partition_point(|mention| mention.sentence < sentence);
    (0..count).map(|sentence| first(sentence)..first(sentence + 1)).collect()
}
