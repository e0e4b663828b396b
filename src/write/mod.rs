//! From a report to bytes: one file for each format, all from the same report.

mod beads;
mod explanation;
mod html;
mod json;
mod learned;
mod row;
mod seen;
mod terminal;
mod tmx;

pub use beads::{beads, jsonl, moses, tsv};
pub use explanation::explanation;
pub use html::alignment;
pub use learned::learned;
pub use row::Writer;
pub use seen::seen;
pub use terminal::{explain, terminal};
pub use tmx::tmx;

/// All formats. A writer's flag on the command line is its name: `--json FILE`.
pub static WRITERS: &[&Writer] = &[&json::JSON, &html::HTML];
