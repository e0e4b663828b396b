//! `time`: another time of day.

use crate::align::Aligned;
use crate::align::relation::Relation;
use crate::annotate::{Time, Value};
use crate::finding::{Finding, Says, Severity};
use crate::pair::Pair;

use super::facts::{self, Difference};
use super::{Check, Group};

/// See the page.
pub(super) static TIME: Check = Check {
    name: "time",
    group: Group::Facts,
    severity: Severity::Major,
    mqm: "accuracy/mistranslation/date-time",
    page: include_str!("time.md"),
    says: Says {
        en: "The source says “{source}”, the translation “{target}”",
        es: "El original dice «{source}» y la traducción «{target}»",
    },
    run,
};

// Counted in the development half of NTREX-128 with planted errors (18 % of the lines, ten plantings, two translations, both directions).
/// Both say morning or afternoon, or count to 24; 2 of 2 right.
const CERTAIN: u8 = 85;
/// At least one leaves it open; 5 of 5 right.
const OPEN: u8 = 72;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    findings.extend(facts::differences(text).iter().filter_map(|difference| different(text, difference)));
}

fn different(text: &Aligned, difference: &Difference<'_>) -> Option<Finding> {
    let Pair { source, target } = difference.mentions;
    let (Value::Time(a), Value::Time(b)) = (&source.value, &target.value) else { return None };
    if difference.relation != Relation::Other || (!difference.only && is_other_zone(*a, *b)) {
        return None;
    }
    Some(difference.finding(text, &TIME, if a.certain && b.certain { CERTAIN } else { OPEN }))
}

/// Whole hours apart, as a second clock in the same sentence would be.
fn is_other_zone(a: Time, b: Time) -> bool {
    a.minutes.abs_diff(b.minutes).is_multiple_of(60)
}
