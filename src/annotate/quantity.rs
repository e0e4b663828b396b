//! Numbers with what they count: bounds before, a range, then money, per cent or a unit.

use rust_decimal::Decimal;

use crate::lexicon::units;

use super::counted::{Counted, counted};
use super::numerals::and_a_half;
use super::ordinals::is_ordinal_word;
use super::range::Range;
use super::ranges::range;
use super::role::{Role, role};
use super::text::{Found, Text};
use super::{Bound, Measure, Money, Number, NumberKind, Percent, Value};

/// The number, sum of money, percentage or measure at `at`. `percents` says whether the sentence counts in per cent.
pub(super) fn quantity(text: &Text<'_>, at: usize, percents: bool) -> Option<Found> {
    let before = bound(text, at, "before");
    let start = before.map_or(at, |(taken, _)| without_article(text, at + taken));
    let Some(range) = range(text, start) else { return unit_and_a_half(text, at) };
    let first = range.numeral_from;
    let (mut counted, mut to) = match counted(text, range.to, &range, percents) {
        (Counted::Nothing, _) => (range.sign.map_or(Counted::Nothing, Counted::Money), range.to),
        (counted, to) => (counted, to),
    };
    let mut number = range.number();
    if matches!(counted, Counted::Nothing | Counted::Percent { points: true }) && range.low.bare_one && range.high.is_none() {
        return None;
    }
    if range.low.bare_article && !matches!(counted, Counted::Money(_)) && !makes_a_stretch(text, at, to) {
        return None;
    }
    // "For a second summit" counts no seconds.
    if range.low.bare_article && is_ordinal_word(text, range.to) && text.is_content(to) && !is_span(text, to) {
        return None;
    }
    if let Some((half_to, half)) = and_a_half(text, to).filter(|_| matches!(counted, Counted::Unit(_))) {
        number.low += half;
        number.high += half;
        to = half_to;
    }
    let after = bound(text, to, "after");
    let is_time = matches!(counted, Counted::Unit(unit) if matches!(unit.dimension, "time" | "calendar"));
    for (taken, meaning) in [before.map(|(_, meaning)| (0, meaning)), after].into_iter().flatten() {
        match meaning {
            Meaning::About => number.about = true,
            Meaning::Age if matches!(counted, Counted::Nothing) => counted = units::named("year").map_or(counted, Counted::Unit),
            Meaning::Age => {}
            Meaning::Amount(_) if is_time => {}
            Meaning::Amount(bound) | Meaning::Bound(bound) => number.bound = bound,
        }
        to += taken;
    }
    if matches!(counted, Counted::Nothing) && is_age_in_commas(text, &range) {
        counted = units::named("year").map_or(counted, Counted::Unit);
    }
    number.numeral = text.span(first, range.to);
    Some(Found { from: at, to, value: value(text, number, counted, range.to) })
}

/// The piece behind an article between a bound and digits: *hasta un 6 %*.
fn without_article(text: &Text<'_>, at: usize) -> usize {
    let article = role(text, at).is_some_and(|(role, _)| matches!(role, Role::Article | Role::One));
    if article && text.is_digits(at + 1) { at + 1 } else { at }
}

/// *Ana Pérez, 54, …*: up to 110 in digits behind a word and a comma, with a comma or full stop behind.
fn is_age_in_commas(text: &Text<'_>, range: &Range) -> bool {
    let Some(word) = range.numeral_from.checked_sub(2) else { return false };
    let age = range.high.is_none() && range.low.digits && range.low.value.is_integer();
    let fits = range.low.value > Decimal::ZERO && range.low.value <= Decimal::from(110);
    let commas = text.raw(word + 1) == "," && matches!(text.raw(range.to), "," | ".") && !text.is_digits(range.to + 1);
    age && fits
        && commas
        && text.is_word(word)
        && range.kind == NumberKind::Cardinal
        && text.tables().months.longest(text.rest(word)).is_none()
}

fn value(text: &Text<'_>, mut number: Number, counted: Counted, behind: usize) -> Value {
    match counted {
        Counted::Nothing => Value::Number(number),
        Counted::Percent { points } => Value::Percent(Percent { amount: number, points }),
        Counted::Unit(unit) => Value::Measure(Measure { amount: number, unit }),
        Counted::Money(currency) => {
            number.low = number.low.checked_mul(currency.factor).unwrap_or(number.low);
            number.high = number.high.checked_mul(currency.factor).unwrap_or(number.high);
            let or_unit = units::longest(text.rest(behind), text.language()).map(|(_, unit)| unit);
            Value::Money(Money { amount: number, currencies: &currency.codes, or_unit })
        }
    }
}

/// *hora y media*, *año y medio*: a unit that counts one without saying so.
fn unit_and_a_half(text: &Text<'_>, at: usize) -> Option<Found> {
    let (taken, unit) = units::longest(text.rest(at), text.language())?;
    let (to, half) = and_a_half(text, at + taken)?;
    let amount = Number { article: true, numeral: text.span(at, to), ..Number::exactly(Decimal::ONE + half) };
    Some(Found { from: at, to, value: Value::Measure(Measure { amount, unit }) })
}

/// Whether *a year* from `from` up to `to` is a stretch of time and not a rate: what stands beside it says so.
fn makes_a_stretch(text: &Text<'_>, from: usize, to: usize) -> bool {
    let led = from.checked_sub(1).is_some_and(|before| is_span(text, before));
    bound(text, from, "before").is_some() || is_span(text, to) || led || and_a_half(text, to).is_some()
}

/// Whether a word at `at` says that *a year* beside it is a stretch of time: *for*, *later*.
fn is_span(text: &Text<'_>, at: usize) -> bool {
    text.tables().dates.longest(text.rest(at)).is_some_and(|(_, columns)| columns.starts_with("span"))
}

#[derive(Clone, Copy, Debug)]
enum Meaning {
    About,
    Bound(Bound),
    /// A bound of amounts that says *during* before a stretch of time: *over three years*.
    Amount(Bound),
    /// What follows is an age.
    Age,
}

/// The words at `at` that bound a number standing before or after them.
fn bound(text: &Text<'_>, at: usize, place: &str) -> Option<(usize, Meaning)> {
    let (taken, columns) = text.tables().bounds.longest(text.rest(at))?;
    let (meaning, stands) = columns.split_once('\t')?;
    let meaning = match meaning {
        "age" => Meaning::Age,
        "more-than" if stands == "amount" => Meaning::Amount(Bound::MoreThan),
        "at-least" => Meaning::Bound(Bound::AtLeast),
        "at-most" => Meaning::Bound(Bound::AtMost),
        "more-than" => Meaning::Bound(Bound::MoreThan),
        "less-than" => Meaning::Bound(Bound::LessThan),
        _ => Meaning::About,
    };
    (stands == place || stands == "either" || stands == "amount" && place == "before").then_some((taken, meaning))
}
