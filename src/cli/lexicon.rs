//! `cotejo lexicon learn BITEXT`: a word list out of aligned text.

use std::path::Path;

use crate::align;
use crate::config;
use crate::error::Result;
use crate::pair::Pair;
use crate::read;
use crate::segment::{self, Unit};
use crate::write;

use super::Verdict;
use super::args::Learn;
use super::output;

/// Prints the word pairs that a bitext teaches.
pub(super) fn learn(arguments: &Learn) -> Result<Verdict> {
    let locale = |name: &str, tag: &Option<String>| tag.as_deref().map(|tag| config::locale(name, tag)).transpose();
    let locales = Pair::new(locale("--from", &arguments.from)?, locale("--to", &arguments.to)?);
    let max_size = arguments.max_size.saturating_mul(1 << 20);
    let options = read::Options { encoding: arguments.encoding.clone(), max_size, ..read::Options::default() };
    let documents = read::bitext(&arguments.bitext, locales, &options)?;
    let sentences = documents.map(|document| segment::segment(document, Unit::Blocks));
    let learned = align::learn(sentences.as_ref());
    output::save(arguments.out.as_deref().unwrap_or(Path::new("-")), write::learned(&learned).as_bytes())?;
    Ok(Verdict::Passed)
}
