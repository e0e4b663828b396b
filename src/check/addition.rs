//! Sentences of the target that the source does not have.

use crate::align::{self, Aligned};
use crate::finding::{Finding, Says, Severity};
use crate::pair::{Pair, Side};

use super::missing;
use super::row::{Check, Group};

/// A sentence of the target without a counterpart.
pub(super) static ADDITION: Check = Check {
    name: "addition",
    group: Group::Missing,
    severity: Severity::Major,
    mqm: "accuracy/addition",
    page: include_str!("addition.md"),
    says: Says { en: "nothing in the source says this: “{words}”", es: "nada en el original dice esto: «{words}»" },
    run,
};

/// What stands in the place of a sentence of the source that is missing belongs to that finding.
fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let replaced = align::replaced(text);
    let is_named_already = |sentence: usize| {
        let named = replaced.iter().find(|pair| pair.target == sentence);
        let bead = |pair: &Pair<usize>| text.bead_of.source.get(pair.source).and_then(|&bead| text.beads.get(bead));
        named.is_some_and(|pair| bead(pair).is_some_and(|bead| missing::confidence(text, bead, Side::Source, pair.source).is_some()))
    };
    for bead in text.beads.iter().filter(|bead| bead.sentences.source.is_empty()) {
        for &sentence in bead.sentences.target.iter().filter(|&&sentence| !is_named_already(sentence)) {
            let span = text.text.target.sentences.sentences[sentence].span;
            let Some(percent) = missing::confidence(text, bead, Side::Target, sentence) else { continue };
            let words = missing::excerpt(text.words(Side::Target, span));
            findings.push(ADDITION.finding(percent).at(Side::Target, span).fill("words", words));
        }
    }
}
