//! Sentences of a block: UAX #29, then a joiner for what it cuts wrongly and a splitter for what it leaves whole.

use unicode_segmentation::UnicodeSegmentation;

use super::edge::Edge;
use super::{joiner, splitter};
use crate::document::Span;
use crate::lang::Language;

/// The sentences within `block` of `text`, without the white space between them.
pub(super) fn split(text: &str, block: Span, language: &Language) -> Vec<Span> {
    let mut starts = cuts(block.of(text), language);
    starts.insert(0, 0);
    let ends = starts.iter().skip(1).copied().chain([block.end - block.start]);
    let spans = starts.iter().zip(ends).map(|(start, end)| trim(text, Span::new(block.start + start, block.start + end)));
    spans.filter(|span| !span.is_empty()).collect()
}

/// The bytes of `prose` where a sentence begins after another.
fn cuts(prose: &str, language: &Language) -> Vec<usize> {
    let mut bounds = prose.split_sentence_bound_indices().map(|(at, _)| at).peekable();
    let mut cuts = Vec::new();
    let (mut start, mut from) = (0, 0);
    while let Some(edge) = Edge::find(prose, start, from) {
        from = edge.end();
        let mut bound = false;
        while let Some(at) = bounds.next_if(|&at| at <= edge.cut) {
            bound |= at > edge.start;
        }
        if !joiner::joins(&edge, language) && (bound || splitter::splits(&edge)) {
            start = edge.cut;
            cuts.push(start);
        }
    }
    cuts
}

fn trim(text: &str, span: Span) -> Span {
    let piece = span.of(text);
    let start = span.start + (piece.len() - piece.trim_start().len());
    Span::new(start, (span.start + piece.trim_end().len()).max(start))
}

#[cfg(test)]
mod tests;
