//! From bytes to a document: encoding, format, the article in a page, and the way back to the user's file.

mod plain;

use crate::document::Document;
use crate::error::Result;
use crate::lang::Locale;

/// How a file is to be read.
#[derive(Clone, Debug)]
pub struct Options {
    /// The language, where the user says it; else it is found out.
    pub locale: Option<Locale>,
    /// The name of the encoding, where the user says it.
    pub encoding: Option<String>,
    /// The format, where the user says it.
    pub format: Option<Format>,
    /// The largest file that is read, in bytes.
    pub max_size: u64,
    /// Each line is a block of its own, blank ones and furniture too.
    pub lines: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options { locale: None, encoding: None, format: None, max_size: 64 << 20, lines: false }
    }
}

/// A format that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text: a paragraph a line, or paragraphs with blank lines between.
    Plain,
    /// Markdown with front matter.
    Markdown,
    /// A web page.
    Html,
}

/// Reads a document out of the bytes of a file that the user calls `path`.
///
/// # Errors
/// Where no honest report can be made of the bytes: empty, blank, binary, too large, in a third language.
pub fn read(path: &str, bytes: &[u8], options: &Options) -> Result<Document> {
    let text = String::from_utf8_lossy(bytes);
    plain::read(path, &text, options)
}
