//! Quotations that are opened and never closed, or closed and never opened.

use crate::align::Aligned;
use crate::annotate::Annotated;
use crate::document::Span;
use crate::finding::{Finding, Says, Severity};
use crate::pair::Side;

use super::marks;
use super::row::{Check, Group};

/// The row of the check.
pub(super) static QUOTE: Check = Check {
    name: "quote",
    group: Group::Speech,
    severity: Severity::Minor,
    mqm: "linguistic/punctuation/unpaired-marks",
    page: include_str!("quote.md"),
    says: Says { en: "this quotation mark has no partner", es: "esta comilla no tiene pareja" },
    run,
};

/// A mark without a partner, in a block whose source has none such: 8 in 2,684 untouched lines, all but one slips of the writers.
const UNPAIRED: u8 = 80;
/// So many blocks may lie between a mark and the one that goes on with its quotation.
const FAR: usize = 3;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let target = &text.text.target;
    for (block, mark) in partnerless(target) {
        if !is_unpaired_in_source(text, block) {
            findings.push(QUOTE.finding(UNPAIRED).at(Side::Target, with_word(target, mark)));
        }
    }
}

/// The first mark of each block that has no partner, not even in the blocks around it.
///
/// A quotation may go on over paragraphs: each but the first may begin with a mark of its own, and the last one closes.
fn partnerless(text: &Annotated) -> Vec<(usize, Span)> {
    let mut left: Vec<(usize, Span)> = Vec::new();
    for (block, row) in text.sentences.document.blocks.iter().enumerate() {
        for mark in marks::unpaired(text, row.span) {
            let begins = mark.start == row.span.start;
            let goes_on = left.last().is_some_and(|&(last, open)| block - last <= FAR && opens(text, open));
            if goes_on && (begins || !opens(text, mark)) {
                left.pop();
            }
            if !goes_on || begins {
                left.push((block, mark));
            }
        }
    }
    left.dedup_by_key(|(block, _)| *block);
    left
}

/// Whether a mark opens a quotation, or takes one up again at the start of a paragraph.
fn opens(text: &Annotated, mark: Span) -> bool {
    let whole = &text.sentences.document.text;
    let before = whole.get(..mark.start).and_then(|before| before.chars().next_back());
    match text.text(mark) {
        "“" | "«" => true,
        "\"" => !before.is_some_and(|c| !c.is_whitespace() && !matches!(c, '(' | '[' | '—' | '¿' | '¡')),
        _ => before.is_none_or(|c| c == '\n'),
    }
}

/// Whether the source of a block of the target has a mark without a partner too, or no quotation at all to compare with.
fn is_unpaired_in_source(text: &Aligned, block: usize) -> bool {
    let source = &text.text.source;
    let target = &text.text.target.sentences.sentences;
    let numbers = target.iter().enumerate().filter(|(_, sentence)| sentence.block == block).map(|(number, _)| number);
    let beads = numbers.filter_map(|number| text.beads.get(*text.bead_of.target.get(number)?));
    let sentences = beads.flat_map(|bead| &bead.sentences.source).filter_map(|&number| source.sentences.sentences.get(number));
    let blocks = sentences.filter_map(|sentence| source.sentences.document.blocks.get(sentence.block));
    let mut blocks = blocks.map(|block| !marks::unpaired(source, block.span).is_empty()).peekable();
    blocks.peek().is_none() || blocks.any(|unpaired| unpaired)
}

/// A mark with the word that it touches.
fn with_word(text: &Annotated, mark: Span) -> Span {
    let words = &text.sentences.words;
    let behind = words.partition_point(|word| word.span.end <= mark.start);
    let touching = [behind.checked_sub(1), Some(behind)].into_iter().flatten().filter_map(|word| words.get(word));
    let word = touching.map(|word| word.span).find(|word| word.end == mark.start || word.start == mark.end);
    word.map_or(mark, |word| word.join(mark))
}
