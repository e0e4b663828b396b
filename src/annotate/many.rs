//! What says *many* or *so many times* in a word: *tens of thousands*, *cientos de miles*; *twice*, *tripled*, *el cuádruple*.

use rust_decimal::Decimal;

use super::numeral::Numeral;
use super::role::value_of;
use super::text::Text;

/// Many that are not counted: *decenas*, *thousands*, *miles de millones*.
pub(super) fn multitude(text: &Text<'_>, at: usize) -> Option<Numeral> {
    let (mut value, mut to) = power(text, at)?;
    while text.lower(to) == text.tables().of
        && let Some((more, behind)) = power(text, to + 1)
    {
        value = value.checked_mul(more)?;
        to = behind;
    }
    Some(Numeral { about: true, ..Numeral::of(value, to) })
}

fn power(text: &Text<'_>, at: usize) -> Option<(Decimal, usize)> {
    let (taken, columns) = text.tables().multitudes.longest(text.rest(at))?;
    Some((value_of(columns.split('\t'), text.locale)?, at + taken))
}

/// A factor in a word: *double*, *twice*, *triplicó*.
pub(super) fn multiple(text: &Text<'_>, at: usize) -> Option<Numeral> {
    let factor = text.tables().multiples.get(text.lower(at))?.parse().ok()?;
    Some(Numeral::of(factor, at + 1))
}
