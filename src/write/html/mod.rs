//! HTML: one file to work through, findings worst first beside the whole article. It loads nothing, and can be read
//! without scripts, on paper, in the dark and on a phone.

mod alignment;
mod cards;
mod page;
mod pieces;
mod policy;
mod rows;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
mod words;

pub use alignment::alignment;

use std::io;

use askama::Template;

use crate::report::Report;

use super::Writer;
use page::Page;

/// The report for people.
pub(super) static HTML: Writer = Writer { name: "html", help: "Write the report as one HTML file for editors", write };

fn write(report: &Report, out: &mut dyn io::Write) -> io::Result<()> {
    Page::of(report).write_into(out)
}
