//! What a row of the table of formats holds.

use std::io;

use crate::report::Report;

/// A format that a report can be written in.
#[derive(Debug)]
pub struct Writer {
    /// Its name, and its flag: `--json FILE`.
    pub name: &'static str,
    /// What the help says of the flag.
    pub help: &'static str,
    /// Writes the report.
    pub write: fn(&Report, &mut dyn io::Write) -> io::Result<()>,
}
