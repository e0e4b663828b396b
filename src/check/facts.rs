//! What the checks of facts share: values that answer each other and differ, and values that nothing answers.

use rust_decimal::Decimal;

use crate::align::relation::{Relation, relate};
use crate::align::values::is_value;
use crate::align::{Aligned, Bead};
use crate::annotate::{Mention, Number, Value};
use crate::document::Span;
use crate::finding::Finding;
use crate::lang::Locale;
use crate::pair::{Pair, Side};

use super::Check;

/// A link with at least this score says the same.
const SAYS_THE_SAME: f32 = 0.9;

/// Two values in each other's place that do not say the same.
pub(super) struct Difference<'a> {
    /// The bead that holds both.
    pub(super) bead: usize,
    /// One of each side.
    pub(super) mentions: Pair<&'a Mention>,
    /// How they differ.
    pub(super) relation: Relation,
    /// Whether nothing else of the bead is left without an answer.
    pub(super) only: bool,
}

impl Difference<'_> {
    /// Whether both numbers are written in digits.
    pub(super) fn in_digits(&self) -> bool {
        let digits = |mention: &Mention| mention.value.number().is_some_and(|number| number.digits);
        digits(self.mentions.source) && digits(self.mentions.target)
    }

    /// A finding that points at both mentions, with their words in the message as `{source}` and `{target}`.
    pub(super) fn finding(&self, text: &Aligned, check: &Check, percent: u8) -> Finding {
        finding(text, check, percent, Pair::new(self.mentions.source.span, self.mentions.target.span))
    }
}

/// A finding that points at a stretch of each side, with their words in the message as `{source}` and `{target}`.
pub(super) fn finding(text: &Aligned, check: &Check, percent: u8, spans: Pair<Span>) -> Finding {
    let words = |side: Side| text.words(side, *spans.get(side)).to_owned();
    let finding = check.finding(percent).at(Side::Target, spans.target).at(Side::Source, spans.source);
    finding.fill("source", words(Side::Source)).fill("target", words(Side::Target))
}

/// All differences, in the order of the source. What a neighbouring bead explains is none: a number may have moved there.
pub(super) fn differences(text: &Aligned) -> Vec<Difference<'_>> {
    let mut found = Vec::new();
    for (number, bead) in text.beads.iter().enumerate().filter(|(_, bead)| bead.is_two_sided()) {
        let open = bead.links.mentions.iter().filter(|link| link.score < SAYS_THE_SAME && is_link_of_values(text, link.source)).count();
        let alone = alone_in(text, bead).map(|alone| alone.len());
        for link in bead.links.mentions.iter().filter(|link| link.score < SAYS_THE_SAME) {
            let mention = |side: Side, index: usize| text.text.get(side).mentions.get(index);
            let (Some(source), Some(target)) = (mention(Side::Source, link.source), mention(Side::Target, link.target)) else { continue };
            let relation = relate(&source.value, &target.value);
            let differs = matches!(relation, Relation::OtherBound | Relation::OtherUnit | Relation::Other);
            let mentions = Pair::new(source, target);
            if differs && !is_answered_nearby(text, number, mentions) {
                found.push(Difference { bead: number, mentions, relation, only: open == 1 && alone == Pair::new(0, 0) });
            }
        }
    }
    found
}

fn is_link_of_values(text: &Aligned, source: usize) -> bool {
    text.text.source.mentions.get(source).is_some_and(|mention| is_value(&mention.value))
}

/// The values of a bead that no link holds.
pub(super) fn alone_in<'a>(text: &'a Aligned, bead: &Bead) -> Pair<Vec<&'a Mention>> {
    let linked = |side: Side, index: usize| {
        bead.links.mentions.iter().any(|link| index == if side == Side::Source { link.source } else { link.target })
    };
    let alone = |side: Side| {
        let annotated = text.text.get(side);
        let mentions = bead.sentences.get(side).iter().flat_map(|&sentence| annotated.mentions_of(sentence));
        mentions.filter(|(index, mention)| is_value(&mention.value) && !linked(side, *index)).map(|(_, mention)| mention).collect()
    };
    Pair::new(alone(Side::Source), alone(Side::Target))
}

/// Whether the bead before or behind holds an open value that says what one of the two says.
fn is_answered_nearby(text: &Aligned, bead: usize, mentions: Pair<&Mention>) -> bool {
    let near = [bead.checked_sub(1), bead.checked_add(1)];
    near.into_iter().flatten().filter_map(|near| text.beads.get(near)).any(|near| {
        let alone = alone_in(text, near);
        Side::BOTH.into_iter().any(|side| says_any(alone.get(side.other()), &mentions.get(side).value))
    })
}

/// Whether one of `mentions` says what `value` says.
fn says_any(mentions: &[&Mention], value: &Value) -> bool {
    mentions.iter().any(|mention| matches!(relate(value, &mention.value), Relation::Same | Relation::Agrees))
}

/// Whether any value of the bead or of its neighbours, linked or not, says what `value` of `side` says.
pub(super) fn is_said_around(text: &Aligned, bead: usize, side: Side, value: &Value) -> bool {
    let other = text.text.get(side.other());
    let beads = text.beads.get(bead.saturating_sub(1)..(bead + 2).min(text.beads.len())).unwrap_or_default();
    let sentences = beads.iter().flat_map(|bead| bead.sentences.get(side.other()));
    let mentions: Vec<&Mention> = sentences.flat_map(|&sentence| other.mentions_of(sentence)).map(|(_, mention)| mention).collect();
    says_any(&mentions, value)
}

/// `number` of the source as the target would write it, where both are plain digits.
pub(super) fn in_format_of(number: &Number, written: &str, locale: Locale) -> Option<String> {
    let plain =
        !written.is_empty() && written.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | ' ' | '\u{a0}' | '\u{202f}'));
    if !plain || !number.is_single() {
        return None;
    }
    let tables = &locale.language.mentions;
    let other_mark = locale.region.is_some_and(|region| tables.other_mark_regions.contains(&region));
    let decimal = if other_mark == (locale.language.decimal_mark == ',') { '.' } else { ',' };
    let group = if decimal == ',' { '.' } else { ',' };
    let grouped = written.chars().any(|c| !c.is_ascii_digit()) || number.low >= Decimal::new(10_000, 0);
    let digits = number.low.abs().to_string();
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut text = String::new();
    for (at, digit) in whole.chars().enumerate() {
        let left = whole.len() - at;
        if grouped && at > 0 && left.is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(decimal);
        text.push_str(fraction);
    }
    Some(text)
}
