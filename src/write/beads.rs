//! Alignments: beads, tab-separated text, JSON lines, and the two files of Moses.

use serde::Serialize;

use crate::align::{Aligned, Bead};
use crate::pair::{Pair, Side};

/// A bead a line: zero-based numbers of the source's sentences, a tab, those of the target's.
pub fn beads(aligned: &Aligned) -> String {
    let numbers = |bead: &Bead, side: Side| bead.sentences.get(side).iter().map(usize::to_string).collect::<Vec<_>>().join(",");
    aligned.beads.iter().map(|bead| format!("{}\t{}\n", numbers(bead, Side::Source), numbers(bead, Side::Target))).collect()
}

/// A bead a line: its confidence, whether it is moved, the text of the source, the text of the target.
pub fn tsv(aligned: &Aligned) -> String {
    let row = |bead: &Bead| {
        let text = texts(aligned, bead);
        let moved = if bead.moved { "moved" } else { "" };
        format!("{:.2}\t{moved}\t{}\t{}\n", bead.confidence, text.source, text.target)
    };
    aligned.beads.iter().map(row).collect()
}

#[derive(Serialize)]
struct Row<'a> {
    source: Vec<&'a str>,
    target: Vec<&'a str>,
    source_numbers: &'a [usize],
    target_numbers: &'a [usize],
    confidence: f64,
    moved: bool,
}

/// One object a bead: the sentences of both sides, their zero-based numbers, the confidence.
pub fn jsonl(aligned: &Aligned) -> String {
    let row = |bead: &Bead| {
        let row = Row {
            source: sentences(aligned, bead, Side::Source),
            target: sentences(aligned, bead, Side::Target),
            source_numbers: &bead.sentences.source,
            target_numbers: &bead.sentences.target,
            confidence: (bead.confidence * 10_000.0).round() / 10_000.0,
            moved: bead.moved,
        };
        // A record of strings and numbers always has a form in JSON.
        serde_json::to_string(&row).unwrap_or_default() + "\n"
    };
    aligned.beads.iter().map(row).collect()
}

/// Two texts of the same number of lines, two-sided beads only.
pub fn moses(aligned: &Aligned) -> Pair<String> {
    let mut lines = Pair::<String>::default();
    for bead in aligned.beads.iter().filter(|bead| bead.is_two_sided()) {
        let text = texts(aligned, bead);
        for side in Side::BOTH {
            lines.get_mut(side).push_str(text.get(side));
            lines.get_mut(side).push('\n');
        }
    }
    lines
}

fn sentences<'a>(aligned: &'a Aligned, bead: &Bead, side: Side) -> Vec<&'a str> {
    let all = &aligned.text.get(side).sentences.sentences;
    bead.sentences.get(side).iter().map(|&number| aligned.words(side, all[number].span)).collect()
}

/// The text of both sides on one line each, tabs and line breaks as blanks.
pub(super) fn texts(aligned: &Aligned, bead: &Bead) -> Pair<String> {
    let text = |side: Side| sentences(aligned, bead, side).join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    Pair::new(text(Side::Source), text(Side::Target))
}
