//! Plain text: a paragraph a line, or paragraphs with blank lines between whose lines are wrapped.

use crate::document::{BlockKind, Span};

use super::furniture;
use super::masthead;
use super::piece::{Pen, Piece};

/// The width of a column of wrapped text, in characters, at least and at most.
const WIDTH: std::ops::RangeInclusive<usize> = 40..=130;
/// How many of a hundred line breaks stand where a wrapped column must break.
const WRAPPED: usize = 80;
/// The fewest line breaks by which a file is called wrapped.
const ENOUGH: usize = 3;

/// Each line as a piece, blank lines and furniture too.
pub(super) fn lines(file: &str) -> Vec<Piece> {
    each_line(file)
        .map(|(at, line)| {
            let mut pen = Pen::default();
            pen.verbatim(line, at);
            pen.lift_line(BlockKind::Paragraph)
        })
        .collect()
}

/// The paragraphs of a file, furniture marked, titles and headings named.
pub(super) fn read(file: &str) -> Vec<Piece> {
    let width = width(file);
    let mut pieces = Vec::new();
    let (mut pen, mut apart, mut room) = (Pen::default(), true, None);
    for (at, line) in each_line(file) {
        let joined = room.is_some_and(|room| first_word(line) > room && !line.is_empty());
        if !joined && let Some(mut piece) = pen.lift(BlockKind::Paragraph) {
            piece.apart = std::mem::take(&mut apart);
            pieces.push(piece);
        }
        apart |= line.is_empty();
        if joined {
            pen.blank(Span::new(at.saturating_sub(1), at));
        }
        pen.add(line, at);
        room = width.filter(|_| !line.is_empty()).map(|width| width.saturating_sub(line.chars().count() + 1));
    }
    if let Some(mut piece) = pen.lift(BlockKind::Paragraph) {
        piece.apart = apart;
        pieces.push(piece);
    }
    furniture::mark_lines(&mut pieces);
    masthead::name_lines(&mut pieces);
    pieces
}

/// The lines of a file and where they begin, without the white space around their words.
fn each_line(file: &str) -> impl Iterator<Item = (usize, &str)> {
    file.split_inclusive('\n').scan(0, |at, line| {
        let start = *at + (line.len() - line.trim_start().len());
        *at += line.len();
        let words = line.trim();
        Some((if words.is_empty() { *at - line.len() } else { start }, words))
    })
}

/// The width of the column to which a file is wrapped; `None` where its lines are paragraphs.
///
/// In a wrapped file the first word of a line would not have fitted into the line before. The breaks of a poem or a list
/// do not do that, nor do long lines, which no editor wraps.
fn width(file: &str) -> Option<usize> {
    let lines: Vec<(usize, usize)> = each_line(file).map(|(_, line)| (line.chars().count(), first_word(line))).collect();
    let width = lines.iter().map(|line| line.0).max().filter(|width| WIDTH.contains(width))?;
    let breaks = lines.windows(2).filter(|pair| matches!(pair, [above, below] if above.0 > 0 && below.0 > 0));
    let (mut all, mut full) = (0, 0);
    for pair in breaks {
        let [above, below] = pair else { continue };
        all += 1;
        full += usize::from(above.0 + 1 + below.1 > width);
    }
    (all >= ENOUGH && full * 100 >= all * WRAPPED).then_some(width)
}

/// The length of a line's first word, in characters.
fn first_word(line: &str) -> usize {
    line.split_whitespace().next().map_or(0, |word| word.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(file: &str) -> Vec<String> {
        read(file).into_iter().map(|piece| piece.text).collect()
    }

    const WRAPPED_TEXT: &str = "A headline\n\nThe envoy arrived in Pyongyang on Monday for three\ndays of talks on bringing aid agencies back to\nNorth Korea, which has been sealed off since then.\n\n\
        She brought a plan and one unanswered question:\nwho will be allowed to watch over the deliveries?\nNobody would say.\n";

    #[test]
    fn wrapped_lines_are_one_paragraph() {
        let texts = texts(WRAPPED_TEXT);
        assert_eq!(texts.len(), 3, "{texts:?}");
        assert!(texts[1].contains("for three days of talks on bringing aid agencies back to North Korea"), "{texts:?}");
    }

    #[test]
    fn lines_that_end_early_are_paragraphs() {
        let list = "We went to the market and bought\n\napples, which were cheap\npears\nplums from the valley\nquinces\nand nothing else of any worth\n";
        assert_eq!(texts(list).len(), 6);
        let sentences =
            "One stands here and is long enough to count as prose.\nTwo.\nThree stands here, a little shorter.\nFour is here too.\n";
        assert_eq!(texts(sentences).len(), 4);
    }

    #[test]
    fn every_line_counts_where_lines_are_asked_for() {
        let lines: Vec<String> = lines("Share\r\n\r\n  One.  \n\nTwo.").into_iter().map(|piece| piece.text).collect();
        assert_eq!(lines, ["Share", "", "One.", "", "Two."]);
    }

    #[test]
    fn titles_and_headings_are_told_from_paragraphs() {
        let file = "Envoy in Pyongyang\n\nBy Lucía Barrantes\n\n18 November 2024\n\nThe envoy arrived on Monday for talks with the ministry.\n\n\
            A poor harvest\n\nThe visit comes in the middle of a difficult autumn.\n";
        let kinds: Vec<&str> = read(file).iter().map(|piece| piece.kind.name()).collect();
        assert_eq!(kinds, ["title", "byline", "date", "paragraph", "heading", "paragraph"]);
    }
}
