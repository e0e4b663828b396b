//! Characters that were damaged on the way: UTF-8 read as Windows-1252, once or twice, and replacement characters.

use crate::align::Aligned;
use crate::document::Span;
use crate::finding::{Finding, Says, Severity};
use crate::pair::Side;

use super::row::{Check, Group};

/// The row of the check.
pub(super) static ENCODING: Check = Check {
    name: "encoding",
    group: Group::Form,
    severity: Severity::Major,
    mqm: "design/encoding",
    page: include_str!("encoding.md"),
    says: Says {
        en: "“{found}” was saved in one encoding and read in another",
        es: "«{found}» se guardó en una codificación y se leyó en otra",
    },
    run,
};

const LOST: Says = Says {
    en: "a character of “{found}” was lost on the way and can only be guessed",
    es: "un carácter de «{found}» se perdió por el camino y solo cabe adivinarlo",
};

/// UTF-8 read as Windows-1252: 11 of 11 planted ones right, no alarm on 2,684 sound lines.
const REPAIRED: u8 = 99;
/// A replacement character is damage by its definition.
const REPLACED: u8 = 97;
/// A question mark inside a word that the source spells with a letter there; not yet measured.
const QUESTIONED: u8 = 80;
/// How often text may have gone through the wrong encoding, at most.
const ROUNDS: usize = 3;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let target = &text.text.target.sentences;
    for (number, sentence) in target.sentences.iter().enumerate() {
        let words = target.text(sentence.span);
        if let Some(damage) = damage(words) {
            let stretch = around(words, damage);
            let found = stretch.of(words);
            let finding = ENCODING.finding(REPAIRED).suggest(repair(found));
            findings.push(finding.at(Side::Target, shift(stretch, sentence.span.start)).fill("found", found));
        }
        for word in lost(words) {
            let found = word.of(words);
            let original = original(text, number, found);
            let sure = if found.contains(char::REPLACEMENT_CHARACTER) { REPLACED } else { QUESTIONED };
            if sure == QUESTIONED && original.is_none() {
                continue;
            }
            let finding = ENCODING.finding(sure).say(LOST).at(Side::Target, shift(word, sentence.span.start)).fill("found", found);
            findings.push(match original {
                Some(original) => finding.suggest(original),
                None => finding,
            });
        }
    }
}

/// From the first damaged character to the last, where there is damage that can be undone.
fn damage(text: &str) -> Option<Span> {
    let mut at = 0;
    let mut found: Option<Span> = None;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let length = match decoded(rest) {
            Some((_, length)) => {
                let here = Span::new(at, at + length);
                found = Some(found.map_or(here, |found| found.join(here)));
                length
            }
            None => rest.chars().next().map_or(1, char::len_utf8),
        };
        at += length;
    }
    found
}

/// `text` as it was before it was read in the wrong encoding.
fn repair(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..ROUNDS {
        let better = repair_once(&text);
        if better == text {
            break;
        }
        text = better;
    }
    text
}

fn repair_once(text: &str) -> String {
    let mut repaired = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (character, length) = decoded(rest).unwrap_or((first, first.len_utf8()));
        repaired.push(character);
        rest = rest.get(length..).unwrap_or_default();
    }
    repaired
}

/// The character that the first characters of `rest` stood for, and how many bytes of `rest` they take.
///
/// `None` unless their Windows-1252 bytes are one UTF-8 character that European text holds.
fn decoded(rest: &str) -> Option<(char, usize)> {
    let first = byte(rest.chars().next()?)?;
    let count = match first {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    let taken: Vec<char> = rest.chars().take(count).collect();
    let bytes: Vec<u8> = taken.iter().copied().map(byte).collect::<Option<_>>()?;
    let character = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    let length = taken.iter().map(|c| c.len_utf8()).sum();
    let after = rest.get(length..)?.chars().next();
    (is_european(character) && !is_capital_and_mark(&taken, after)).then_some((character, length))
}

/// Whether it may as well be a word in capitals before a closing mark, such as *«IRMû*: nothing follows that needs a letter.
fn is_capital_and_mark(taken: &[char], after: Option<char>) -> bool {
    let &[_, mark] = taken else { return false };
    !mark.is_alphanumeric()
        && !mark.is_control()
        && matches!(mark, '“' | '”' | '‘' | '’' | '«' | '»' | '…' | '–' | '—' | ' ' | '\u{a0}')
        && !after.is_some_and(char::is_alphabetic)
}

/// The byte that Windows-1252 has for a character; its five bytes without one are control characters, as browsers read them.
fn byte(c: char) -> Option<u8> {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•',
        '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match u32::from(c) {
        code @ 0x80..=0xFF => u8::try_from(code).ok(),
        _ => HIGH.iter().position(|&high| high == c).and_then(|at| u8::try_from(0x80 + at).ok()),
    }
}

/// Letters and signs of European languages, punctuation, currency signs, pictures, and the control characters of a first misreading.
fn is_european(c: char) -> bool {
    matches!(u32::from(c), 0x81 | 0x8D | 0x8F | 0x90 | 0x9D | 0xA0..=0x17F | 0x2010..=0x203A | 0x20AC | 0x2122 | 0x2192 | 0x2212 | 0xFB01 | 0xFB02 | 0xFEFF | 0x1F300..=0x1FAFF)
}

/// The stretch with what is left of the words at both its ends.
fn around(text: &str, span: Span) -> Span {
    let (before, after) = (text.get(..span.start).unwrap_or_default(), text.get(span.end..).unwrap_or_default());
    let start = before.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let end = after.find(|c: char| !c.is_alphanumeric()).unwrap_or(after.len());
    Span::new(start, span.end + end)
}

/// Words with a replacement character, and words with a question mark inside.
fn lost(text: &str) -> Vec<Span> {
    let mut words = Vec::new();
    let mut at = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_matches(|c: char| !c.is_alphanumeric() && c != char::REPLACEMENT_CHARACTER);
        let inside = word.trim_matches(|c: char| !c.is_alphabetic());
        let is_lost = word.contains(char::REPLACEMENT_CHARACTER)
            || inside.contains('?') && inside.chars().all(|c| c.is_alphabetic() || c == '?' || c == '-');
        if is_lost && let Some(start) = piece.find(word) {
            words.push(Span::new(at + start, at + start + word.len()));
        }
        at += piece.len();
    }
    words
}

/// The word of the source that `damaged` would be with another character at each lost place.
fn original(text: &Aligned, sentence: usize, damaged: &str) -> Option<String> {
    let fits = |word: &str| {
        word.chars().count() == damaged.chars().count()
            && word.chars().zip(damaged.chars()).all(|(a, b)| a == b || is_hole(b) && !a.is_ascii())
    };
    let source = &text.text.source.sentences;
    let bead = text.beads.get(*text.bead_of.target.get(sentence)?)?;
    let words = bead.sentences.source.iter().flat_map(|&number| source.words_of(number));
    words.map(|(_, word)| source.text(word.span)).find(|word| fits(word)).map(str::to_owned)
}

fn is_hole(c: char) -> bool {
    c == '?' || c == char::REPLACEMENT_CHARACTER
}

fn shift(span: Span, by: usize) -> Span {
    Span::new(span.start + by, span.end + by)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// As a browser reads UTF-8 that is declared to be Windows-1252.
    fn misread(text: &str) -> String {
        encoding_rs::WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned()
    }

    #[test]
    fn damage_is_undone_once_and_twice() {
        for text in ["A Coruña", "“¿Cuándo?”, dijo", "ÁRBOL Í à…", "Łódź", "€ 5 – ™"] {
            assert_eq!(repair(&misread(text)), text);
            assert_eq!(repair(&misread(&misread(text))), text);
        }
    }

    #[test]
    fn sound_text_is_left_alone() {
        for text in ["São Tomé, NÃO, Âmbar", "«IRMû", "“SÃO”", "Ã", "naïve façade", "Â£ is not Ž"] {
            assert_eq!(damage(text).is_some(), text.starts_with("Â£"), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in "\\PC*") {
            if let Some(span) = damage(&text) {
                prop_assert!(!around(&text, span).of(&text).is_empty());
            }
            for word in lost(&text) {
                prop_assert!(!word.of(&text).is_empty());
            }
        }

        #[test]
        fn spanish_comes_back(text in "[a-záéíóúñü¿¡ ]{0,40}") {
            prop_assert_eq!(repair(&misread(&text)), text);
        }
    }
}
