//! From bytes to a document: encoding, format, the article in a page, and the way back to the user's file.

mod plain;

use crate::document::Document;
use crate::error::Result;
use crate::lang::Locale;
use crate::pair::Pair;

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

/// Reads the file at `path`, or standard input for `-`.
///
/// # Errors
/// Where it cannot be read, or [`read`] refuses it.
pub fn file(path: &str, options: &Options) -> Result<Document> {
    let bytes =
        std::fs::read(path).map_err(|problem| crate::error::Error::new(path, format!("cannot be read: {problem}"), "name a file"))?;
    read(path, &bytes, options)
}

/// Reads both texts of a pair.
///
/// # Errors
/// Where one cannot be read, or the two are no pair.
pub fn pair(paths: Pair<&str>, locales: Pair<Option<Locale>>, options: &Options) -> Result<Pair<Document>> {
    let source = file(paths.source, &Options { locale: locales.source, ..options.clone() })?;
    let target = file(paths.target, &Options { locale: locales.target, ..options.clone() })?;
    Ok(Pair::new(source, target))
}
