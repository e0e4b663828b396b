//! The checks: each one file of code and one page. This table is the only list of them.

mod addition;
mod encoding;
mod marks;
mod missing;
mod omission;
mod partial_omission;
mod repetition;
mod row;
pub mod stretch;
mod tongue;
mod untranslated;
mod untranslated_word;

pub use row::{Check, Group};

use crate::align::Aligned;
use crate::finding::Finding;

/// All checks, in order of precedence: where two explain the same words, the one that stands first is kept.
pub static CHECKS: &[&Check] = &[
    &encoding::ENCODING,
    &repetition::REPETITION,
    &untranslated::UNTRANSLATED,
    &untranslated_word::UNTRANSLATED_WORD,
    &omission::OMISSION,
    &partial_omission::PARTIAL_OMISSION,
    &addition::ADDITION,
];

/// The check with this name.
pub fn named(name: &str) -> Option<&'static Check> {
    CHECKS.iter().find(|check| check.name == name).copied()
}

/// Runs the given checks, in order.
pub fn run(text: &Aligned, checks: &[&Check]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in checks {
        (check.run)(text, &mut findings);
    }
    findings
}
