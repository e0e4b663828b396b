//! `cotejo read FILE`: what the program sees.

use crate::config;
use crate::document::Document;
use crate::error::Result;
use crate::lexicon::own::Entry;
use crate::read;
use crate::write;

use super::Verdict;
use super::args::{Bytes, Read, Seen};
use super::output;

/// Prints the article that the program sees in a file.
pub(super) fn run(arguments: &Read) -> Result<Verdict> {
    let locale = arguments.language.as_deref().map(|tag| config::locale("--language", tag)).transpose()?;
    let document = read::file(&arguments.file, &read::Options { locale, ..options(&arguments.bytes) })?;
    let text = match arguments.format {
        Seen::Text => text(&document, arguments.show_skipped),
        Seen::Json => write::seen(&document),
    };
    output::print(text.as_bytes())?;
    Ok(Verdict::Passed)
}

/// How the bytes of files are to be read.
pub(super) fn options(bytes: &Bytes) -> read::Options {
    read::Options {
        locale: None,
        encoding: bytes.encoding.clone(),
        format: bytes.input.map(|input| input.format()),
        max_size: bytes.max_size.saturating_mul(1 << 20),
        lines: false,
    }
}

/// The user's own word pairs, where there are any.
pub(super) fn lexicon(path: Option<&str>, bytes: &Bytes) -> Result<Vec<Entry>> {
    path.map(|path| read::lexicon(path, &read::Options { encoding: None, ..options(bytes) })).transpose().map(Option::unwrap_or_default)
}

fn text(document: &Document, show_skipped: bool) -> String {
    let mut text = String::new();
    for block in &document.blocks {
        text.push_str(block.span.of(&document.text));
        text.push('\n');
    }
    let skipped = document.skipped.iter().filter(|_| show_skipped);
    text.extend(skipped.map(|skipped| {
        let words: Vec<&str> = skipped.place.text.split_whitespace().collect();
        format!("{}:{}: set aside ({}): {}\n", document.path, skipped.place.line, skipped.why, words.join(" "))
    }));
    text
}
