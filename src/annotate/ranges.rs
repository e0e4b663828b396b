//! Two numbers as the ends of one: *10-15*, *between 10 and 15*, *2-1*.

use rust_decimal::Decimal;

use crate::lexicon::currencies;
use crate::lexicon::units;

use super::NumberKind;
use super::counted::{Counted, counted};
use super::date::date;
use super::many::{multiple, multitude};
use super::numeral::Numeral;
use super::numerals::{half_of, numeral};
use super::ordinals::{fraction, ordinal};
use super::range::Range;
use super::role::{Role, role};
use super::text::{Text, is_dash};

/// The highest result that is told with a word between: *3 a 1*. Not yet measured.
const HIGHEST_SCORE: u32 = 30;

/// The number or range at `at`.
pub(super) fn range(text: &Text<'_>, at: usize) -> Option<Range> {
    opened(text, at).or_else(|| open(text, at))
}

/// A range behind its opening word: *between 10 and 15*.
fn opened(text: &Text<'_>, at: usize) -> Option<Range> {
    let rows = text.tables().ranges.iter();
    rows.filter_map(|(opener, columns)| {
        let taken = length(text, at, opener).filter(|taken| date(text, at + taken).is_none())?;
        let (joiner, units) = columns.split_once('\t').map_or((columns, false), |(joiner, _)| (joiner, true));
        [false, true].into_iter().find_map(|and| joined(text, at + taken, joiner, units, and))
    })
    .max_by_key(|range| range.to)
}

/// The pieces that `words` take at `at`.
fn length(text: &Text<'_>, at: usize, words: &str) -> Option<usize> {
    let mut taken = 0;
    for word in words.split(' ') {
        if text.lower(at + taken) != word {
            return None;
        }
        taken += 1;
    }
    Some(taken)
}

fn joined(text: &Text<'_>, at: usize, joiner: &str, units: bool, and: bool) -> Option<Range> {
    let first = single(text, at, and)?;
    let end = if units { counted(text, first.to, &first, false).1 } else { first.to };
    let second = single(text, end + length(text, end, joiner)?, true)?;
    let ascends = first.low.value < second.low.value && first.kind == second.kind && !first.low.bare_one;
    let range = Range { to: second.to, high: Some(second.low), sign: first.sign.or(second.sign), ..first };
    (ascends && !are_years(&range) && !leaps(first.low.value, second.low.value)).then_some(range)
}

/// A number, and perhaps a second behind a dash or a joining word.
fn open(text: &Text<'_>, at: usize) -> Option<Range> {
    let first = single(text, at, true)?;
    if first.kind == NumberKind::Cardinal && !first.low.bare_one {
        let golf = text.raw(first.to) == "&" && text.is_glued(first.to);
        let dash = (golf || is_dash(text.raw(first.to))) && text.is_digits(first.to + 1) | (text.raw(first.to + 1) == "$");
        let even = text.is_glued(first.to) == text.is_glued(first.to + 1);
        if dash && even && first.low.digits {
            return Some(behind(text, first, first.to + 1, true).unwrap_or(first));
        }
        for (opener, joiner) in text.tables().ranges.iter() {
            // "18- to 29-year-olds"
            let end = if is_dash(text.raw(first.to)) && text.is_glued(first.to) { first.to + 1 } else { first.to };
            if opener == "-"
                && let Some(taken) = length(text, end, joiner)
            {
                return Some(behind(text, first, end + taken, false).unwrap_or(first));
            }
        }
    }
    Some(first)
}

/// Whether two numbers lie too far apart for the ends of one range, the lower being large: *from 59,900 in 2016 to 41,000*.
fn leaps(low: Decimal, high: Decimal) -> bool {
    low >= Decimal::ONE_THOUSAND && low.checked_mul(Decimal::TEN).is_some_and(|far| high >= far)
}

/// `first` with the number at `at` as its other end, where the two make a range or a score.
fn behind(text: &Text<'_>, first: Range, at: usize, dash: bool) -> Option<Range> {
    let second = single(text, at, true).filter(|second| second.kind == NumberKind::Cardinal && !second.low.bare_one)?;
    let range = Range { to: second.to, high: Some(second.low), ..first };
    let (low, high) = (first.low.value, second.low.value);
    let whole = low.is_integer() && high.is_integer() && low >= Decimal::ZERO;
    if are_years(&range) || leaps(low, high) {
        return None;
    }
    if low < high {
        return Some(range);
    }
    let most = Decimal::from(if dash { 200 } else { HIGHEST_SCORE });
    let counts = !matches!(counted(text, second.to, &second, false).0, Counted::Nothing);
    let came_from = text.tables().ranges.iter().any(|(opener, _)| opener == text.before(first.numeral_from));
    let score = whole && low <= most && first.sign.is_none() && !counts && (dash || low == high || !came_from);
    score.then_some(Range { kind: NumberKind::Score, ..range })
}

/// Years are two points in time, however they are joined.
fn are_years(range: &Range) -> bool {
    let is_year = |number: Numeral| number.digits && number.value >= Decimal::ONE_THOUSAND && number.value < Decimal::from(2100);
    let short = |number: Numeral| number.digits && number.value < Decimal::ONE_HUNDRED;
    is_year(range.low) && range.high.is_some_and(|high| is_year(high) || short(high)) && range.sign.is_none()
}

/// A single number with its sign of money.
fn single(text: &Text<'_>, at: usize, and: bool) -> Option<Range> {
    if let Some((taken, sign)) = currencies::longest(text.rest(at), text.language()) {
        let from = at + taken;
        // "Dólares 30" stands for money nowhere; signs and codes do.
        let is_sign = !text.raw(at).contains(char::is_lowercase);
        let number = numeral(text, from, and).filter(|number| is_sign && number.digits)?;
        let number = millions(text, number);
        return Some(Range { numeral_from: from, to: number.to, low: number, high: None, kind: NumberKind::Cardinal, sign: Some(sign) });
    }
    let (number, kind) = any_number(text, at, and)?;
    Some(Range { numeral_from: at, to: number.to, low: number, high: None, kind, sign: None })
}

/// *$30m*, *US$ 30 MM*: letters that stand for a scale only behind a sign of money.
fn millions(text: &Text<'_>, number: Numeral) -> Numeral {
    let scale =
        role(text, number.to).filter(|(role, _)| *role == Role::MoneySuffix && (text.is_glued(number.to) || text.raw(number.to).len() > 1));
    match scale.and_then(|(_, scale)| number.value.checked_mul(scale)) {
        Some(value) => Numeral { value, to: number.to + 1, other: None, ..number },
        None => number,
    }
}

/// A fraction, an ordinal or a numeral, whichever fits first, and how it is used.
fn any_number(text: &Text<'_>, at: usize, and: bool) -> Option<(Numeral, NumberKind)> {
    if let Some(half) = half_of(text, at) {
        return Some((half, NumberKind::Cardinal));
    }
    if let Some(part) = fraction(text, at) {
        return Some(part_of_scale(text, part).map_or((part, NumberKind::Fraction), |whole| (whole, NumberKind::Cardinal)));
    }
    if let Some(number) = ordinal(text, at) {
        return Some((number, NumberKind::Ordinal));
    }
    if let Some(half) = half_unit(text, at) {
        return Some((half, NumberKind::Fraction));
    }
    let kind = |number: &Numeral| if number.fraction { NumberKind::Fraction } else { NumberKind::Cardinal };
    numeral(text, at, and)
        .map(|number| (number, kind(&number)))
        .or_else(|| multitude(text, at).map(|many| (many, NumberKind::Multitude)))
        .or_else(|| multiple(text, at).map(|factor| (factor, NumberKind::Multiple)))
}

/// *a quarter of a million*, *tres cuartos de millón*.
fn part_of_scale(text: &Text<'_>, part: Numeral) -> Option<Numeral> {
    let of = Some(part.to).filter(|&to| text.lower(to) == text.tables().of)?;
    let article = role(text, of + 1).is_some_and(|(role, _)| matches!(role, Role::Article | Role::One));
    let at = if article { of + 2 } else { of + 1 };
    let (_, scale) = role(text, at).filter(|(role, _)| *role == Role::Scale)?;
    Some(Numeral { fraction: false, ..Numeral::of(part.value.checked_mul(scale)?.normalize(), at + 1) })
}

/// *medio kilómetro*, *half an hour*: a half right before a unit.
fn half_unit(text: &Text<'_>, at: usize) -> Option<Numeral> {
    let (_, half) = role(text, at).filter(|(role, _)| *role == Role::Half)?;
    units::longest(text.rest(at + 1), text.language())?;
    Some(Numeral { fraction: true, ..Numeral::of(half, at + 1) })
}
