//! Number words and what each does in a number.

use rust_decimal::Decimal;

use crate::lang::Locale;

use super::text::Text;

/// What a number word does, and its value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Role {
    Article,
    One,
    Small,
    Hundred,
    Scale,
    /// A scale that may stand alone: *mil*.
    Thousand,
    Group,
    /// A group that is only roughly meant.
    About,
    /// Such a group where *of* stands behind it: *un par de*.
    AboutOf,
    Half,
    And,
    Suffix,
    /// A suffix behind amounts of money only.
    MoneySuffix,
    Minus,
    /// Stands before decimals: *point*, *coma*.
    Point,
    /// A nought between century and year: *nineteen oh-five*.
    Oh,
    /// Some more than the number before: *twenty-odd*, *y pico*; or by itself, *veintitantos*.
    Odd,
}

/// The role and value of the word at `at`, if it is a number word.
pub(super) fn role(text: &Text<'_>, at: usize) -> Option<(Role, Decimal)> {
    let mut columns = text.tables().numerals.get(text.lower(at))?.split('\t');
    let role = match columns.next()? {
        "article" => Role::Article,
        "one" => Role::One,
        "small" => Role::Small,
        "hundred" => Role::Hundred,
        "scale" => Role::Scale,
        "thousand" => Role::Thousand,
        "group" => Role::Group,
        "about" => Role::About,
        "about-of" => Role::AboutOf,
        "half" => Role::Half,
        "and" => Role::And,
        "suffix" => Role::Suffix,
        "money-suffix" => Role::MoneySuffix,
        "minus" => Role::Minus,
        "point" => Role::Point,
        "oh" => Role::Oh,
        "odd" => Role::Odd,
        _ => return None,
    };
    Some((role, value_of(columns, text.locale)?))
}

/// The first column, or what the second says for the locale as `value=variety,variety`, joined by `|`.
pub(super) fn value_of(mut columns: std::str::Split<'static, char>, locale: Locale) -> Option<Decimal> {
    let value = columns.next()?;
    let here = columns.next().and_then(|varieties| {
        let tag = locale.tag();
        let mut values = varieties.split('|').filter_map(|value| value.split_once('='));
        values.find(|(_, of)| of.split(',').any(|of| of == tag)).map(|(value, _)| value)
    });
    here.unwrap_or(value).parse().ok()
}
