//! A document: the prose of an article in blocks, and where each of its characters came from.

use std::sync::Arc;

use crate::lang::Locale;

/// A stretch of a document's text, in bytes: `start` inclusive, `end` exclusive, both on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// The byte behind the last.
    pub end: usize,
}

impl Span {
    /// The bytes from `start` up to `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Span { start, end }
    }

    /// Whether no byte is in it.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Its length in bytes.
    pub fn length(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether it covers more than half of the bytes of `other`.
    pub fn is_most_of(self, other: Span) -> bool {
        let shared = self.end.min(other.end).saturating_sub(self.start.max(other.start));
        2 * shared > other.length()
    }

    /// Whether all of `other` lies within.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn join(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The words of `text` that it covers.
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }
}

/// Where something stands in the user's own file.
///
/// Lines and columns are 1-based and count Unicode scalar values of the decoded file; a byte order mark counts
/// nothing, a tab one, CR LF ends a line, an entity counts as written. `end_column` is the first column behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Line of the first character.
    pub line: usize,
    /// Column of the first character.
    pub column: usize,
    /// Line of the last character.
    pub end_line: usize,
    /// First column behind the last character.
    pub end_column: usize,
    /// The words as the program saw them.
    pub text: String,
}

/// What a block is in its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// The article's title.
    Title,
    /// The lines under the title that sum the article up.
    Standfirst,
    /// Who wrote it.
    Byline,
    /// When it was published.
    Date,
    /// A heading inside the article.
    Heading,
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Item,
    /// A block quotation or pull quote.
    Quote,
    /// The words under a picture or table.
    Caption,
    /// A cell of a table.
    Cell,
    /// A footnote or an editor's note.
    Note,
}

impl BlockKind {
    /// The name used in output, such as `paragraph`.
    pub fn name(self) -> &'static str {
        match self {
            BlockKind::Title => "title",
            BlockKind::Standfirst => "standfirst",
            BlockKind::Byline => "byline",
            BlockKind::Date => "date",
            BlockKind::Heading => "heading",
            BlockKind::Paragraph => "paragraph",
            BlockKind::Item => "item",
            BlockKind::Quote => "quote",
            BlockKind::Caption => "caption",
            BlockKind::Cell => "cell",
            BlockKind::Note => "note",
        }
    }
}

/// One block of prose: a stretch of the document's text that no sentence crosses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// What the block is.
    pub kind: BlockKind,
    /// Where its words stand in [`Document::text`].
    pub span: Span,
}

/// Text of the file that is not part of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// What was set aside, and where it stands in the file.
    pub place: Place,
    /// Why, in a few words, such as `menu` or `share button`.
    pub why: &'static str,
}

/// An article as the program sees it.
#[derive(Clone, Debug)]
pub struct Document {
    /// The file as the user named it.
    pub path: String,
    /// The language of the whole.
    pub locale: Locale,
    /// The article's title, where it has one.
    pub title: Option<String>,
    /// The prose of all blocks, each followed by a line break.
    pub text: String,
    /// The blocks, in reading order; their spans ascend and never overlap.
    pub blocks: Vec<Block>,
    /// What was set aside, in the order of the file.
    pub skipped: Vec<Skipped>,
    /// Where the text came from.
    pub origin: Origin,
}

impl Document {
    /// Where a stretch of [`Document::text`] stands in the user's file.
    pub fn place(&self, span: Span) -> Place {
        self.origin.place(&self.text, span)
    }
}

/// The way back from a document's text to the user's file.
#[derive(Clone, Debug)]
pub struct Origin {
    file: Arc<str>,
    lines: Arc<[usize]>,
    /// Characters before each stride of the file: a column of a line of 50 MB is not counted from its beginning.
    counts: Arc<[usize]>,
    runs: Vec<Run>,
}

/// A stretch of the text and the stretch of the file that it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    text: Span,
    file: Span,
}

impl Origin {
    /// An empty way back into `file`, the decoded file without its byte order mark.
    pub fn new(file: impl Into<Arc<str>>) -> Self {
        let file = file.into();
        let lines = std::iter::once(0).chain(file.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let strides = file.as_bytes().chunks(STRIDE).scan(0, |before, stride| {
            let here = *before;
            *before += stride.iter().filter(|byte| begins_character(**byte)).count();
            Some(here)
        });
        let counts = strides.collect();
        Origin { file, lines, counts, runs: Vec::new() }
    }

    /// The decoded file.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Notes that `text` (a span of the document's text) was made from `file` (a span of the file).
    ///
    /// Where both are equally long they are taken to hold the same characters, byte by byte; else every character of
    /// `text` stands for the whole of `file` (an entity, a run of white space). Spans must be noted in ascending order.
    pub fn note(&mut self, text: Span, file: Span) {
        if let Some(last) = self.runs.last_mut() {
            let same_length = |run: &Run| run.text.end - run.text.start == run.file.end - run.file.start;
            let next = Run { text, file };
            if last.text.end == text.start && last.file.end == file.start && same_length(last) && same_length(&next) {
                last.text.end = text.end;
                last.file.end = file.end;
                return;
            }
        }
        self.runs.push(Run { text, file });
    }

    /// Where a stretch of `text` stands in the file.
    pub fn place(&self, text: &str, span: Span) -> Place {
        let bytes = self.bytes(span);
        let mut place = self.place_of_file(bytes);
        place.text = span.of(text).to_owned();
        place
    }

    /// The bytes of the file that a stretch of the text came from.
    pub fn bytes(&self, span: Span) -> Span {
        let start = self.byte(span.start, false);
        let end = if span.is_empty() { start } else { self.byte(span.end, true) };
        Span::new(start, end.max(start))
    }

    /// The place of a stretch of the file, its text as it is written there.
    pub fn place_of_file(&self, bytes: Span) -> Place {
        let (line, column) = self.line_and_column(bytes.start);
        let (end_line, end_column) = self.line_and_column(bytes.end);
        Place { line, column, end_line, end_column, text: bytes.of(&self.file).to_owned() }
    }

    /// The byte of the file for a boundary of the text; `behind` looks at the character before the boundary.
    fn byte(&self, at: usize, behind: bool) -> usize {
        let known = |run: &Run| if behind { run.text.start < at } else { run.text.start <= at };
        let Some(run) = self.runs[..self.runs.partition_point(known)].last() else {
            return self.runs.first().map_or(0, |run| run.file.start);
        };
        let verbatim = run.text.end - run.text.start == run.file.end - run.file.start;
        if at >= run.text.end {
            run.file.end
        } else if verbatim {
            run.file.start + (at - run.text.start)
        } else if behind {
            run.file.end
        } else {
            run.file.start
        }
    }

    fn line_and_column(&self, byte: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|&start| start <= byte).max(1);
        let start = self.lines[line - 1];
        (line, self.characters(byte) - self.characters(start) + 1)
    }

    /// How many characters of the file stand before a byte.
    fn characters(&self, byte: usize) -> usize {
        let stride = byte / STRIDE;
        let rest = self.file.as_bytes().get(stride * STRIDE..byte).unwrap_or_default();
        let before = self.counts.get(stride).copied();
        // Behind the last byte of a file of whole strides no stride begins.
        let before = before.unwrap_or_else(|| self.file.chars().count());
        before + rest.iter().filter(|byte| begins_character(**byte)).count()
    }
}

/// How many bytes of a file are counted at once.
const STRIDE: usize = 1024;

/// Whether a byte of UTF-8 is the first of its character.
fn begins_character(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entity_counts_as_written() {
        let mut origin = Origin::new("ab\nA &ntilde; z");
        origin.note(Span::new(0, 2), Span::new(3, 5));
        origin.note(Span::new(2, 4), Span::new(5, 13));
        origin.note(Span::new(4, 6), Span::new(13, 15));
        let text = "A ñ z";
        let place = origin.place(text, Span::new(2, 4));
        assert_eq!((place.line, place.column, place.end_column, place.text.as_str()), (2, 3, 11, "ñ"));
        let last = origin.place(text, Span::new(5, 6));
        assert_eq!((last.column, last.end_column), (12, 13));
    }
    #[test]
    fn columns_of_a_long_line_count_its_characters() {
        let file = format!("x\n{}", "ñ".repeat(3 * STRIDE / 2 - 1));
        let origin = Origin::new(file.as_str());
        for characters in [0, 1, 511, 512, 1000, 3 * STRIDE / 2 - 1] {
            let place = origin.place_of_file(Span::new(2, 2 + 2 * characters));
            assert_eq!((place.column, place.end_column), (1, characters + 1));
        }
    }
}
