//! Sentences of the target that break off: no mark at their end, or a word that wants another behind it.

use crate::align::{Aligned, Bead};
use crate::document::{BlockKind, Span};
use crate::finding::{Finding, Says, Severity};
use crate::pair::Side;
use crate::segment::Sentences;

use super::row::{Check, Group};

/// The row of the check.
pub(super) static TRUNCATED: Check = Check {
    name: "truncated",
    group: Group::Form,
    severity: Severity::Major,
    mqm: "accuracy/omission",
    page: include_str!("truncated.md"),
    says: Says {
        en: "the sentence breaks off at “{found}”, and that of the source goes on",
        es: "la oración se corta en «{found}», y la del original sigue",
    },
    run,
};

/// A last word that wants another behind it; not yet measured.
const DANGLING: u8 = 85;
/// A comma, a bracket or a quotation mark that opens, as the last mark; not yet measured.
const OPEN: u8 = 75;
/// A last word that is cut in its middle, where the sentence is too short as well; not yet measured.
const CUT: u8 = 65;
/// The shortest sentence that is looked at, in words.
const LEAST: usize = 4;
/// A sentence that breaks off has less than this share of the length that its source lets expect.
const SHORT: f64 = 0.6;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let beads = text.beads.iter().filter(|bead| bead.is_two_sided());
    findings.extend(beads.filter_map(|bead| broken(text, bead)));
}

fn broken(text: &Aligned, bead: &Bead) -> Option<Finding> {
    let (source, target) = (&text.text.source.sentences, &text.text.target.sentences);
    let (first, last) = (*bead.sentences.source.last()?, *bead.sentences.target.last()?);
    let row = target.sentences.get(last)?;
    let block = target.document.blocks.get(row.block)?;
    let is_whole = ends(source, first) == Ending::Stop && row.words.len() >= LEAST && row.span.end == block.span.end;
    if !is_whole || matches!(block.kind, BlockKind::Cell | BlockKind::Byline | BlockKind::Date) {
        return None;
    }
    let word = row.words.end.checked_sub(1)?;
    let span = target.words.get(word)?.span;
    let mark = Span::new(span.start, row.span.end);
    let (at, sure) = match ends(target, last) {
        Ending::Word if target.document.locale.language.dangling.contains(&target.form(word).text) => (span, DANGLING),
        Ending::Word if is_short(text, bead) => (span, CUT),
        Ending::Open if !is_last_bead_of_several(text, bead) => (mark, OPEN),
        _ => return None,
    };
    let finding = TRUNCATED.finding(sure).at(Side::Target, at).fill("found", target.text(at));
    let whole = source.sentences.get(first).map(|row| row.span)?;
    Some(finding.at(Side::Source, whole))
}

/// How a sentence ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    /// With a mark that ends it.
    Stop,
    /// With a comma, a bracket or a quotation mark that opens.
    Open,
    /// With a word.
    Word,
    /// With something else, such as a closing bracket.
    Other,
}

fn ends(text: &Sentences, sentence: usize) -> Ending {
    let words = text.sentences.get(sentence).map_or("", |row| text.text(row.span));
    let bare = words.trim_end_matches(['"', '”', '»', '’', '\'', ')', ']']);
    match bare.chars().next_back() {
        Some('.' | '!' | '?' | '…') => Ending::Stop,
        _ if bare.len() < words.len() => Ending::Other,
        Some(',' | '(' | '[' | '«' | '“' | '¿' | '¡') => Ending::Open,
        Some(last) if last.is_alphabetic() => Ending::Word,
        _ => Ending::Other,
    }
}

/// Whether the source goes on in a sentence of its own where the target's ends in a comma: the line was broken otherwise.
fn is_last_bead_of_several(text: &Aligned, bead: &Bead) -> bool {
    let target = &text.text.target.sentences;
    let next = bead.sentences.target.last().and_then(|last| target.sentences.get(last + 1));
    next.is_some_and(|next| target.text(next.span).starts_with(char::is_lowercase))
}

/// Whether the target of a bead is shorter than its source lets expect.
fn is_short(text: &Aligned, bead: &Bead) -> bool {
    let length = |side: Side| {
        let sentences = &text.text.get(side).sentences;
        let spans = bead.sentences.get(side).iter().filter_map(|&number| sentences.sentences.get(number)).map(|row| row.span);
        let characters: usize = spans.map(|span| sentences.text(span).chars().count()).sum();
        characters as f64 / sentences.document.locale.language.expansion
    };
    length(Side::Target) < SHORT * length(Side::Source)
}
