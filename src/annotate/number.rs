//! Numbers in digits: whole and fraction, grouping, and which format that is.

use rust_decimal::Decimal;

use super::numeral::Numeral;
use super::text::{Format, Text, is_dash};

/// What the digits of a number say.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Reading {
    value: Decimal,
    foreign: bool,
    other: Option<Decimal>,
}

/// The number in digits at `at`, its sign and a vulgar fraction behind it included.
pub(super) fn digits(text: &Text<'_>, at: usize) -> Option<Numeral> {
    let minus = is_minus(text, at);
    let first = if minus { at + 1 } else { at };
    if !minus && let Some(value) = vulgar(text.raw(at)) {
        return Some(Numeral { digits: true, fraction: true, ..Numeral::of(value, at + 1) });
    }
    if let Some(point) = leading_mark(text, first) {
        let value = decimal("0", text.raw(first + 1))?;
        return Some(Numeral { digits: true, foreign: point != text.format.mark && text.format.strict, ..Numeral::of(value, first + 2) });
    }
    let (groups, marks, to) = groups(text, first)?;
    let mut reading = read(&groups, &marks, text.format)?;
    reading.value = century(text, first, reading.value);
    let mut number = Numeral { digits: true, foreign: reading.foreign, other: reading.other, ..Numeral::of(reading.value, to) };
    if marks.is_empty() {
        if let Some(part) = vulgar(text.raw(to)) {
            number = Numeral { to: to + 1, value: number.value + part, ..number };
        } else if text.raw(to) == "/" && text.is_glued(to) && text.is_glued(to + 1) {
            number = part(text, number).unwrap_or(number);
        }
    }
    if minus {
        number.value = -number.value;
    }
    Some(number)
}

/// Whether a minus sign stands at `at`: a dash right before digits with nothing right before it.
fn is_minus(text: &Text<'_>, at: usize) -> bool {
    is_dash(text.raw(at)) && text.raw(at) != "—" && text.is_glued(at + 1) && text.is_digits(at + 1) && !text.is_glued(at)
}

/// A decimal mark without a whole before it: *.5*.
fn leading_mark(text: &Text<'_>, at: usize) -> Option<char> {
    let mark = text.raw(at).chars().next().filter(|&c| matches!(c, '.' | ','))?;
    let stands_free = !text.is_glued(at) && text.is_glued(at + 1) && text.is_digits(at + 1) && !text.is_glued(at + 2);
    (stands_free && mark == text.format.mark).then_some(mark)
}

/// More groups of digits than any number has that a [`Decimal`] holds.
const MOST_GROUPS: usize = 16;

/// The groups of digits from `at` on, the marks between them, and the piece behind; none for more than a number has.
fn groups<'a>(text: &'a Text<'_>, at: usize) -> Option<(Vec<&'a str>, Vec<char>, usize)> {
    if !text.is_digits(at) {
        return None;
    }
    let mut groups = vec![text.raw(at)];
    let mut marks = Vec::new();
    let mut to = at + 1;
    while groups.len() <= MOST_GROUPS {
        let mark = text.raw(to).chars().next().filter(|&c| matches!(c, '.' | ','));
        if let Some(mark) = mark.filter(|_| text.is_glued(to) && text.is_glued(to + 1) && text.is_digits(to + 1)) {
            marks.push(mark);
            groups.push(text.raw(to + 1));
            to += 2;
        } else if is_spaced_group(text, to) && groups.iter().all(|group| group.len() <= 3) && marks.iter().all(|&mark| mark == ' ') {
            marks.push(' ');
            groups.push(text.raw(to));
            to += 1;
        } else {
            return Some((groups, marks, to));
        }
    }
    None
}

/// Whether three digits stand behind a single space of any width.
fn is_spaced_group(text: &Text<'_>, at: usize) -> bool {
    text.is_digits(at) && text.raw(at).len() == 3 && (1..=3).contains(&text.gap(at)) && !(text.is_word(at + 1) && text.is_glued(at + 1))
}

/// Reads digits by their form: the last of two kinds of mark is the decimal one, a repeated one groups; a single mark before three
/// digits groups unless it is the document's decimal mark, before any other count of digits it is decimal.
fn read(groups: &[&str], marks: &[char], format: Format) -> Option<Reading> {
    let strict = |foreign: bool| foreign && format.strict;
    let plain = |value| Reading { value, foreign: false, other: None };
    let (&first, inner) = groups.split_first()?;
    let Some((&last_mark, earlier)) = marks.split_last() else { return Some(plain(first.parse().ok()?)) };
    let last = inner.last()?;
    if last_mark == ' ' {
        return grouped(groups).map(plain);
    }
    if let Some(&mark) = earlier.first() {
        if earlier.iter().any(|&other| other != mark) {
            return None;
        }
        if mark == last_mark {
            return grouped(groups).map(|value| Reading { foreign: strict(mark == format.mark), ..plain(value) });
        }
        let whole = grouped(&groups[..groups.len() - 1])?;
        let value = decimal(&whole.to_string(), last)?;
        return Some(Reading { foreign: strict(last_mark != format.mark), ..plain(value) });
    }
    let as_decimal = decimal(first, last)?;
    match grouped(groups).filter(|_| !first.starts_with('0')) {
        None => Some(Reading { foreign: strict(last_mark != format.mark), ..plain(as_decimal) }),
        // Nobody counts in thousandths and has three zeros of them: 150.000 is a hundred and fifty thousand anywhere.
        Some(value) if *last == "000" && last_mark == format.mark => {
            Some(Reading { foreign: format.strict, other: Some(as_decimal), ..plain(value) })
        }
        Some(value) if last_mark != format.mark => Some(Reading { other: Some(as_decimal), ..plain(value) }),
        Some(value) => Some(Reading { other: Some(value), ..plain(as_decimal) }),
    }
}

/// The whole number in groups of three digits, the first of one to three.
fn grouped(groups: &[&str]) -> Option<Decimal> {
    let (first, rest) = groups.split_first()?;
    let fits = first.len() <= 3 && rest.iter().all(|group| group.len() == 3);
    fits.then(|| groups.concat().parse().ok()).flatten()
}

fn decimal(whole: &str, fraction: &str) -> Option<Decimal> {
    format!("{whole}.{fraction}").parse::<Decimal>().ok().map(|value| value.normalize())
}

/// The second year of *2018-19* as the year that it means.
fn century(text: &Text<'_>, at: usize, value: Decimal) -> Decimal {
    let joined = text.raw(at).len() == 2 && at >= 2 && (text.is_hyphen(at - 1) || text.raw(at - 1) == "/") && text.raw(at - 2).len() == 4;
    let year = joined.then(|| text.raw(at.saturating_sub(2)).parse::<u32>().ok()).flatten().filter(|year| (1000..2100).contains(year));
    match year {
        Some(year) if Decimal::from(year % 100) < value => Decimal::from(year - year % 100) + value,
        _ => value,
    }
}

/// *3/4*: the number before the stroke as so many parts.
fn part(text: &Text<'_>, number: Numeral) -> Option<Numeral> {
    let divisor = text.raw(number.to + 1).parse::<u32>().ok().filter(|divisor| matches!(divisor, 2..=10 | 12 | 16))?;
    let value = number.value.checked_div(Decimal::from(divisor)).filter(|&value| value < Decimal::ONE && !text.is_glued(number.to + 2))?;
    Some(Numeral { to: number.to + 2, value, fraction: true, ..number })
}

/// The value of a vulgar fraction such as ½.
fn vulgar(piece: &str) -> Option<Decimal> {
    let (parts, of) = match piece {
        "½" => (1, 2),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅕" => (1, 5),
        "⅛" => (1, 8),
        "⅜" => (3, 8),
        "⅝" => (5, 8),
        "⅞" => (7, 8),
        _ => return None,
    };
    Decimal::from(parts).checked_div(Decimal::from(of))
}
