//! What sentences mention: numbers by value, dates, times, names, places, quotes, negations.

mod code;
mod counted;
mod date;
mod format;
mod link;
mod many;
mod name;
mod negation;
mod number;
mod numeral;
mod numerals;
mod ordinals;
mod quantity;
mod quote;
mod range;
mod ranges;
mod role;
mod scan;
mod text;
mod time;
mod value;
mod year;

pub use value::{Bound, Date, Measure, Money, Name, Number, NumberKind, Percent, Quote, Time, Value};

use std::ops::Range;

use crate::document::Span;
use crate::lexicon::forms::{self, Named};
use crate::lexicon::places;
use crate::segment::Sentences;

use text::Text;

/// Something that a sentence mentions: a stretch of text and what it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The exact words, with sign, unit and bound. A quotation may go on behind its sentence.
    pub span: Span,
    /// The sentence that holds their start.
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
    /// The names of things in each sentence, by their beginning, the shorter first; a shorter one may lie in a longer.
    pub named: Vec<Vec<Named>>,
}

impl Annotated {
    /// The mentions of a sentence, with their indices.
    pub fn mentions_of(&self, sentence: usize) -> impl Iterator<Item = (usize, &Mention)> {
        let range = self.by_sentence[sentence].clone();
        range.clone().zip(&self.mentions[range])
    }

    /// Where the web and mail addresses of a sentence stand.
    pub fn links_of(&self, sentence: usize) -> impl Iterator<Item = Span> {
        self.mentions_of(sentence).filter(|(_, mention)| matches!(mention.value, Value::Link(_))).map(|(_, mention)| mention.span)
    }

    /// The text of a stretch.
    pub fn text(&self, span: Span) -> &str {
        self.sentences.text(span)
    }
}

/// Finds what the sentences mention.
pub fn annotate(sentences: Sentences) -> Annotated {
    let format = format::of(&sentences.document);
    let capitals = name::Capitals::of(&sentences);
    let mut mentions = Vec::new();
    for (sentence, row) in sentences.sentences.iter().enumerate() {
        let text = Text::new(sentences.text(row.span), row.span.start, sentences.document.locale, format);
        let found = scan::scan(&text, sentences.text(row.span), row.span.start);
        mentions.extend(found.into_iter().map(|(span, value)| Mention { span, sentence, value }));
        let places = places_of(&sentences, row.span);
        let names = name::names(&text, &capitals, name::is_headline(&sentences, sentence));
        let names = names.into_iter().filter(|(span, _)| !places.iter().any(|(place, _)| place.contains(*span)));
        mentions.extend(names.chain(places.iter().cloned()).map(|(span, value)| Mention { span, sentence, value }));
    }
    mentions.extend(quotes(&sentences));
    mentions.sort_by_key(|mention| (mention.sentence, mention.span.start, std::cmp::Reverse(mention.span.end)));
    let by_sentence = ranges(&mentions, sentences.sentences.len());
    let named = sentences.sentences.iter().map(|sentence| named(&sentences, sentence.span)).collect();
    Annotated { sentences, mentions, by_sentence, named }
}

/// The things named within `span`.
fn named(sentences: &Sentences, span: Span) -> Vec<Named> {
    let mut found = forms::find(sentences.text(span), sentences.document.locale.language);
    for named in &mut found {
        named.span = Span::new(span.start + named.span.start, span.start + named.span.end);
    }
    found
}

/// The places named within `span`.
fn places_of(sentences: &Sentences, span: Span) -> Vec<(Span, Value)> {
    let shift = |found: Span| Span::new(span.start + found.start, span.start + found.end);
    places::find(sentences.text(span)).into_iter().map(|(found, id)| (shift(found), Value::Place(id))).collect()
}

/// The quotations of all blocks, each in the sentence where it opens.
fn quotes(sentences: &Sentences) -> Vec<Mention> {
    let blocks = sentences.document.blocks.iter();
    let found = blocks.flat_map(|block| quote::quotes(sentences.text(block.span), block.span.start));
    found
        .filter_map(|(span, quote)| {
            let sentence = sentences.sentences.partition_point(|sentence| sentence.span.start <= span.start).checked_sub(1)?;
            Some(Mention { span, sentence, value: Value::Quote(quote) })
        })
        .collect()
}

/// The mentions of each of `count` sentences.
fn ranges(mentions: &[Mention], count: usize) -> Vec<Range<usize>> {
    let first = |sentence: usize| mentions.partition_point(|mention| mention.sentence < sentence);
    (0..count).map(|sentence| first(sentence)..first(sentence + 1)).collect()
}
