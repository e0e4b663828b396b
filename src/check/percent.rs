//! `percent`: percentage points taken for per cent, or a percentage that is none any more.

use crate::align::Aligned;
use crate::align::relation::Relation;
use crate::annotate::Value;
use crate::finding::{Finding, Says, Severity};
use crate::pair::{Pair, Side};

use super::facts::{self, Difference};
use super::{Check, Group};

/// See the page.
pub(super) static PERCENT: Check = Check {
    name: "percent",
    group: Group::Facts,
    severity: Severity::Major,
    mqm: "accuracy/mistranslation/number",
    page: include_str!("percent.md"),
    says: Says {
        en: "Percentage points and per cent are not the same: “{source}” became “{target}”",
        es: "Los puntos porcentuales no son porcentajes: «{source}» pasó a «{target}»",
    },
    run,
};

const LOST: Says = Says {
    en: "One side counts in per cent, the other does not: “{source}” became “{target}”",
    es: "Solo un lado habla de porcentaje: «{source}» pasó a «{target}»",
};

/// Points for per cent; not yet measured.
const POINTS: u8 = 85;
/// A percentage on one side, a bare number on the other; not yet measured.
const BARE: u8 = 60;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    findings.extend(facts::differences(text).iter().filter_map(|difference| different(text, difference)));
}

fn different(text: &Aligned, difference: &Difference<'_>) -> Option<Finding> {
    if difference.relation != Relation::OtherUnit {
        return None;
    }
    let Pair { source, target } = difference.mentions;
    match (&source.value, &target.value) {
        (Value::Percent(_), Value::Percent(_)) => Some(difference.finding(text, &PERCENT, POINTS)),
        (Value::Percent(_), Value::Number(number)) if number.digits && !has_percent(text, difference.bead, Side::Target) => {
            Some(difference.finding(text, &PERCENT, BARE).severity(Severity::Minor).say(LOST))
        }
        (Value::Number(number), Value::Percent(_)) if number.digits && !has_percent(text, difference.bead, Side::Source) => {
            Some(difference.finding(text, &PERCENT, BARE).severity(Severity::Minor).say(LOST))
        }
        _ => None,
    }
}

/// Whether a side of the bead counts in per cent at all: in *40 and 45 percent* the first is bare.
fn has_percent(text: &Aligned, bead: usize, side: Side) -> bool {
    let Some(bead) = text.beads.get(bead) else { return false };
    let side_text = text.text.get(side);
    let mut mentions = bead.sentences.get(side).iter().flat_map(|&sentence| side_text.mentions_of(sentence));
    mentions.any(|(_, mention)| matches!(mention.value, Value::Percent(_)))
}
