//! Numbers in names and codes: *A320*, *Covid-19*, *9/11*, *24/7*, *192.168.0.1*.

use rust_decimal::Decimal;

use super::text::{Found, Text, is_dash};
use super::{Number, NumberKind, Value};

/// The code at `at`.
pub(super) fn code(text: &Text<'_>, at: usize) -> Option<Found> {
    named_date(text, at).or_else(|| letters_first(text, at)).or_else(|| digits_first(text, at))
}

/// *9/11*, *11-S*: month and day.
fn named_date(text: &Text<'_>, at: usize) -> Option<Found> {
    let (taken, columns) = text.tables().named_dates.longest(text.rest(at))?;
    let (month, day) = columns.split_once('\t')?;
    let whole = !text.is_glued(at + taken) || !text.is_digits(at + taken) && !text.is_word(at + taken) && !text.is_digits(at + taken + 1);
    let apart = at == 0 || !text.is_glued(at);
    (whole && apart).then_some(())?;
    Some(found(text, at, at + taken, month.parse().ok()?, day.parse().ok()?))
}

/// *A320*, *H1N1*, *F-16*, *Covid-19*.
fn letters_first(text: &Text<'_>, at: usize) -> Option<Found> {
    let joined = text.is_word(at) && !text.is_glued(at) || at == 0;
    if !joined || !text.is_word(at) {
        return None;
    }
    let glued = text.is_digits(at + 1) && text.is_glued(at + 1);
    let hyphen = text.is_hyphen(at + 1) && text.is_digits(at + 2) && text.get(at)?.is_capital();
    let digits = if glued { at + 1 } else { at + 2 };
    let is_month = text.tables().months.longest(text.rest(at)).is_some();
    if is_month
        || !(glued || hyphen)
        || hyphen && text.is_hyphen(digits + 1) && text.is_word(digits + 2) && !text.get(digits + 2)?.is_capital()
    {
        return None;
    }
    let value = text.raw(digits).parse().ok()?;
    Some(found(text, at, end(text, digits + 1), value, value))
}

/// Digits with letters, or in more groups than a number has.
fn digits_first(text: &Text<'_>, at: usize) -> Option<Found> {
    if !text.is_digits(at) {
        return None;
    }
    let to = end(text, at + 1);
    let value = text.raw(at).parse().ok()?;
    let marks = (at + 1..to).filter(|&at| !text.is_digits(at) && !text.is_word(at)).count();
    let season = text.raw(at).len() == 4 && text.raw(at + 2).len() == 2;
    let stroke = text.raw(at + 1) == "/" && text.is_digits(at + 2) && !season;
    (to > at + 1 && (marks != 1 || stroke || text.is_word(at + 1))).then(|| found(text, at, to, value, value))
}

/// The piece behind the letters, digits and marks that hang together.
fn end(text: &Text<'_>, from: usize) -> usize {
    let mut at = from;
    loop {
        let alphanumeric = |at: usize| text.is_glued(at) && (text.is_digits(at) || text.is_word(at));
        let mark = is_dash(text.raw(at)) || matches!(text.raw(at), ":" | "/" | "." | ",");
        if alphanumeric(at) {
            at += 1;
        } else if mark && text.is_glued(at) && alphanumeric(at + 1) && text.is_digits(at + 1) {
            at += 2;
        } else {
            return at;
        }
    }
}

fn found(text: &Text<'_>, from: usize, to: usize, low: Decimal, high: Decimal) -> Found {
    let number = Number { high, kind: NumberKind::Code, digits: true, numeral: text.span(from, to), ..Number::exactly(low) };
    Found { from, to, value: Value::Number(number) }
}
