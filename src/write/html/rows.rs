//! The whole article in two columns: a row for each bead, words marked, holes at their places.

use crate::align::{Aligned, Bead};
use crate::document::Span;
use crate::finding::Finding;
use crate::pair::{Pair, Side};
use crate::report::{PairReport, Status};

use super::pieces::{self, Hole, Mark, Piece};
use super::words::Words;

/// Beads less sure than this are marked as uncertain. Not yet measured.
const UNSURE: f64 = 0.4;

/// A bead.
pub(super) struct Row<'a> {
    pub(super) cells: Pair<Cell<'a>>,
    pub(super) moved: bool,
    /// How sure the pairing is, where that is little.
    pub(super) unsure: Option<String>,
    /// Whether it begins a block of either text.
    pub(super) opens: bool,
}

/// What a bead holds of one text.
pub(super) struct Cell<'a> {
    pub(super) language: String,
    /// The kind of block it belongs to, such as `heading`; empty where the bead holds nothing of this text.
    pub(super) kind: &'static str,
    /// The line of the user's file on which it begins.
    pub(super) line: Option<usize>,
    /// Empty where nothing stands and nothing is known to be missing.
    pub(super) pieces: Vec<Piece<'a>>,
}

/// The rows of a pair, in the order of its beads.
pub(super) fn rows<'a>(pair: &'a PairReport, words: &Words) -> Vec<Row<'a>> {
    let marks = Marks::of(pair);
    pair.aligned.beads.iter().enumerate().map(|(number, bead)| row(pair, number, bead, &marks, words)).collect()
}

/// The bead that holds a byte of one side.
pub(super) fn bead_at(aligned: &Aligned, side: Side, byte: usize) -> Option<usize> {
    let sentence = aligned.text.get(side).sentences.sentence_at(byte)?;
    aligned.bead_of.get(side).get(sentence).copied()
}

/// The bead that shows where text is missing: that of the source's words if the translation has nothing for them or the
/// hole lies within, else that of the hole.
fn bead_of_hole(aligned: &Aligned, hole: usize, source: Option<Span>) -> Option<usize> {
    let told = source.and_then(|span| bead_at(aligned, Side::Source, span.start));
    let fits = told.filter(|&bead| aligned.span(bead, Side::Target).is_none_or(|span| span.start <= hole && hole <= span.end));
    fits.or_else(|| bead_at(aligned, Side::Target, hole)).or(told)
}

/// Whether a finding says that the translation puts something in.
pub(super) fn is_addition(finding: &Finding) -> bool {
    finding.at.source.is_empty() && finding.mqm.starts_with("accuracy/addition")
}

/// The marks of a finding on one side.
pub(super) fn marks_of(finding: &Finding, number: usize, side: Side) -> impl Iterator<Item = Mark> {
    let added = side == Side::Target && is_addition(finding);
    let spans = finding.at.get(side).iter().enumerate();
    spans.map(move |(order, &span)| Mark { span, finding: number, severity: finding.severity, exact: order == 0, added })
}

/// The missing words of a finding, as the source has them.
pub(super) fn hole_of<'a>(aligned: &'a Aligned, finding: &Finding, number: usize) -> Option<Hole<'a>> {
    let at = finding.hole?.start;
    let words = finding.at.source.first().map_or("", |span| words_in(&aligned.text.source.sentences.document.text, *span));
    Some(Hole { at, finding: number, severity: finding.severity, words })
}

fn words_in(text: &str, span: Span) -> &str {
    text.get(span.start..span.end).unwrap_or_default()
}

/// All marks by side, and each bead's holes.
struct Marks<'a> {
    marks: Pair<Vec<Mark>>,
    holes: Vec<Vec<Hole<'a>>>,
}

impl<'a> Marks<'a> {
    fn of(pair: &'a PairReport) -> Self {
        let aligned = &pair.aligned;
        let mut all = Marks { marks: Pair::default(), holes: vec![Vec::new(); aligned.beads.len()] };
        for (index, judged) in pair.findings.iter().enumerate().filter(|(_, judged)| judged.status == Status::New) {
            for side in Side::BOTH {
                all.marks.get_mut(side).extend(marks_of(&judged.finding, index + 1, side));
            }
            all.dig(aligned, &judged.finding, index + 1);
        }
        for side in Side::BOTH {
            all.marks.get_mut(side).sort_by_key(|mark| (mark.span, mark.finding));
        }
        all
    }

    /// Notes the hole of a finding. Missing words that run over several beads leave a piece of the hole in each that
    /// has nothing of the translation.
    fn dig(&mut self, aligned: &'a Aligned, finding: &Finding, number: usize) {
        let Some(hole) = hole_of(aligned, finding, number) else { return };
        let source = finding.at.source.first().copied();
        let Some(first) = bead_of_hole(aligned, hole.at, source) else { return };
        let clipped = |bead: usize| {
            let (words, bead) = (source?, aligned.span(bead, Side::Source)?);
            let span = Span::new(words.start.max(bead.start), words.end.min(bead.end));
            Some(words_in(&aligned.text.source.sentences.document.text, span))
        };
        if aligned.span(first, Side::Target).is_some() {
            self.holes[first].push(hole);
            return;
        }
        let text = &aligned.text.source.sentences;
        let last = source.and_then(|span| text.sentence_at(span.end.saturating_sub(1)));
        let beads = source.and_then(|span| text.sentence_at(span.start)).zip(last);
        let mut dug = vec![first];
        dug.extend(beads.into_iter().flat_map(|(first, last)| first..=last).filter_map(|at| aligned.bead_of.source.get(at)));
        dug.dedup();
        for bead in dug.into_iter().filter(|&bead| aligned.span(bead, Side::Target).is_none()) {
            self.holes[bead].push(Hole { words: clipped(bead).unwrap_or(hole.words), ..hole });
        }
    }
}

fn row<'a>(pair: &'a PairReport, number: usize, bead: &Bead, marks: &Marks<'a>, words: &Words) -> Row<'a> {
    let aligned = &pair.aligned;
    let none = Vec::new();
    let holes = Pair::new(&none, &marks.holes[number]);
    let opens = |side: Side| {
        let sentences = &aligned.text.get(side).sentences;
        let first = bead.sentences.get(side).first().and_then(|&at| sentences.sentences.get(at));
        first.is_some_and(|first| sentences.document.blocks.get(first.block).is_some_and(|block| block.span.start == first.span.start))
    };
    Row {
        opens: Side::BOTH.into_iter().any(opens),
        cells: Pair::new(Side::Source, Side::Target).map(|side| cell(aligned, number, side, marks.marks.get(side), holes.get(side))),
        moved: bead.moved,
        unsure: (bead.is_two_sided() && bead.confidence < UNSURE).then(|| words.share(bead.confidence)),
    }
}

fn cell<'a>(aligned: &'a Aligned, bead: usize, side: Side, marks: &[Mark], holes: &[Hole<'a>]) -> Cell<'a> {
    let sentences = &aligned.text.get(side).sentences;
    let document = &sentences.document;
    let language = document.locale.tag();
    let Some(span) = aligned.span(bead, side) else {
        let pieces = holes.iter().map(|hole| Piece::Hole(hole.words, hole.finding, hole.severity.name())).collect();
        return Cell { language, kind: "", line: None, pieces };
    };
    let first = aligned.beads.get(bead).and_then(|bead| bead.sentences.get(side).first());
    let block = first.and_then(|&at| document.blocks.get(sentences.sentences.get(at)?.block));
    Cell {
        language,
        kind: block.map_or("", |block| block.kind.name()),
        line: Some(document.place(Span::new(span.start, span.start)).line),
        pieces: pieces::cut(&document.text, span, marks, holes),
    }
}
