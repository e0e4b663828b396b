//! Words of a sentence: UAX #29 words that hold a letter or digit.

use unicode_segmentation::UnicodeSegmentation;

use crate::document::Span;

/// The words within `span` of `text`.
pub(super) fn split(text: &str, span: Span) -> impl Iterator<Item = Span> {
    let words = span.of(text).unicode_word_indices();
    words.map(move |(at, word)| Span::new(span.start + at, span.start + at + word.len()))
}
