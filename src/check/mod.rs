//! The checks: each one file of code and one page. This table is the only list of them.

mod acronym;
mod addition;
mod antonym;
mod artifact;
mod attribution;
mod capitalization;
mod conversion;
mod currency;
mod date;
mod demonym;
mod denials;
mod encoding;
mod evidence;
mod exchanged;
mod exonym;
mod facts;
mod false_friend;
mod gender;
mod honorific;
mod inconsistent_name;
mod link;
mod marks;
mod missing;
mod modality;
mod moods;
mod name;
mod name_parts;
mod names;
mod near_places;
mod negation;
mod number;
mod number_format;
mod omission;
mod partial_omission;
mod people;
mod percent;
mod punctuation;
mod quote;
mod repetition;
mod role;
mod row;
mod spelling;
pub mod stretch;
mod time;
mod tongue;
mod truncated;
mod unanswered;
mod unit;
mod untranslated;
mod untranslated_word;

pub use row::{Check, Group};

use crate::align::Aligned;
use crate::finding::Finding;

/// All checks, in order of precedence: where two explain the same words, the one that stands first is kept.
pub static CHECKS: &[&Check] = &[
    &encoding::ENCODING,
    &artifact::ARTIFACT,
    &link::LINK,
    &truncated::TRUNCATED,
    &repetition::REPETITION,
    &untranslated::UNTRANSLATED,
    &exonym::EXONYM,
    &demonym::DEMONYM,
    &acronym::ACRONYM,
    &untranslated_word::UNTRANSLATED_WORD,
    &omission::OMISSION,
    &partial_omission::PARTIAL_OMISSION,
    &addition::ADDITION,
    &date::DATE,
    &time::TIME,
    &percent::PERCENT,
    &currency::CURRENCY,
    &unit::UNIT,
    &number::NUMBER,
    &number_format::NUMBER_FORMAT,
    &role::ROLE,
    &honorific::HONORIFIC,
    &gender::GENDER,
    &inconsistent_name::INCONSISTENT_NAME,
    &name::NAME,
    &negation::NEGATION,
    &antonym::ANTONYM,
    &modality::MODALITY,
    &attribution::ATTRIBUTION,
    &false_friend::FALSE_FRIEND,
    &quote::QUOTE,
    &punctuation::PUNCTUATION,
    &capitalization::CAPITALIZATION,
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
