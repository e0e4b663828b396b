//! What to show of a stretch, and where its translation should stand.

use crate::document::Span;

use super::line::Line;
use super::row::count;
use super::{Stretch, span};

/// An edge is moved by at most this share of the stretch, and at most so many words; not yet measured.
const MOVE: (f64, usize) = (0.35, 3);

/// The stretch widened to the edges of its clause, without the punctuation around it.
pub fn clause(line: &Line, stretch: &Stretch) -> Option<Span> {
    let most = ((count(stretch.end.saturating_sub(stretch.first)) * MOVE.0) as usize).min(MOVE.1);
    let bare = |at: usize| line.tokens.get(at).is_some_and(|token| token.partner.is_none());
    let mark = |at: usize| line.edges.get(at).is_some_and(|edge| edge.mark);
    let mut first = stretch.first;
    let mut wider = first;
    while !mark(first) && wider > 0 && stretch.first - wider < most && bare(wider - 1) {
        wider -= 1;
        if mark(wider) || line.edges.get(wider).is_some_and(|edge| edge.opens) {
            first = wider;
        }
    }
    let mut end = stretch.end;
    let mut wider = end;
    while !mark(end) && wider - stretch.end < most && bare(wider) {
        wider += 1;
        if mark(wider) {
            end = wider;
        }
    }
    span(line, &Stretch { first, end, ..*stretch })
}

/// The byte of the other side where the translation should stand: behind the partner of the last linked word before the stretch.
pub fn hole(line: &Line, stretch: &Stretch) -> usize {
    let before = line.tokens.get(..stretch.first).unwrap_or_default().iter().rev().find_map(|token| token.partner);
    before.and_then(|partner| line.others.get(partner)).map_or(line.other_span.start, |word| word.span.end)
}
