//! From a report to bytes: one file for each format, all from the same report.

mod row;

pub use row::Writer;

/// All formats. A writer's flag on the command line is its name: `--json FILE`.
pub static WRITERS: &[&Writer] = &[];
