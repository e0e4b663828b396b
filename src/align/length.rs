//! Length as evidence, after Gale and Church: how far two stretches are from the usual ratio of their languages.

use crate::pair::Pair;

use super::terms::{Line, Text};

/// Keeps short lines from deviating by chance, in characters; from earlier features, not yet measured on these.
const SLACK: f64 = 20.0;

/// How far the lines of the target are too long (above 0.0) or too short for those of the source, in about standard deviations.
pub(super) fn deviation(text: &Pair<Text>, lines: Pair<&[Line]>) -> f64 {
    // In characters of the language that takes more of them, so that the texts swapped deviate as much.
    let widest = text.source.language.expansion.max(text.target.language.expansion);
    let length = |side: &Text, lines: &[Line]| lines.iter().map(|line| line.characters).sum::<f64>() * widest / side.language.expansion;
    let (source, target) = (length(&text.source, lines.source), length(&text.target, lines.target));
    (target - source) / (source + target + SLACK).sqrt()
}
