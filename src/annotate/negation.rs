//! Negations.

use super::Value;
use super::text::{Found, Text};

/// The negation at `at`. *No. 5* is none.
pub(super) fn negation(text: &Text<'_>, at: usize) -> Option<Found> {
    let (taken, _) = text.tables().negations.longest(text.rest(at))?;
    let short_for_number = text.raw(at + taken) == "." && text.is_glued(at + taken) && text.is_digits(at + taken + 1);
    (!short_for_number).then_some(Found { from: at, to: at + taken, value: Value::Negation })
}
