//! From bytes to a document: encoding, format, the article in a page, and the way back to the user's file.

mod article;
mod binary;
mod bitext;
mod element;
mod encoding;
mod entity;
mod front_matter;
mod furniture;
mod html;
mod input;
mod language;
mod lexicon;
mod markdown;
mod mask;
mod masthead;
mod pairing;
mod piece;
mod plain;
mod wall;

#[cfg(test)]
mod tests;

pub use bitext::bitext;
pub use lexicon::lexicon;
pub use pairing::pair;

use crate::document::Document;
use crate::error::{Error, Result};
use crate::lang::{self, Locale};

use language::Evidence;
use piece::Draft;

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

impl Format {
    /// The format of a file by the ending of its name, else by how it begins.
    fn of(path: &str, bytes: &[u8]) -> Self {
        let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        match ending.as_deref() {
            Some("md" | "markdown" | "mdx" | "mdown" | "mkd") => Format::Markdown,
            Some("html" | "htm" | "xhtml" | "shtml") => Format::Html,
            _ if is_page(bytes) => Format::Html,
            _ => Format::Plain,
        }
    }
}

/// Whether the bytes begin as a web page does, in whatever encoding.
fn is_page(bytes: &[u8]) -> bool {
    let head: Vec<u8> = bytes.iter().copied().filter(|byte| (0x20..0x7F).contains(byte)).take(400).collect();
    let head = String::from_utf8_lossy(&head).to_ascii_lowercase();
    let head = head.trim_start();
    let head = if head.starts_with("<?xml") { head.split_once("?>").map_or("", |(_, rest)| rest).trim_start() } else { head };
    head.starts_with("<!doctype html") || head.starts_with("<html")
}

/// Reads a document out of the bytes of a file that the user calls `path`.
///
/// # Errors
/// Where no honest report can be made of the bytes: empty, blank, binary, too large, a login wall, in a third language.
pub fn read(path: &str, bytes: &[u8], options: &Options) -> Result<Document> {
    let mut draft = draft(path, bytes, options)?;
    let evidence = evidence(&draft)?;
    let locale = options.locale.or_else(|| detected(&draft, &evidence)).unwrap_or(Locale::plain(lang::ENGLISH));
    if !options.lines {
        pairing::mark_foreign_headline(&mut draft, locale.language);
    }
    Ok(draft.finish(locale))
}

/// Reads the file at `path`, or standard input for `-`.
///
/// # Errors
/// Where it cannot be read, or [`read`] refuses it.
pub fn file(path: &str, options: &Options) -> Result<Document> {
    read(path, &input::bytes(path, options.max_size)?, options)
}

/// Everything that is known of a file by itself, short of its language.
fn draft(path: &str, bytes: &[u8], options: &Options) -> Result<Draft> {
    input::check_size(path, bytes, options.max_size)?;
    if bytes.is_empty() {
        return Err(Error::new(path, "is empty", "name a file with text in it"));
    }
    binary::check_bytes(path, bytes)?;
    let format = if options.lines { Format::Plain } else { options.format.unwrap_or_else(|| Format::of(path, bytes)) };
    let file = encoding::decode(path, bytes, options.encoding.as_deref(), format == Format::Html)?;
    binary::check_text(path, &file)?;
    if file.chars().all(char::is_whitespace) {
        return Err(Error::new(path, "holds nothing but white space", "name a file with text in it"));
    }
    let mut draft = Draft { path: path.to_owned(), file, pieces: Vec::new(), title: None, declared: None };
    if options.lines {
        draft.pieces = plain::lines(&draft.file);
        return Ok(draft);
    }
    match format {
        Format::Html => {
            let page = html::read(&draft.file);
            (draft.title, draft.declared) = (page.title.clone(), page.declared);
            draft.pieces = article::choose(page, &draft.file);
        }
        Format::Markdown => (draft.pieces, draft.declared) = markdown::read(&draft.file),
        Format::Plain => draft.pieces = plain::read(&draft.file),
    }
    wall::check(&draft)?;
    if draft.prose().next().is_none() {
        return Err(Error::new(path, "holds no article, only what stands around one", "name a file with prose in it"));
    }
    Ok(draft)
}

/// The function words of a draft.
///
/// # Errors
/// Where it is clearly in a language that the program does not know.
fn evidence(draft: &Draft) -> Result<Evidence> {
    let text = draft.text();
    let evidence = Evidence::of(&text);
    match language::third(&text, &evidence) {
        None => Ok(evidence),
        Some(name) => {
            let known: Vec<&str> = lang::LANGUAGES.iter().map(|language| language.name).collect();
            Err(Error::new(&draft.path, format!("is in {name}"), format!("give a text in {}", known.join(" or "))))
        }
    }
}

/// The language of a draft: what its words say clearly, else what the file says, else what its words say at all.
///
/// The file's word also tells the variety, if it is that of the language which was found.
fn detected(draft: &Draft, evidence: &Evidence) -> Option<Locale> {
    let declared = draft.declared;
    let found = evidence.clear().or_else(|| declared.map(|locale| locale.language)).or_else(|| evidence.likely())?;
    Some(declared.filter(|locale| locale.language == found).unwrap_or(Locale::plain(found)))
}
