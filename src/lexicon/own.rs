//! Word pairs of the user's own, for one run.

use crate::pair::Pair;

/// A word or expression of the source and what translates it in the target.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// As the user wrote them.
    pub words: Pair<String>,
    /// What share of the evidence of a listed pair it is, above 0.0 and up to 1.0: its probability, where that is known.
    pub weight: f64,
}
