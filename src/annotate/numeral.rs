//! A number as it was read, whatever it is written in.

use rust_decimal::Decimal;

/// A number read from digits or words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Numeral {
    /// The piece behind.
    pub(super) to: usize,
    pub(super) value: Decimal,
    /// Whether it begins with digits.
    pub(super) digits: bool,
    /// Whether it is nothing but *one* or an article: no number unless a unit follows.
    pub(super) bare_one: bool,
    /// Whether it is an article and nothing else: *a*, *an*.
    pub(super) bare_article: bool,
    /// Whether an article counts along.
    pub(super) article: bool,
    /// Whether it is only roughly meant: *un centenar*.
    pub(super) about: bool,
    pub(super) fraction: bool,
    pub(super) foreign: bool,
    pub(super) other: Option<Decimal>,
}

impl Numeral {
    pub(super) fn of(value: Decimal, to: usize) -> Self {
        Numeral {
            to,
            value,
            digits: false,
            bare_one: false,
            bare_article: false,
            article: false,
            about: false,
            fraction: false,
            foreign: false,
            other: None,
        }
    }
}
