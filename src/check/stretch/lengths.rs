//! How long the other side of a line should be, by what the rest of the document does.

use crate::align::{Aligned, Bead};
use crate::pair::Side;

use super::row::{Row, count};

/// So many characters of a document's lines count as much as what is known of the two languages in general.
const PRIOR: f64 = 600.0;

/// Characters of both sides of one bead or of many.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lengths {
    /// Characters of the side that is scanned.
    pub side: f64,
    /// Characters of the other side.
    pub other: f64,
}

impl Lengths {
    /// All two-sided beads of a document, seen from `side`.
    pub fn of(text: &Aligned, side: Side) -> Self {
        let beads = text.beads.iter().filter(|bead| bead.is_two_sided());
        beads.fold(Lengths::default(), |sum, bead| {
            let own = Lengths::of_bead(text, bead, side);
            Lengths { side: sum.side + own.side, other: sum.other + own.other }
        })
    }

    pub(super) fn of_bead(text: &Aligned, bead: &Bead, side: Side) -> Self {
        let length = |side: Side| {
            let row = Row::new(text, bead, side);
            count(text.words(side, row.span).chars().count())
        };
        Lengths { side: length(side), other: length(side.other()) }
    }

    /// Characters of the other side for each character of this one, in a document without the bead at hand.
    pub(super) fn ratio(self, bead: Lengths, usual: f64) -> f64 {
        (self.other - bead.other + usual * PRIOR) / (self.side - bead.side + PRIOR)
    }
}
