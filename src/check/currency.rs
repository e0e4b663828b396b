//! `currency`: the same amount in another currency.

use crate::align::Aligned;
use crate::align::relation::Relation;
use crate::annotate::Value;
use crate::finding::{Finding, Says, Severity};
use crate::pair::Pair;

use super::facts::{self, Difference};
use super::{Check, Group};

/// See the page.
pub(super) static CURRENCY: Check = Check {
    name: "currency",
    group: Group::Facts,
    severity: Severity::Major,
    mqm: "accuracy/mistranslation/number",
    page: include_str!("currency.md"),
    says: Says {
        en: "The amount is the same, the currency is not: “{source}” became “{target}”",
        es: "La cantidad es la misma y la moneda no: «{source}» pasó a «{target}»",
    },
    run,
};

// Counted in the development half of NTREX-128 with planted errors (18 % of the lines, ten plantings, two translations, both directions).
/// The same amount, no currency that fits both; 9 of 9 right.
const OTHER: u8 = 90;
/// Money on one side, weight or length on the other; not yet measured.
const NO_MONEY: u8 = 80;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    findings.extend(facts::differences(text).iter().filter_map(|difference| different(text, difference)));
}

fn different(text: &Aligned, difference: &Difference<'_>) -> Option<Finding> {
    let Pair { source, target } = difference.mentions;
    match (difference.relation, &source.value, &target.value) {
        (Relation::OtherUnit, Value::Money(_), Value::Money(_)) => Some(difference.finding(text, &CURRENCY, OTHER)),
        (Relation::OtherUnit, Value::Money(_), Value::Measure(_)) | (Relation::OtherUnit, Value::Measure(_), Value::Money(_)) => {
            Some(difference.finding(text, &CURRENCY, NO_MONEY))
        }
        _ => None,
    }
}
