//! What translating programs and unfinished work leave in a text: a program that speaks, places to fill in, markup.

use crate::align::Aligned;
use crate::annotate::Annotated;
use crate::document::Span;
use crate::finding::{Finding, Says, Severity};
use crate::lang::{LANGUAGES, Piece, pieces};
use crate::pair::Side;

use super::row::{Check, Group};

mod markup;

/// The row of the check.
pub(super) static ARTIFACT: Check = Check {
    name: "artifact",
    group: Group::Form,
    severity: Severity::Major,
    mqm: "design/markup",
    page: include_str!("artifact.md"),
    says: Says {
        en: "“{found}” was left by whatever made the translation",
        es: "«{found}» es un resto de la herramienta con que se tradujo",
    },
    run,
};

const SPEAKS: Says =
    Says { en: "“{found}”: a program speaks here, and not the article", es: "«{found}»: aquí habla un programa, no el artículo" };
const LABEL: Says = Says {
    en: "“{found}” announces the translation and is no part of it",
    es: "«{found}» anuncia la traducción y no es parte de ella",
};
const NOTE: Says = Says {
    en: "“{found}”: the translator speaks here, and the source has no such note",
    es: "«{found}»: aquí habla quien traduce, y el original no lleva esa nota",
};
const GAP: Says = Says { en: "“{found}” was to be filled in", es: "«{found}» quedó por rellenar" };

/// Words that only a program says, or that only fill a page; not yet measured.
const CERTAIN: u8 = 90;
/// Labels, notes and gaps; not yet measured.
const LIKELY: u8 = 75;
/// A line of so few words behind *Translation:* is a credit where all have capitals.
const LONGEST_CREDIT: usize = 5;

/// What was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Speaks,
    Label,
    Note,
    Gap,
    Filler,
    Placeholder,
    Markup,
}

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let found = artifacts(&text.text.target);
    if found.is_empty() {
        return;
    }
    let source = artifacts(&text.text.source);
    let is_new = |kind: Kind| !source.iter().any(|&(_, other)| other == kind);
    findings.extend(found.into_iter().filter(|&(_, kind)| is_new(kind)).map(|(span, kind)| finding(text, span, kind)));
}

fn finding(text: &Aligned, span: Span, kind: Kind) -> Finding {
    let finding = match kind {
        Kind::Speaks => ARTIFACT.finding(CERTAIN).say(SPEAKS),
        Kind::Label => ARTIFACT.finding(LIKELY).say(LABEL),
        Kind::Note => ARTIFACT.finding(LIKELY).say(NOTE).severity(Severity::Minor),
        Kind::Gap | Kind::Placeholder => ARTIFACT.finding(LIKELY).say(GAP),
        Kind::Filler | Kind::Markup => ARTIFACT.finding(CERTAIN),
    };
    finding.at(Side::Target, span).fill("found", text.words(Side::Target, span))
}

/// All that was left in a text, in the order of its sentences.
fn artifacts(text: &Annotated) -> Vec<(Span, Kind)> {
    let mut found: Vec<(Span, Kind)> = Vec::new();
    for (number, sentence) in text.sentences.sentences.iter().enumerate() {
        let words = text.text(sentence.span);
        let pieces = pieces(words);
        let phrases = (0..pieces.len()).filter_map(|at| phrase(&pieces, at));
        let links: Vec<Span> = text.links_of(number).collect();
        for (span, kind) in phrases.chain(markup::left(words)) {
            let here = Span::new(sentence.span.start + span.start, sentence.span.start + span.end);
            if !links.iter().any(|link| link.overlaps(here)) && !found.iter().any(|(known, _)| known.overlaps(here)) {
                found.push((here, kind));
            }
        }
    }
    found
}

/// The phrase of either language that begins with the piece at `at`: programs that translate speak both.
fn phrase(pieces: &[Piece<'_>], at: usize) -> Option<(Span, Kind)> {
    let rest = pieces.get(at..)?;
    let begins = pieces.iter().take(at).all(|piece| matches!(piece.text, "¡" | "¿" | "*" | "#" | "-" | "("));
    let is_inside = at
        .checked_sub(1)
        .and_then(|before| pieces.get(before))
        .zip(rest.first())
        .is_some_and(|(before, first)| before.is_word() && first.is_word() && before.end() == first.start);
    LANGUAGES.into_iter().filter(|_| !is_inside).find_map(|language| {
        let (taken, row) = language.artifacts.longest(rest)?;
        let (place, what) = row.split_once('\t')?;
        let behind = rest.get(taken);
        let fits = match place {
            "start" => begins,
            "label" => begins && behind.is_some_and(|piece| piece.text == ":") && !is_credit(rest.get(taken + 1..).unwrap_or_default()),
            _ => true,
        };
        let last = rest.get(if place == "label" { taken } else { taken.checked_sub(1)? })?;
        fits.then_some((Span::new(rest.first()?.start, last.end()), kind(what)?))
    })
}

/// Whether the words behind a label are the name of whoever translated: few, and all but the particles with a capital.
fn is_credit(rest: &[Piece<'_>]) -> bool {
    let words: Vec<_> = rest.iter().filter(|piece| piece.is_word()).collect();
    let is_name =
        |piece: &&Piece<'_>| piece.is_capital() || LANGUAGES.iter().any(|language| language.function_words.contains(&piece.lower));
    words.len() <= LONGEST_CREDIT && words.iter().all(is_name)
}

fn kind(name: &str) -> Option<Kind> {
    Some(match name {
        "assistant" => Kind::Speaks,
        "label" => Kind::Label,
        "note" => Kind::Note,
        "gap" => Kind::Gap,
        "filler" => Kind::Filler,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_credit_is_no_label() {
        let label = |text| phrase(&pieces(text), 0).map(|(span, _)| span.of(text));
        assert_eq!(label("Traducción: Elena Martín de la Torre"), None);
        assert_eq!(label("Traducción: El alcalde dimite."), Some("Traducción:"));
        assert_eq!(label("Traducción del original"), None);
    }

    #[test]
    fn every_row_of_the_tables_says_where_and_what() {
        for (phrase, row) in LANGUAGES.iter().flat_map(|language| language.artifacts.iter()) {
            let (place, what) = row.split_once('\t').unwrap_or_default();
            assert!(["start", "label", "anywhere"].contains(&place) && kind(what).is_some(), "{phrase}");
        }
    }
}
