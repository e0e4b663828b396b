//! Years said in pairs of digits: *nineteen eighty-four*, *twenty twenty*, *nineteen oh-five*.

use rust_decimal::Decimal;

use crate::lexicon::units;

use super::numeral::Numeral;
use super::numerals::two_digits;
use super::role::{Role, role};
use super::text::Text;

/// Centuries that need no *year* before them; below lie the hours of the day (*ten thirty*), above everyday numbers.
const PLAIN: std::ops::RangeInclusive<u32> = 13..=20;

/// The year in words at `at`.
pub(super) fn in_words(text: &Text<'_>, at: usize) -> Option<Numeral> {
    if !text.tables().years_in_pairs {
        return None;
    }
    let (century, to) = two_digits(text, at).filter(|(century, _)| *century >= Decimal::TEN)?;
    let (rest, to) = years(text, to)?;
    let plain = PLAIN.contains(&u32::try_from(century).ok()?) || is_behind_year(text, at);
    let goes_on =
        text.is_hyphen(to) && text.is_word(to + 1) || role(text, to).is_some_and(|(role, _)| matches!(role, Role::Hundred | Role::Scale));
    let value = century.checked_mul(Decimal::ONE_HUNDRED)?.checked_add(rest)?;
    (plain && !goes_on).then(|| Numeral::of(value, to))
}

/// The years of the century.
fn years(text: &Text<'_>, at: usize) -> Option<(Decimal, usize)> {
    if role(text, at).is_some_and(|(role, _)| role == Role::Oh) {
        let unit = if text.is_hyphen(at + 1) { at + 2 } else { at + 1 };
        return two_digits(text, unit).filter(|(years, _)| *years < Decimal::TEN);
    }
    two_digits(text, at).filter(|(years, _)| *years >= Decimal::TEN)
}

fn is_behind_year(text: &Text<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| text.rest(before)).unwrap_or_default();
    units::longest(before, text.language()).is_some_and(|(taken, unit)| taken == 1 && unit.id == "year")
}
