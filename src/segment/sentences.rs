//! Sentences of a block: UAX #29, then a joiner for what it cuts wrongly and a splitter for what it leaves whole.

use unicode_segmentation::UnicodeSegmentation;

use super::edge::Edge;
use super::{joiner, splitter};
use crate::document::Span;
use crate::lang::Language;

/// Bytes of the longest sentence: what follows is taken as another. Prose stays far below, and what reads a sentence may
/// then look through all of it. Not yet measured.
const LONGEST: usize = 4096;

/// The sentences within `block` of `text`, without the white space between them.
pub(super) fn split(text: &str, block: Span, language: &Language) -> Vec<Span> {
    let mut starts = cuts(block.of(text), language);
    starts.insert(0, 0);
    let ends = starts.iter().skip(1).copied().chain([block.end - block.start]);
    let spans = starts.iter().zip(ends).map(|(start, end)| trim(text, Span::new(block.start + start, block.start + end)));
    spans.filter(|span| !span.is_empty()).flat_map(|span| shorten(text, span)).collect()
}

/// The sentence in parts of at most [`LONGEST`] bytes, cut at white space where there is some.
fn shorten(text: &str, sentence: Span) -> impl Iterator<Item = Span> {
    let mut rest = Some(sentence);
    std::iter::from_fn(move || {
        let span = rest.take()?;
        if span.length() <= LONGEST {
            return Some(span);
        }
        let end = (span.start..=span.start + LONGEST).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(span.end);
        let part = Span::new(span.start, end);
        let cut = part.of(text).rfind(char::is_whitespace).filter(|&at| at > 0).map_or(end, |at| span.start + at);
        rest = Some(trim(text, Span::new(cut, span.end))).filter(|rest| !rest.is_empty());
        Some(trim(text, Span::new(span.start, cut)))
    })
}

/// The bytes of `prose` where a sentence begins after another.
fn cuts(prose: &str, language: &Language) -> Vec<usize> {
    let mut cuts = Vec::new();
    let (mut start, mut from) = (0, 0);
    while let Some(edge) = Edge::find(prose, start, from) {
        from = edge.end();
        if !joiner::joins(&edge, language) && (splitter::splits(&edge) || is_bound(prose, &edge)) {
            start = edge.cut;
            cuts.push(start);
        }
    }
    cuts
}

/// The characters that UAX #29 is shown on each side of an edge. Its rules look one letter back, and forward to the
/// next letter; over a whole block its cost grows with the square of a run of white space.
const VIEW: (usize, usize) = (1, 120);

/// Whether UAX #29 sees a sentence end at `edge`.
fn is_bound(prose: &str, edge: &Edge) -> bool {
    let start = prose[..edge.start].char_indices().rev().take(VIEW.0).last().map_or(edge.start, |(at, _)| at);
    let end = prose[edge.start..].char_indices().nth(VIEW.1).map_or(prose.len(), |(at, _)| edge.start + at);
    let mut bounds = prose[start..end].split_sentence_bound_indices().map(|(at, _)| start + at);
    bounds.any(|at| edge.start < at && at <= edge.cut)
}

fn trim(text: &str, span: Span) -> Span {
    let piece = span.of(text);
    let start = span.start + (piece.len() - piece.trim_start().len());
    Span::new(start, (span.start + piece.trim_end().len()).max(start))
}

#[cfg(test)]
mod tests;
