//! Ordinals (*21st*, *3.er*, *vigésimo primero*, *siglo XXI*) and parts (*two thirds*, *la mitad*, *tres cuartas partes*).

use rust_decimal::Decimal;

use super::numeral::Numeral;
use super::numerals::numeral;
use super::text::Text;

/// The ordinal at `at`.
pub(super) fn ordinal(text: &Text<'_>, at: usize) -> Option<Numeral> {
    ending(text, at).or_else(|| roman(text, at)).or_else(|| word(text, at)).or_else(|| compound(text, at))
}

/// Digits with an ending: *21st*, *2.º*.
fn ending(text: &Text<'_>, at: usize) -> Option<Numeral> {
    let value = text.is_digits(at).then(|| text.raw(at).parse().ok()).flatten()?;
    let dot = text.raw(at + 1) == "." && text.is_glued(at + 1);
    let end = if dot { at + 2 } else { at + 1 };
    let letters = text.lower(end);
    let written = if dot { format!(".{letters}") } else { letters.to_owned() };
    let degree = letters == "°" && text.lower(end + 1) == text.tables().of;
    let fits = text.is_glued(end) && (text.tables().ordinal_endings.contains(&written) || degree);
    fits.then(|| Numeral { digits: true, ..Numeral::of(value, end + 1) })
}

/// Two or more of I, V and X anywhere; any Roman numeral behind a word that asks for one.
fn roman(text: &Text<'_>, at: usize) -> Option<Numeral> {
    let letters = text.raw(at);
    let asked = at.checked_sub(1).is_some_and(|before| text.tables().roman_before.contains(text.raw(before)));
    let plain = letters.len() > 1 && letters.chars().all(|c| matches!(c, 'I' | 'V' | 'X')) && !text.is_shouted();
    let joined = text.is_hyphen(at + 1) || (text.is_glued(at + 1) && text.is_digits(at + 1)) || (at > 0 && text.is_hyphen(at - 1));
    if joined || !(asked || plain) {
        return None;
    }
    roman_value(letters).map(|value| Numeral::of(Decimal::from(value), at + 1))
}

/// The value of a Roman numeral in its canonical form, up to 3999.
fn roman_value(letters: &str) -> Option<u32> {
    const STEPS: [(&str, u32); 13] = [
        ("M", 1000),
        ("CM", 900),
        ("D", 500),
        ("CD", 400),
        ("C", 100),
        ("XC", 90),
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ];
    let mut rest = letters;
    let mut value = 0;
    for (step, worth) in STEPS {
        let most = if step.len() > 1 || matches!(step, "V" | "L" | "D") { 1 } else { 3 };
        for _ in 0..most {
            if let Some(behind) = rest.strip_prefix(step) {
                (rest, value) = (behind, value + worth);
            }
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}

/// The value of an ordinal word, and whether it often is none.
fn ordinal_word(text: &Text<'_>, at: usize) -> Option<(Decimal, bool)> {
    let row = text.tables().ordinals.get(text.lower(at))?;
    let (value, weak) = row.split_once('\t').map_or((row, false), |(value, _)| (value, true));
    Some((value.parse().ok()?, weak))
}

/// Whether an ordinal word stands at `at`.
pub(super) fn is_ordinal_word(text: &Text<'_>, at: usize) -> bool {
    ordinal_word(text, at).is_some()
}

/// An ordinal word, or two that add up: *vigésimo primero*.
fn word(text: &Text<'_>, at: usize) -> Option<Numeral> {
    let (value, weak) = ordinal_word(text, at)?;
    let next = if text.is_hyphen(at + 1) { at + 2 } else { at + 1 };
    if weak && !text.is_content(next) && divisor(text, next).is_none() {
        return None;
    }
    let more = ordinal_word(text, at + 1).filter(|(more, _)| value >= Decimal::TEN && *more < Decimal::TEN);
    Some(match more {
        Some((more, _)) => Numeral::of(value + more, at + 2),
        None => Numeral::of(value, at + 1),
    })
}

/// Number words that end in an ordinal: *twenty-first*.
fn compound(text: &Text<'_>, at: usize) -> Option<Numeral> {
    let number = numeral(text, at, true).filter(|number| !number.digits && !number.bare_one)?;
    let end = if text.is_hyphen(number.to) { number.to + 1 } else { number.to };
    let (value, weak) = ordinal_word(text, end)?;
    let fits = value < Decimal::TEN && number.value >= Decimal::from(20) && number.value.checked_rem(Decimal::TEN) == Some(Decimal::ZERO);
    (fits && (!weak || end > number.to)).then(|| Numeral::of(number.value + value, end + 1))
}

/// The part at `at`.
pub(super) fn fraction(text: &Text<'_>, at: usize) -> Option<Numeral> {
    let part = |count: Decimal, of: Decimal, to| Some(Numeral { fraction: true, ..Numeral::of(count.checked_div(of)?, to) });
    if let Some((of, "alone")) = divisor(text, at) {
        let hyphen = at > 0 && text.is_hyphen(at - 1);
        let before = at.checked_sub(if hyphen { 2 } else { 1 });
        let said = !text.is_hyphen(at + 1) && before.is_none_or(|before| !is_ordinal_word(text, before));
        return if said { part(Decimal::ONE, of, at + 1) } else { None };
    }
    if let Some(to) = part_of_ordinal(text, at) {
        return part(Decimal::ONE, ordinal_word(text, at)?.0, to);
    }
    let count = numeral(text, at, true).filter(|count| count.other.is_none())?;
    let hyphen = text.is_hyphen(count.to);
    let end = if hyphen { count.to + 1 } else { count.to };
    if let Some(to) = part_of_ordinal(text, end) {
        return part(count.value, ordinal_word(text, end)?.0, to);
    }
    let (of, how) = divisor(text, end)?;
    let also_ordinal = is_ordinal_word(text, end) && !hyphen && text.is_content(end + 1);
    let fits = match how {
        "counted" => count.bare_one && !also_ordinal,
        "many" => count.value > Decimal::ONE,
        _ => false,
    };
    if fits { part(count.value, of, end + 1) } else { None }
}

fn divisor<'a>(text: &'a Text<'_>, at: usize) -> Option<(Decimal, &'a str)> {
    let (of, how) = text.tables().fractions.get(text.lower(at))?.split_once('\t')?;
    Some((of.parse().ok()?, how))
}

/// The piece behind an ordinal of three or more and the noun that makes it a part.
fn part_of_ordinal(text: &Text<'_>, at: usize) -> Option<usize> {
    let three = Decimal::from(3);
    ordinal_word(text, at).filter(|(value, _)| *value >= three)?;
    divisor(text, at + 1).filter(|(_, how)| *how == "part").map(|_| at + 2)
}
