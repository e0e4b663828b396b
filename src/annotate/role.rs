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
    let value = columns.next()?;
    let here = columns.next().and_then(|varieties| value_here(varieties, text.locale));
    Some((role, here.unwrap_or(value).parse().ok()?))
}

/// The value of `varieties` (`value=variety,variety`, joined by `|`) that belongs to the locale.
fn value_here(varieties: &'static str, locale: Locale) -> Option<&'static str> {
    let tag = locale.tag();
    let mut values = varieties.split('|').filter_map(|value| value.split_once('='));
    values.find(|(_, of)| of.split(',').any(|of| of == tag)).map(|(value, _)| value)
}
