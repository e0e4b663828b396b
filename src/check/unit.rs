//! `unit`: the same amount of another unit, or a conversion that does not come out.

use rust_decimal::Decimal;

use crate::align::Aligned;
use crate::align::relation::Relation;
use crate::annotate::{Measure, Value};
use crate::finding::{Finding, Says, Severity};
use crate::pair::Pair;

use super::facts::{self, Difference};
use super::{Check, Group};

/// See the page.
pub(super) static UNIT: Check = Check {
    name: "unit",
    group: Group::Facts,
    severity: Severity::Major,
    mqm: "accuracy/mistranslation/number",
    page: include_str!("unit.md"),
    says: Says {
        en: "The amount is the same, the unit is not: “{source}” became “{target}”",
        es: "La cantidad es la misma y la unidad no: «{source}» pasó a «{target}»",
    },
    run,
};

const CONVERTED: Says = Says {
    en: "“{source}” is {exact} of the other unit, not “{target}”",
    es: "«{source}» son {exact} de la otra unidad, no «{target}»",
};

// Counted in the development half of NTREX-128 with planted errors (18 % of the lines, ten plantings, two translations, both directions).
/// The same amount of another unit; 111 of 111 right.
const OTHER: u8 = 95;
/// A conversion that does not come out; 7 of 7 right.
const WRONG: u8 = 80;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    findings.extend(facts::differences(text).iter().filter_map(|difference| different(text, difference)));
}

fn different(text: &Aligned, difference: &Difference<'_>) -> Option<Finding> {
    let Pair { source, target } = difference.mentions;
    let (Value::Measure(a), Value::Measure(b)) = (&source.value, &target.value) else { return None };
    match difference.relation {
        Relation::OtherUnit => Some(difference.finding(text, &UNIT, OTHER)),
        Relation::Other if a.unit != b.unit && is_physical(a) => {
            let exact = a.unit.convert(a.amount.low, b.unit)?;
            Some(difference.finding(text, &UNIT, WRONG).say(CONVERTED).fill("exact", shown(exact)))
        }
        _ => None,
    }
}

/// Whether it is measured with an instrument; stretches of time are told in other units without being converted.
fn is_physical(measure: &Measure) -> bool {
    !matches!(measure.unit.dimension, "time" | "calendar" | "event")
}

/// Three digits that count.
fn shown(exact: Decimal) -> String {
    exact.round_sf(3).unwrap_or(exact).normalize().to_string()
}
