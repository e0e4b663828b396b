//! `cotejo checks` and `cotejo explain CHECK`.

use crate::check::{self, CHECKS};
use crate::error::{Error, Result};

use super::Verdict;
use super::output;

/// Prints the table of all checks.
pub(super) fn table() -> Result<Verdict> {
    let mut text = String::new();
    for check in CHECKS {
        text.push_str(&format!("{:18} {:9} {:26} {}\n", check.name, check.severity.name(), check.group.name(), check.summary()));
    }
    output::print(text.as_bytes())?;
    Ok(Verdict::Passed)
}

/// Prints the page of a check.
pub(super) fn explain(name: &str) -> Result<Verdict> {
    let unknown = || Error::new(name, "is not the name of a check", "`cotejo checks` lists them all");
    output::print(check::named(name).ok_or_else(unknown)?.page.as_bytes())?;
    Ok(Verdict::Passed)
}
