//! Sentence ends that UAX #29 does not see: before digits, after ellipses, before inverted marks and dashes.

use super::edge::{Edge, Next};

/// Whether a sentence ends at `edge`, where UAX #29 sees no end and the joiner has no objection.
pub(super) fn splits(edge: &Edge) -> bool {
    matches!(edge.next(), Next::Upper | Next::Figure | Next::Brand) || edge.asks()
}
