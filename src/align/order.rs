//! Beads in the order of the source, those without a source where they stand in the target.

use std::collections::HashMap;

use crate::pair::Pair;

use super::search::Leg;
use super::{Bead, Links};

/// A leg, how sure it is and whether it stands elsewhere in the target than its neighbours would have it.
pub(super) struct Found {
    pub(super) leg: Leg,
    pub(super) confidence: f64,
    pub(super) moved: bool,
}

impl Found {
    fn bead(&self) -> Bead {
        let sentences = Pair::new(self.leg.source.clone().collect(), self.leg.target.clone().collect());
        Bead { sentences, confidence: self.confidence, moved: self.moved, links: Links::default() }
    }
}

/// Puts beads in order; sentences that stand in none of them become beads of their own (blank ones).
pub(super) fn in_order(found: Vec<Found>, count: Pair<usize>) -> Vec<Bead> {
    let mut with_source: Vec<Option<usize>> = vec![None; count.source];
    let mut with_target: Vec<Option<usize>> = vec![None; count.target];
    for (number, Found { leg, .. }) in found.iter().enumerate() {
        leg.source.clone().for_each(|line| with_source[line] = Some(number));
        leg.target.clone().for_each(|line| with_target[line] = Some(number));
    }
    let alone = |side: Pair<Vec<usize>>| Bead { sentences: side, confidence: 1.0, moved: false, links: Links::default() };
    let mut beads = Vec::new();
    let mut behind: HashMap<Option<usize>, Vec<Bead>> = HashMap::new(); // target-only beads by the last target line of the bead before
    let mut anchor = None;
    for (line, bead) in with_target.iter().enumerate() {
        match bead.map(|number| &found[number]) {
            Some(found) if !found.leg.source.is_empty() => anchor = Some(line),
            other => behind.entry(anchor).or_default().push(other.map_or_else(|| alone(Pair::new(vec![], vec![line])), Found::bead)),
        }
    }
    beads.extend(behind.remove(&None).unwrap_or_default());
    let mut line = 0;
    while line < count.source {
        let Some(found) = with_source[line].map(|number| &found[number]) else {
            beads.push(alone(Pair::new(vec![line], vec![])));
            line += 1;
            continue;
        };
        beads.push(found.bead());
        line = found.leg.source.end.max(line + 1);
        if let Some(last) = found.leg.target.clone().next_back() {
            beads.extend(behind.remove(&Some(last)).unwrap_or_default());
        }
    }
    beads
}
