//! Offices and dignities: with a capital before a name, or always in small letters, as the language has it.

use crate::align::Aligned;
use crate::document::Span;
use crate::finding::{Finding, Severity};
use crate::lang::{Language, Piece, capitalised, pieces};

use super::super::marks;
use super::super::tongue::Tongue;
use super::{People, finding, stands_in_source};

/// An office in the wrong case; 4 in 1,342 untouched lines of Spanish, all against the rule and some by a house's custom.
const OFFICE: u8 = 65;

/// The offices of a sentence in the wrong case.
pub(super) fn offices(text: &Aligned, tongue: &Tongue, sentence: usize) -> Vec<Finding> {
    let target = &text.text.target.sentences;
    let language = target.document.locale.language;
    let Some(row) = target.sentences.get(sentence) else { return Vec::new() };
    let pieces = pieces(target.text(row.span));
    let mut found = Vec::new();
    for at in 1..pieces.len() {
        let Some(taken) = office(&pieces, at, language) else { continue };
        let (Some(first), Some(last)) = (pieces.get(at), pieces.get(at + taken - 1)) else { continue };
        // "el Primer Ministro Británico": a custom of the house that gives offices a capital gives none to a people.
        let people = pieces.get(at + taken).filter(|next| next.is_capital() && next.start == last.end() + 1);
        let people = people.filter(|next| People::of(&next.lower, language).is_some_and(|people| people.is_in_source(text, sentence)));
        let end = people.filter(|_| !language.people_capitals).unwrap_or(last).end();
        let span = Span::new(row.span.start + first.start, row.span.start + end);
        let is_named = pieces.get(at + taken).is_some_and(|next| is_name(next, last, language));
        if language.office_capitals && !is_named
            || stands_in_source(text, sentence, first.text)
            || marks::is_cited(&text.text.target, tongue, span)
        {
            continue;
        }
        let lower = target.text(span).to_lowercase();
        let right = if language.office_capitals { lower.split(' ').map(capitalised).collect::<Vec<_>>().join(" ") } else { lower };
        let finding = finding(text, span, &right.to_lowercase(), language.office_capitals, OFFICE);
        let is_custom = !language.office_capitals && people.is_none();
        found.push(finding.suggest(right).severity(if is_custom { Severity::Info } else { Severity::Minor }));
    }
    found
}

/// How many pieces an office takes that stands in the case that may be wrong: behind a preposition or conjunction in small letters
/// (*the president Lagos* is no title, and houses differ over *former president*), behind any function word with a capital.
fn office(pieces: &[Piece<'_>], at: usize, language: &Language) -> Option<usize> {
    let (taken, _) = language.offices.longest(pieces.get(at..)?)?;
    let before = pieces.get(at.checked_sub(1)?)?;
    let words = pieces.get(at..at + taken)?;
    let is_small = || words.iter().all(|piece| !piece.is_capital());
    let is_capital = || words.iter().all(|piece| piece.is_capital() && piece.text.chars().skip(1).all(char::is_lowercase));
    let fits = if language.office_capitals {
        is_small() && language.clause_openers.contains(&before.lower)
    } else {
        is_capital() && language.function_words.contains(&before.lower)
    };
    (fits && !before.is_capital()).then_some(taken)
}

/// Whether a name follows directly.
fn is_name(next: &Piece<'_>, last: &Piece<'_>, language: &Language) -> bool {
    next.is_capital() && next.start == last.end() + 1 && !language.function_words.contains(&next.lower)
}
