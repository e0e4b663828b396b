//! Ordinals (*21st*, *3.er*, *vigésimo primero*, *siglo XXI*) and parts (*two thirds*, *la mitad*, *tres cuartas partes*).

use rust_decimal::Decimal;

use super::number;
use super::numeral::Numeral;
use super::numerals::{numeral, place};
use super::role::{Role, role};
use super::text::Text;

/// The ordinal at `at`.
pub(super) fn ordinal(text: &Text<'_>, at: usize) -> Option<Numeral> {
    ending(text, at).or_else(|| roman(text, at)).or_else(|| word(text, at)).or_else(|| compound(text, at))
}

/// Digits with an ending: *21st*, *2.º*, *1,000th*.
fn ending(text: &Text<'_>, at: usize) -> Option<Numeral> {
    let number = number::digits(text, at).filter(|number| number.value.is_integer() && number.value >= Decimal::ZERO)?;
    let dot = text.raw(number.to) == "." && text.is_glued(number.to);
    let end = if dot { number.to + 1 } else { number.to };
    let letters = text.lower(end);
    let written = if dot { format!(".{letters}") } else { letters.to_owned() };
    let degree = letters == "°" && text.lower(end + 1) == text.tables().of;
    let fits = text.is_glued(end) && (text.tables().ordinal_endings.contains(&written) || degree);
    fits.then(|| Numeral { digits: true, ..Numeral::of(number.value, end + 1) })
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

/// An ordinal word, or several that add up: *vigésimo primero*.
fn word(text: &Text<'_>, at: usize) -> Option<Numeral> {
    let (_, weak) = ordinal_word(text, at)?;
    let next = if text.is_hyphen(at + 1) { at + 2 } else { at + 1 };
    if weak && !text.is_content(next) && divisor(text, next).is_none() {
        return None;
    }
    words(text, at).map(|(value, to)| Numeral::of(value, to))
}

/// The value of the ordinal words from `at` on, each smaller than the places of those before, and the piece behind them.
fn words(text: &Text<'_>, at: usize) -> Option<(Decimal, usize)> {
    let (mut value, _) = ordinal_word(text, at)?;
    let mut to = at + 1;
    while let Some((more, _)) = ordinal_word(text, to).filter(|(more, _)| place(value) > *more) {
        value += more;
        to += 1;
    }
    Some((value, to))
}

/// Number words that end in an ordinal: *twenty-first*, *two hundred and third*, *five thousandth*.
fn compound(text: &Text<'_>, at: usize) -> Option<Numeral> {
    let number = numeral(text, at, true).filter(|number| !number.digits && !number.bare_article)?;
    let and = role(text, number.to).is_some_and(|(role, least)| role == Role::And && place(number.value) >= least);
    let end = if and || text.is_hyphen(number.to) { number.to + 1 } else { number.to };
    let (value, weak) = ordinal_word(text, end)?;
    if value >= Decimal::ONE_HUNDRED && end == number.to {
        // "Two hundredth" multiplies, as "two hundred" does.
        return number.value.checked_mul(value).filter(|_| number.value < value).map(|value| Numeral::of(value, end + 1));
    }
    let fits = !number.bare_one && number.value >= Decimal::from(20) && place(number.value) > value;
    // "Twenty second" may count seconds, "one hundred second time" cannot.
    let meant = !weak || end > number.to || number.value >= Decimal::ONE_HUNDRED && text.is_content(end + 1);
    let value = number.value.checked_add(value).filter(|_| fits && meant)?;
    Some(Numeral::of(value, end + 1))
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
    if let Some((of, to)) = part_of_ordinal(text, at) {
        return part(Decimal::ONE, of, to);
    }
    let count = numeral(text, at, true).filter(|count| count.other.is_none())?;
    let hyphen = text.is_hyphen(count.to);
    let end = if hyphen { count.to + 1 } else { count.to };
    if let Some((of, to)) = part_of_ordinal(text, end) {
        return part(count.value, of, to);
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

/// The piece behind an ordinal of three or more, or an adjective such as *doceava*, and the noun that makes it a part; and of how many.
fn part_of_ordinal(text: &Text<'_>, at: usize) -> Option<(Decimal, usize)> {
    let adjective = divisor(text, at).filter(|(_, how)| *how == "adjective").map(|(of, _)| (of, at + 1));
    let (of, noun) = words(text, at).filter(|(value, _)| *value >= Decimal::from(3)).or(adjective)?;
    divisor(text, noun).filter(|(_, how)| *how == "part").map(|_| (of, noun + 1))
}
