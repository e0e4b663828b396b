//! What a number counts, by what stands behind it: money, per cent or a unit.

use rust_decimal::Decimal;

use crate::lexicon::currencies::{self, Currency};
use crate::lexicon::units;

use super::NumberKind;
use super::range::Range;
use super::role::{Role, role};
use super::text::Text;

/// What the number counts.
#[derive(Clone, Copy, Debug)]
pub(super) enum Counted {
    Nothing,
    Money(&'static Currency),
    Percent { points: bool },
    Unit(&'static units::Unit),
}

/// What stands at `at` behind a number: a currency, hundredths or a unit, and the piece behind.
pub(super) fn counted(text: &Text<'_>, at: usize, range: &Range, percents: bool) -> (Counted, usize) {
    // Thousands of miles are as vague as thousands of kilometres: nothing to convert.
    if matches!(range.kind, NumberKind::Multitude | NumberKind::Multiple) {
        return (Counted::Nothing, at);
    }
    let start = if text.is_hyphen(at) && text.is_word(at + 1) { at + 1 } else { at };
    let of = if text.lower(start) == text.tables().of && range.takes_of() { start + 1 } else { start };
    let language = text.language();
    if let Some((taken, currency)) =
        currencies::longest(text.rest(of), language).filter(|(taken, _)| range.takes_money() && !is_sign_of_next(text, of, *taken))
    {
        let weight = units::longest(text.rest(of), language).filter(|(length, _)| *length > taken);
        let sort = text.lower(of + taken) == text.tables().of && range.sign.is_none() && currency.codes.len() > 1;
        match units::longest(text.rest(of), language) {
            Some((length, unit)) if weight.is_some() || (sort && length == taken && text.is_noun(of + taken + 1)) => {
                return (Counted::Unit(unit), of + length);
            }
            _ => return (Counted::Money(currency), of + taken),
        }
    }
    if range.sign.is_some() {
        return (Counted::Nothing, at);
    }
    let article = role(text, start).is_some_and(|(role, _)| role == Role::Article) && range.low.fraction;
    let start = if article { start + 1 } else { start };
    if let Some((taken, how)) = text.tables().percent.longest(text.rest(start)) {
        return match how {
            "percent" => (Counted::Percent { points: false }, start + taken),
            "points" => (Counted::Percent { points: true }, start + taken),
            _ if percents => (Counted::Percent { points: true }, start + taken),
            _ => (Counted::Nothing, at),
        };
    }
    if range.kind == NumberKind::Ordinal {
        return (Counted::Nothing, at);
    }
    let of_unit = if range.takes_of() || range.low.fraction { of } else { start };
    let article = role(text, of_unit).is_some_and(|(role, _)| matches!(role, Role::Article | Role::One)) && range.low.fraction;
    let of_unit = if article { of_unit + 1 } else { of_unit };
    match units::longest(text.rest(of_unit), language) {
        Some((taken, unit)) if is_unit(text, of_unit, taken, range) => (Counted::Unit(unit), of_unit + taken),
        _ => (Counted::Nothing, at),
    }
}

/// Whether a sign of money belongs to the number behind it: *a $30 ticket*.
fn is_sign_of_next(text: &Text<'_>, at: usize, taken: usize) -> bool {
    !text.raw(at).contains(char::is_lowercase) && text.is_digits(at + taken)
}

/// Whether a short sign such as `m` or `h` stands for its unit here: as it is written in the table, behind digits.
fn is_unit(text: &Text<'_>, at: usize, taken: usize, range: &Range) -> bool {
    let sign = taken == 1 && text.raw(at).chars().count() <= 2;
    let year = range.low.value >= Decimal::ONE_THOUSAND && range.low.value < Decimal::from(2200) && !text.is_glued(at);
    let small = text.raw(at) == text.lower(at) || text.raw(at).len() > 1;
    !sign || range.low.digits && small && !year && !text.is_noun(at + 1) && !text.is_hyphen(at + 1)
}
