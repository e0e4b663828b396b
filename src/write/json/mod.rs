//! JSON: a stable record of a run. Each version has a file of its own.

mod v1;

use std::io;

use crate::report::Report;

use super::Writer;

/// The format `cotejo/1`.
pub(super) static JSON: Writer = Writer { name: "json", help: "Write the report as JSON, version 1", write };

fn write(report: &Report, out: &mut dyn io::Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &v1::Report::of(report)).map_err(io::Error::from)?;
    out.write_all(b"\n")
}
