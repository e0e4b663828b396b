//! The stretch of a sentence that the other side says nothing of: the evidence of partial omissions.
//!
//! Every stretch of one side of a bead is scored by what its words say (their partners stand near, far or nowhere) and by
//! what the lengths say (the other side is too short by just so much); the best one is the stretch that is likeliest
//! missing. The weights are those of a logistic regression, `examples/fit_stretch`: stretches whose translation was cut
//! away against the best stretch of each untouched line.

mod edges;
pub mod features;
mod lengths;
pub mod levels;
pub mod line;
mod links;
mod row;
mod sums;
pub mod token;
pub mod weights;

pub use edges::{clause, hole};
pub use lengths::Lengths;
pub use line::Line;

use crate::align::Bead;
use crate::document::Span;

use weights::Weights;

/// Beads that are less sure are no ground for a finding inside them; not yet measured.
const SURE_BEAD: f64 = 0.6;

/// Whether a bead is sure enough to be looked into.
pub fn is_ground(bead: &Bead) -> bool {
    bead.is_two_sided() && bead.confidence >= SURE_BEAD
}

/// The likeliest missing stretch of one side of a bead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// Its first word, among those of the side of the bead.
    pub first: usize,
    /// The word behind its last.
    pub end: usize,
    /// Log-odds that it is missing on the other side, up to a constant: see [`levels`].
    pub score: f64,
}

/// The stretch that is likeliest missing, the first of the best. None where all content words have partners.
pub fn best(line: &Line, weights: &Weights) -> Option<Stretch> {
    let mut best: Option<Stretch> = None;
    for (first, end) in line.stretches() {
        let score = weights.score(&features::of(line, first, end));
        if best.is_none_or(|best| score > best.score) {
            best = Some(Stretch { first, end, score });
        }
    }
    best
}

/// The words from the first of a stretch to its last.
pub fn span(line: &Line, stretch: &Stretch) -> Option<Span> {
    Some(line.tokens.get(stretch.first)?.span.join(line.tokens.get(stretch.end.checked_sub(1)?)?.span))
}
