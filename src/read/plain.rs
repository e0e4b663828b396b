//! Plain text.

use crate::document::{Block, BlockKind, Document, Origin, Span};
use crate::error::Result;
use crate::lang::{self, Locale};

use super::Options;

/// Reads plain text, a block a line.
pub(super) fn read(path: &str, file: &str, options: &Options) -> Result<Document> {
    let mut document = Document {
        path: path.to_owned(),
        locale: options.locale.unwrap_or(Locale::plain(lang::ENGLISH)),
        title: None,
        text: String::new(),
        blocks: Vec::new(),
        skipped: Vec::new(),
        origin: Origin::new(file),
    };
    let mut at = 0;
    for line in file.split_inclusive('\n') {
        let words = line.trim_end();
        if options.lines || !words.is_empty() {
            let start = document.text.len();
            document.text.push_str(words);
            let span = Span::new(start, document.text.len());
            document.origin.note(span, Span::new(at, at + words.len()));
            document.text.push('\n');
            document.blocks.push(Block { kind: BlockKind::Paragraph, span });
        }
        at += line.len();
    }
    Ok(document)
}
