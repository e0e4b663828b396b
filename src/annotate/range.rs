//! One number, or two as the ends of one, as a type.

use rust_decimal::Decimal;

use crate::lexicon::currencies::Currency;

use super::numeral::Numeral;
use super::{Bound, Number, NumberKind};

/// One number or two, with a sign of money before.
#[derive(Clone, Copy, Debug)]
pub(super) struct Range {
    /// Where the first numeral begins.
    pub(super) numeral_from: usize,
    /// The piece behind the last numeral.
    pub(super) to: usize,
    pub(super) low: Numeral,
    pub(super) high: Option<Numeral>,
    pub(super) kind: NumberKind,
    /// The sign of money before the number.
    pub(super) sign: Option<&'static Currency>,
}

impl Range {
    /// Whether a unit may follow behind *of*: *millones de euros*, *docena de kilómetros*, *un par de días*.
    pub(super) fn takes_of(&self) -> bool {
        !self.last().bare_one
            && (self.last().value >= Decimal::TEN || self.last().fraction || self.last().about)
            && self.kind != NumberKind::Ordinal
    }

    pub(super) fn takes_money(&self) -> bool {
        !matches!(self.kind, NumberKind::Ordinal | NumberKind::Score)
    }

    fn last(&self) -> Numeral {
        self.high.unwrap_or(self.low)
    }

    /// The number that it is.
    pub(super) fn number(&self) -> Number {
        let last = self.last();
        Number {
            low: self.low.value,
            high: last.value,
            bound: Bound::Exactly,
            about: self.low.about || last.about,
            kind: self.kind,
            digits: self.low.digits,
            article: self.low.article,
            foreign_format: self.low.foreign || last.foreign,
            other_reading: self.low.other.filter(|_| self.high.is_none()),
            numeral: crate::document::Span::default(),
        }
    }
}
