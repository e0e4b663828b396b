//! Headings as evidence: where one heading stands alone against another, it is its translation, whatever its words say.

use crate::annotate::Annotated;
use crate::document::BlockKind;
use crate::pair::Pair;

use super::Bead;

/// How sure the beads around must be.
const SURE: f64 = 0.9;
/// How sure such a pair is: a newsroom may also drop one heading and write another; not yet measured.
const CONFIDENCE: f64 = 0.8;

/// Pairs a heading of the source with one of the target where both have no counterpart and stand alone between the same sure beads.
pub(super) fn answer(text: &Pair<Annotated>, beads: &mut Vec<Bead>) {
    let mut at = 1;
    while at + 2 < beads.len() {
        if let Some(bead) = pair(text, &beads[at - 1..at + 3]) {
            beads.splice(at..at + 2, [bead]);
        }
        at += 1;
    }
}

/// The bead of the two in the middle of four, if they are headings alone against each other.
fn pair(text: &Pair<Annotated>, beads: &[Bead]) -> Option<Bead> {
    let [before, one, other, after] = beads else { return None };
    let sure = |bead: &Bead| bead.is_two_sided() && !bead.moved && bead.confidence >= SURE;
    if !sure(before) || !sure(after) {
        return None;
    }
    let (source, target) = (sole(one, other, |bead| &bead.sentences.source)?, sole(one, other, |bead| &bead.sentences.target)?);
    let both = is_heading(&text.source, source) && is_heading(&text.target, target);
    both.then(|| Bead { sentences: Pair::new(vec![source], vec![target]), confidence: CONFIDENCE, ..one.clone() })
}

/// The only sentence of one side of two beads.
fn sole(one: &Bead, other: &Bead, side: impl Fn(&Bead) -> &Vec<usize>) -> Option<usize> {
    match (side(one).as_slice(), side(other).as_slice()) {
        ([only], []) | ([], [only]) if !one.is_two_sided() && !other.is_two_sided() => Some(*only),
        _ => None,
    }
}

fn is_heading(text: &Annotated, sentence: usize) -> bool {
    let sentences = &text.sentences;
    let block = sentences.sentences.get(sentence).and_then(|sentence| sentences.document.blocks.get(sentence.block));
    block.is_some_and(|block| block.kind == BlockKind::Heading)
}
