//! The findings as cards: what is wrong, both sides' words, the way to their place in the article.

use crate::check;
use crate::document::{Document, Span};
use crate::finding::{Finding, Ui};
use crate::lang::capitalised;
use crate::pair::{Pair, Side};
use crate::report::{Judged, PairReport, Status};

use super::pieces::{self, Piece};
use super::rows::{bead_at, hole_of, marks_of};
use super::words::Words;

/// How much of a sentence an excerpt shows before and behind the exact words, in bytes: two or three lines of a card.
const AROUND: usize = 260;

/// A finding.
pub(super) struct Card<'a> {
    /// Its number in the report of its pair, from 1.
    pub(super) number: usize,
    pub(super) severity: &'static str,
    pub(super) severity_word: &'static str,
    pub(super) check: &'static str,
    /// What the check looks for, in a sentence; empty for a check that is not in the table.
    pub(super) meaning: String,
    pub(super) confidence: String,
    pub(super) message: String,
    pub(super) excerpts: Vec<Excerpt<'a>>,
    /// The words that the suggestion is to replace.
    pub(super) wrong: Option<&'a str>,
    pub(super) suggestion: Option<&'a str>,
    pub(super) fingerprint: &'a str,
    pub(super) mqm: &'static str,
    /// The number of the bead that shows it.
    pub(super) row: Option<usize>,
    /// Why it does not count, where it does not.
    pub(super) settled: Option<&'static str>,
}

/// The words of one side.
pub(super) struct Excerpt<'a> {
    pub(super) label: &'static str,
    pub(super) language: String,
    /// The language of the missing words.
    pub(super) other_language: String,
    /// File, line and column; empty for a sentence that only answers the one meant.
    pub(super) place: String,
    pub(super) pieces: Vec<Piece<'a>>,
    /// Whether words are cut off before and behind.
    pub(super) cut: (bool, bool),
    pub(super) also: Vec<Also>,
}

/// A further place of a finding.
pub(super) struct Also {
    pub(super) place: String,
    pub(super) row: Option<usize>,
}

/// The findings of a pair, in the order given: worst first.
pub(super) fn cards<'a>(pair: &'a PairReport, words: &'static Words, ui: Ui) -> Vec<Card<'a>> {
    let card = |(index, judged): (usize, &'a Judged)| {
        let finding = &judged.finding;
        let row = bead_of(pair, finding);
        Card {
            number: index + 1,
            severity: finding.severity.name(),
            severity_word: words.severity(finding.severity),
            check: finding.check,
            meaning: check::named(finding.check).map_or_else(String::new, |check| check.summary().replace('`', "")),
            confidence: words.share(finding.confidence.share()),
            message: headline(finding, ui),
            excerpts: Side::BOTH.into_iter().filter_map(|side| excerpt(pair, finding, side, row, words)).collect(),
            wrong: finding.at.target.first().and_then(|span| document(pair, Side::Target).text.get(span.start..span.end)),
            suggestion: finding.suggestion.as_deref(),
            fingerprint: &judged.fingerprint,
            mqm: finding.mqm,
            row,
            settled: match judged.status {
                Status::New => None,
                Status::Baseline => Some(words.known),
                Status::Suppressed => Some(words.dismissed),
            },
        }
    };
    pair.findings.iter().enumerate().map(card).collect()
}

/// The message as a heading: with a capital, unless it begins with words of an article.
fn headline(finding: &Finding, ui: Ui) -> String {
    let message = finding.message(ui);
    match message.chars().next() {
        Some(first) if finding.says.in_language(ui).starts_with(first) => capitalised(&message),
        _ => message,
    }
}

/// The bead that shows a finding best: that of the target's words; for missing text that of the source's.
fn bead_of(pair: &PairReport, finding: &Finding) -> Option<usize> {
    let first = |side: Side| finding.at.get(side).first().and_then(|span| bead_at(&pair.aligned, side, span.start));
    let hole = || finding.hole.and_then(|hole| bead_at(&pair.aligned, Side::Target, hole.start));
    first(Side::Target).or_else(|| first(Side::Source)).or_else(hole)
}

fn document(pair: &PairReport, side: Side) -> &Document {
    &pair.aligned.text.get(side).sentences.document
}

fn excerpt<'a>(pair: &'a PairReport, finding: &Finding, side: Side, row: Option<usize>, words: &'static Words) -> Option<Excerpt<'a>> {
    let document = document(pair, side);
    let spans = finding.at.get(side);
    let hole = if side == Side::Target { hole_of(&pair.aligned, finding, 1) } else { None };
    let exact = spans.first().copied();
    let sentence = match exact {
        Some(exact) => Some(sentences_around(pair, side, exact)),
        None => row.and_then(|row| pair.aligned.span(row, side)),
    };
    let focus = exact.or(hole.map(|hole| Span::new(hole.at, hole.at)));
    let shown = sentence.map(|sentence| window(&document.text, sentence, focus.unwrap_or(Span::new(sentence.start, sentence.start))));
    let marks: Vec<_> = marks_of(finding, 1, side).collect();
    let pieces = match (shown, &hole) {
        (Some(shown), _) => pieces::cut(&document.text, shown, &marks, hole.as_slice()),
        (None, Some(hole)) => vec![Piece::Hole(hole.words, 1, hole.severity.name())],
        (None, None) => return None,
    };
    Some(Excerpt {
        label: Pair::new(words.source, words.target).get(side),
        language: document.locale.tag(),
        other_language: self::document(pair, side.other()).locale.tag(),
        place: exact.or(hole.map(|hole| Span::new(hole.at, hole.at))).map_or_else(String::new, |span| place(document, span)),
        pieces: pieces.into_iter().filter(|piece| !matches!(piece, Piece::Note(..))).collect(),
        cut: shown.zip(sentence).map_or((false, false), |(shown, whole)| (shown.start > whole.start, shown.end < whole.end)),
        also: spans.iter().skip(1).map(|&span| also(pair, side, span)).collect(),
    })
}

fn also(pair: &PairReport, side: Side, span: Span) -> Also {
    let place = document(pair, side).place(span);
    Also { place: format!("{}:{}", place.line, place.column), row: bead_at(&pair.aligned, side, span.start) }
}

/// File, line and column, such as `en.txt:49:5`.
fn place(document: &Document, span: Span) -> String {
    let file = document.path.rsplit(['/', '\\']).next().unwrap_or_default();
    let place = document.place(span);
    format!("{file}:{}:{}", place.line, place.column)
}

/// The sentences that hold a stretch, or the stretch itself where none does.
fn sentences_around(pair: &PairReport, side: Side, span: Span) -> Span {
    let text = &pair.aligned.text.get(side).sentences;
    let at = |byte: usize| text.sentence_at(byte).and_then(|number| text.sentences.get(number)).map(|sentence| sentence.span);
    let ends = [at(span.start), at(span.end.saturating_sub(1).max(span.start))];
    ends.into_iter().flatten().fold(span, Span::join)
}

/// The part of a sentence around the words meant, cut between words.
fn window(text: &str, sentence: Span, focus: Span) -> Span {
    let start = focus.start.saturating_sub(AROUND);
    let end = focus.end.saturating_add(AROUND);
    let between = |&at: &usize| text.is_char_boundary(at) && text[..at].ends_with(' ');
    let start = if start <= sentence.start { Some(sentence.start) } else { (start..focus.start).find(between) };
    let end = if end >= sentence.end { Some(sentence.end) } else { (focus.end..end).rev().find(between) };
    Span::new(start.unwrap_or(focus.start), end.unwrap_or(focus.end))
}
