//! The lines at the head of an article: title, standfirst, byline, date.

use crate::document::BlockKind;
use crate::lang::LANGUAGES;

use super::furniture::ends_sentence;
use super::language::words;
use super::piece::Piece;

/// The longest title, in words.
const LONGEST_TITLE: usize = 30;
/// The longest heading inside an article, in words.
const LONGEST_HEADING: usize = 12;
/// The longest byline or date line, in words.
const LONGEST_LINE: usize = 14;
/// A piece of this many words is a paragraph: the head of the article ends before it.
const PARAGRAPH: usize = 40;
/// The most pieces that stand before the first paragraph.
const HEAD: usize = 12;

/// The first prose pieces, up to the first long one.
pub(super) fn head(pieces: &mut [Piece]) -> impl Iterator<Item = &mut Piece> {
    pieces.iter_mut().filter(|piece| piece.why.is_none()).take(HEAD).take_while(|piece| piece.len() < PARAGRAPH)
}

/// Says what the lines of plain text are: a short first line is the title, short lines between blank ones are headings.
pub(super) fn name_lines(pieces: &mut [Piece]) {
    let prose: Vec<usize> = (0..pieces.len()).filter(|&at| pieces[at].why.is_none()).collect();
    if let [first, second, ..] = prose[..] {
        let apart = pieces[second].apart || pieces[second].len() > pieces[first].len();
        if apart && pieces[first].len() <= LONGEST_TITLE && is_open(&pieces[first].text) {
            pieces[first].kind = BlockKind::Title;
        }
    }
    for window in prose.windows(2) {
        let [at, next] = window else { continue };
        let (line, below) = (&pieces[*at], &pieces[*next]);
        let alone = line.apart && below.apart && line.kind == BlockKind::Paragraph;
        let short = line.len() <= LONGEST_HEADING && line.len() * 2 < below.len();
        if alone && short && is_open(&line.text) && line.text.starts_with(|c: char| !c.is_lowercase()) {
            pieces[*at].kind = BlockKind::Heading;
        }
    }
    name_head(pieces);
}

/// Names the byline, the date and the standfirst among the pieces under the title.
pub(super) fn name_head(pieces: &mut [Piece]) {
    let mut lines: Vec<&mut Piece> = head(pieces).collect();
    let Some(title) = lines.iter().position(|piece| piece.kind == BlockKind::Title) else { return };
    let lines = &mut lines[title + 1..];
    for piece in lines.iter_mut().filter(|piece| matches!(piece.kind, BlockKind::Paragraph | BlockKind::Heading)) {
        if is_byline(&piece.text) {
            piece.kind = BlockKind::Byline;
        } else if is_date(&piece.text) {
            piece.kind = BlockKind::Date;
        }
    }
    let below = lines.iter().position(|piece| matches!(piece.kind, BlockKind::Byline | BlockKind::Date)).unwrap_or(0);
    for piece in lines[..below].iter_mut().filter(|piece| matches!(piece.kind, BlockKind::Paragraph | BlockKind::Heading)) {
        piece.kind = BlockKind::Standfirst;
    }
}

/// Whether a line ends as a title does: no full stop, no comma, no colon.
fn is_open(line: &str) -> bool {
    (!ends_sentence(line) || line.ends_with(['?', '!'])) && !line.ends_with([',', ';', ':', '…'])
}

/// `By Lucía Barrantes in Pyongyang`.
pub(super) fn is_byline(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let (Some(first), Some(second)) = (words.next(), words.next()) else { return false };
    let opener = kind(&first.trim_end_matches(':').to_lowercase()) == Some("byline");
    opener && second.starts_with(char::is_uppercase) && line.split_whitespace().count() <= LONGEST_LINE && !line.ends_with(['.', '?', '!'])
}

/// `18 November 2024`, `Actualizado el martes a las 18.30 h`.
pub(super) fn is_date(line: &str) -> bool {
    let known = words(line).all(|word| kind(&word.to_lowercase()) == Some("date") || word.starts_with(|c: char| c.is_ascii_digit()));
    known && line.contains(|c: char| c.is_ascii_digit()) && words(line).next().is_some() && line.split_whitespace().count() <= LONGEST_LINE
}

fn kind(word: &str) -> Option<&'static str> {
    LANGUAGES.iter().find_map(|language| language.masthead.get(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_and_dates_are_told_from_headlines() {
        for line in ["By Lucía Barrantes in Pyongyang", "Por Lucía Barrantes, enviada especial a Pionyang"] {
            assert!(is_byline(line), "{line}");
        }
        for line in ["By noon the town was empty", "Por qué España no crece", "By Monday the town was empty.", "Por"] {
            assert!(!is_byline(line), "{line}");
        }
        for line in [
            "18 November 2024",
            "Miércoles, 12 de marzo de 2025",
            "March 14, 2025, 6:42 p.m.",
            "hace 2 horas",
            "Updated 18:30 GMT, Nov. 3rd",
        ] {
            assert!(is_date(line), "{line}");
        }
        for line in ["20 killed in 2024 floods", "March", "2024", "De 2 a 3 años de cárcel"] {
            assert!(!is_date(line), "{line}");
        }
    }
}
