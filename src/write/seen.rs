//! `cotejo-read/1`: what the program sees of a file.

use serde::Serialize;

use crate::document::Document;

#[derive(Serialize)]
struct Seen<'a> {
    format: &'static str,
    path: &'a str,
    language: String,
    blocks: Vec<Block<'a>>,
    skipped: Vec<Skipped<'a>>,
}

#[derive(Serialize)]
struct Block<'a> {
    kind: &'static str,
    text: &'a str,
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Skipped<'a> {
    text: &'a str,
    line: usize,
    column: usize,
    why: &'static str,
}

/// A document as JSON, format `cotejo-read/1`.
pub fn seen(document: &Document) -> String {
    let block = |block: &crate::document::Block| {
        let place = document.place(block.span);
        Block { kind: block.kind.name(), text: block.span.of(&document.text), line: place.line, column: place.column }
    };
    let skipped = |skipped: &'_ crate::document::Skipped| (skipped.place.line, skipped.place.column, skipped.why);
    let seen = Seen {
        format: "cotejo-read/1",
        path: &document.path,
        language: document.locale.tag(),
        blocks: document.blocks.iter().map(block).collect(),
        skipped: document
            .skipped
            .iter()
            .map(|aside| {
                let (line, column, why) = skipped(aside);
                Skipped { text: &aside.place.text, line, column, why }
            })
            .collect(),
    };
    // A record of strings and numbers always has a form in JSON.
    serde_json::to_string_pretty(&seen).unwrap_or_default() + "\n"
}
