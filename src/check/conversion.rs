//! Numbers that a translator has turned into other units without naming the unit beside them: prices for a unit, and bare
//! numbers that go on in the unit of the sentence.

use rust_decimal::Decimal;

use crate::align::{Aligned, Bead};
use crate::annotate::{Annotated, Mention, Value};
use crate::lang::pieces;
use crate::lexicon::units::{self, Unit};
use crate::pair::{Pair, Side};

/// Two conversions by the same factor differ by no more than this share, the rounding of both.
const ROUNDING: Decimal = Decimal::from_parts(4, 0, 0, false, 2);

/// Whether two numbers in each other's place may well be one quantity in two units.
pub(super) fn may_be(text: &Aligned, bead: &Bead, mentions: Pair<&Mention>) -> bool {
    is_for_another_unit(text, mentions) || goes_on(text, bead, mentions)
}

/// Prices and rates for different units of one dimension: *35 cents a pound*, *77 centavos el kilo*.
fn is_for_another_unit(text: &Aligned, mentions: Pair<&Mention>) -> bool {
    let unit = |side: Side| behind(text.text.get(side), mentions.get(side));
    matches!((unit(Side::Source), unit(Side::Target)), (Some(a), Some(b)) if a.id != b.id && a.dimension == b.dimension)
}

/// The unit that stands behind a number, with at most a coin and an article or preposition between.
fn behind(text: &Annotated, mention: &Mention) -> Option<&'static Unit> {
    let sentence = text.sentences.sentences.get(mention.sentence)?;
    let rest = text.sentences.document.text.get(mention.span.end..sentence.span.end)?;
    let pieces = pieces(rest);
    let language = text.sentences.document.locale.language;
    (0..3).find_map(|at| units::longest(pieces.get(at..)?, language)).map(|(_, unit)| unit)
}

/// Whether the two differ by the same factor as a measure of the bead that was turned into another unit: *from 132 million pounds
/// to 90 million*.
fn goes_on(text: &Aligned, bead: &Bead, mentions: Pair<&Mention>) -> bool {
    let Some(factor) = factor(&mentions.source.value, &mentions.target.value) else { return false };
    let linked = |side: Side, index: usize| text.text.get(side).mentions.get(index);
    bead.links.mentions.iter().any(|link| {
        let (Some(source), Some(target)) = (linked(Side::Source, link.source), linked(Side::Target, link.target)) else { return false };
        let turned = is_measured(&source.value) && is_measured(&target.value) && !std::ptr::eq(source, mentions.source);
        turned && self::factor(&source.value, &target.value).is_some_and(|other| is_near(factor, other))
    })
}

fn is_measured(value: &Value) -> bool {
    matches!(value, Value::Measure(_)) || matches!(value, Value::Money(money) if money.or_unit.is_some())
}

fn factor(source: &Value, target: &Value) -> Option<Decimal> {
    source.number()?.low.checked_div(target.number()?.low)
}

fn is_near(a: Decimal, b: Decimal) -> bool {
    a != Decimal::ONE && (a - b).abs() <= b.abs().checked_mul(ROUNDING).unwrap_or_default()
}
