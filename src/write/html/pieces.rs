//! A stretch of text cut where marks begin and end, so that overlapping marks need no overlapping tags.

use crate::document::Span;
use crate::finding::Severity;

/// Words of one text that a finding points at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) span: Span,
    /// The number of the finding, from 1.
    pub(super) finding: usize,
    pub(super) severity: Severity,
    /// Whether these are the exact words, or only words that bear it out.
    pub(super) exact: bool,
    /// Whether the words stand on one side alone and should not.
    pub(super) added: bool,
}

/// A place where words of the other text are missing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hole<'a> {
    pub(super) at: usize,
    /// The number of the finding, from 1.
    pub(super) finding: usize,
    pub(super) severity: Severity,
    /// The words that are missing, as the other text has them.
    pub(super) words: &'a str,
}

/// What a text is made of, in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Words that nothing is said of.
    Plain(&'a str),
    /// Words that a finding points at: the words, the severity's name, exact or not.
    Marked(&'a str, &'static str, bool),
    /// Words that stand on this side alone: the words and the severity's name.
    Added(&'a str, &'static str),
    /// The way back to a finding whose words end here: its number and its severity's name.
    Note(usize, &'static str),
    /// Missing words: the words, the number of the finding and its severity's name.
    Hole(&'a str, usize, &'static str),
}

/// Cuts the words of `text` in `span` at the marks and holes that fall into it. Marks may overlap: the worst one shows.
pub(super) fn cut<'a>(text: &'a str, span: Span, marks: &[Mark], holes: &[Hole<'a>]) -> Vec<Piece<'a>> {
    let marks: Vec<Mark> = marks.iter().filter(|mark| mark.span.overlaps(span)).map(|mark| within(mark, span)).collect();
    let mut holes: Vec<Hole<'a>> = holes.iter().map(|hole| Hole { at: hole.at.clamp(span.start, span.end), ..*hole }).collect();
    holes.sort_by_key(|hole| (hole.at, hole.finding));
    let edges = marks.iter().flat_map(|mark| [mark.span.start, mark.span.end]).chain(holes.iter().map(|hole| hole.at));
    let mut edges: Vec<usize> = edges.chain([span.start, span.end]).filter(|&at| text.is_char_boundary(at)).collect();
    edges.sort_unstable();
    edges.dedup();
    let mut pieces = Vec::new();
    for (number, &edge) in edges.iter().enumerate() {
        let ending = marks.iter().filter(|mark| mark.span.end == edge);
        pieces.extend(ending.map(|mark| Piece::Note(mark.finding, mark.severity.name())));
        let here = holes.iter().filter(|hole| hole.at == edge);
        pieces.extend(here.map(|hole| Piece::Hole(hole.words, hole.finding, hole.severity.name())));
        if let Some(words) = edges.get(number + 1).and_then(|&next| text.get(edge..next)) {
            pieces.push(piece(words, edge, &marks));
        }
    }
    pieces
}

fn within(mark: &Mark, span: Span) -> Mark {
    Mark { span: Span::new(mark.span.start.max(span.start), mark.span.end.min(span.end)), ..*mark }
}

fn piece<'a>(words: &'a str, at: usize, marks: &[Mark]) -> Piece<'a> {
    let covering = marks.iter().filter(|mark| mark.span.start <= at && at < mark.span.end);
    match covering.max_by_key(|mark| (mark.exact, mark.severity)) {
        None => Piece::Plain(words),
        Some(mark) if mark.added => Piece::Added(words, mark.severity.name()),
        Some(mark) => Piece::Marked(words, mark.severity.name(), mark.exact),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(start: usize, end: usize, finding: usize, severity: Severity) -> Mark {
        Mark { span: Span::new(start, end), finding, severity, exact: true, added: false }
    }

    fn words(pieces: &[Piece<'_>]) -> String {
        let words = pieces.iter().map(|piece| match *piece {
            Piece::Plain(words) | Piece::Added(words, _) | Piece::Marked(words, ..) => words,
            Piece::Note(..) | Piece::Hole(..) => "",
        });
        words.collect()
    }

    #[test]
    fn marks_that_overlap_are_cut_and_the_worst_shows() {
        let text = "one two three";
        let marks = [mark(0, 7, 1, Severity::Minor), mark(4, 13, 2, Severity::Major)];
        let pieces = cut(text, Span::new(0, 13), &marks, &[]);
        let expected = [
            Piece::Marked("one ", "minor", true),
            Piece::Marked("two", "major", true),
            Piece::Note(1, "minor"),
            Piece::Marked(" three", "major", true),
            Piece::Note(2, "major"),
        ];
        assert_eq!(pieces, expected);
    }

    #[test]
    fn a_hole_stands_at_its_place_and_one_from_elsewhere_at_the_nearest_end() {
        let text = "She came. She left.";
        let hole = |at| Hole { at, finding: 1, severity: Severity::Major, words: "Vio." };
        let inside = cut(text, Span::new(0, 19), &[], &[hole(9)]);
        assert_eq!(inside, [Piece::Plain("She came."), Piece::Hole("Vio.", 1, "major"), Piece::Plain(" She left.")]);
        let outside = cut(text, Span::new(0, 9), &[], &[hole(15)]);
        assert_eq!(outside, [Piece::Plain("She came."), Piece::Hole("Vio.", 1, "major")]);
    }

    #[test]
    fn no_word_is_lost_whatever_the_marks() {
        let text = "La misión — niños";
        for start in 0..=text.len() {
            for end in start..=text.len() + 3 {
                let pieces = cut(text, Span::new(0, text.len()), &[mark(start, end, 1, Severity::Info)], &[]);
                assert_eq!(words(&pieces), text, "{start}..{end}");
            }
        }
    }
}
