//! Markdown: front matter, headings, paragraphs, items, quotes, cells and notes, as CommonMark and its usual extensions say.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::document::{BlockKind, Span};
use crate::lang::Locale;

use super::front_matter;
use super::furniture;
use super::mask;
use super::masthead;
use super::piece::{Pen, Piece};

/// The pieces of a file, and the language that its front matter names.
pub(super) fn read(file: &str) -> (Vec<Piece>, Option<Locale>) {
    let front = front_matter::read(file);
    let body = file.get(front.length..).unwrap_or_default();
    let masked = mask::templates(body);
    let html = html_blocks(&masked);
    let masked = mask::tags(&masked, &html);
    let titled = front.pieces.iter().any(|piece| piece.kind == BlockKind::Title);
    let mut reader = Reader { text: &masked, offset: front.length, html, titled, ..Reader::default() };
    for (event, range) in Parser::new_ext(&masked, extensions()).into_offset_iter() {
        reader.event(event, range);
    }
    reader.close();
    let mut pieces = front.pieces;
    pieces.append(&mut reader.pieces);
    mark(&mut pieces);
    masthead::name_head(&mut pieces);
    (pieces, front.language.as_deref().and_then(super::html::locale))
}

fn extensions() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
}

/// Where HTML stands in blocks of its own. Its text is prose, which Markdown would not look at.
fn html_blocks(body: &str) -> Vec<Range<usize>> {
    let events = Parser::new_ext(body, extensions()).into_offset_iter();
    events.filter(|(event, _)| matches!(event, Event::Start(Tag::HtmlBlock))).map(|(_, range)| range).collect()
}

/// Links such as *Read in English* stand in paragraphs of their own; headings, items and cells are the author's.
fn mark(pieces: &mut [Piece]) {
    for piece in pieces.iter_mut().filter(|piece| piece.kind == BlockKind::Paragraph) {
        furniture::mark_alone(std::slice::from_mut(piece));
    }
}

#[derive(Default)]
struct Reader<'a> {
    text: &'a str,
    /// Where the text begins in the file.
    offset: usize,
    html: Vec<Range<usize>>,
    /// Whether the file has its title.
    titled: bool,
    pen: Pen,
    pieces: Vec<Piece>,
    /// What the open blocks make of the text in them, innermost last.
    kinds: Vec<BlockKind>,
    /// Images, code and addresses that are open: what stands in them is no prose.
    hidden: usize,
    /// Code that is prose within HTML, indented there.
    indented: bool,
    /// Whether the open paragraph is all emphasis, so far.
    emphasis: Emphasis,
    /// Whether the last paragraph was a picture.
    picture: bool,
}

/// How much of a paragraph is emphasised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Emphasis {
    #[default]
    Nothing,
    Inside,
    All,
    Part,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(words) | Event::Code(words) if self.hidden == 0 => self.words(&words, range),
            Event::SoftBreak | Event::HardBreak if self.hidden == 0 => self.pen.blank(self.file(&range)),
            Event::InlineHtml(tag) if tag.starts_with("<br") => self.pen.blank(self.file(&range)),
            _ => {}
        }
    }

    fn file(&self, range: &Range<usize>) -> Span {
        Span::new(self.offset + range.start, self.offset + range.end)
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Heading { level, .. } => {
                let title = level == pulldown_cmark::HeadingLevel::H1 && !self.titled;
                self.titled |= title;
                self.open(if title { BlockKind::Title } else { BlockKind::Heading });
            }
            Tag::Paragraph => self.open(self.kinds.last().copied().unwrap_or(BlockKind::Paragraph)),
            Tag::BlockQuote(_) => self.open(BlockKind::Quote),
            Tag::Item => self.open(BlockKind::Item),
            Tag::FootnoteDefinition(_) => self.open(BlockKind::Note),
            Tag::TableCell => self.open(BlockKind::Cell),
            Tag::CodeBlock(CodeBlockKind::Indented) if self.is_html(&range) => {
                self.open(BlockKind::Paragraph);
                self.indented = true;
            }
            Tag::CodeBlock(_) => {
                self.close();
                self.hidden += 1;
            }
            Tag::Image { .. } => {
                self.picture = true;
                self.hidden += 1;
            }
            Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. } => {}
            Tag::Emphasis | Tag::Strong if self.emphasis == Emphasis::Nothing && self.pen.is_empty() => self.emphasis = Emphasis::Inside,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.close_paragraph(),
            TagEnd::Heading(_) | TagEnd::BlockQuote(_) | TagEnd::Item | TagEnd::FootnoteDefinition | TagEnd::TableCell => {
                self.close();
                self.kinds.pop();
            }
            TagEnd::CodeBlock if self.indented => {
                self.close();
                self.kinds.pop();
                self.indented = false;
            }
            TagEnd::CodeBlock | TagEnd::Image => self.hidden = self.hidden.saturating_sub(1),
            TagEnd::Emphasis | TagEnd::Strong if self.emphasis == Emphasis::Inside => self.emphasis = Emphasis::All,
            _ => {}
        }
    }

    fn open(&mut self, kind: BlockKind) {
        self.close();
        self.kinds.push(kind);
    }

    fn close(&mut self) {
        let kind = self.kinds.last().copied().unwrap_or(BlockKind::Paragraph);
        self.pieces.extend(self.pen.lift(kind));
        self.emphasis = Emphasis::Nothing;
    }

    /// A paragraph that is all emphasis under a picture is its caption.
    fn close_paragraph(&mut self) {
        let caption = self.picture && self.emphasis == Emphasis::All && !self.pen.is_empty();
        if caption && let Some(kind) = self.kinds.last_mut() {
            *kind = BlockKind::Caption;
        }
        if !self.pen.is_empty() {
            self.picture = false;
        }
        self.close();
        self.kinds.pop();
    }

    fn words(&mut self, words: &str, range: Range<usize>) {
        if self.emphasis == Emphasis::All && !words.trim().is_empty() {
            self.emphasis = Emphasis::Part;
        }
        let written = self.text.get(range.clone()).unwrap_or_default();
        let file = self.file(&range);
        match written.find(words) {
            // The text itself, or code within its marks.
            Some(at) => self.pen.add(words, file.start + at),
            None => {
                let around = |text: &str| (text.starts_with(char::is_whitespace), text.ends_with(char::is_whitespace));
                let (before, behind) = around(words);
                if before {
                    self.pen.blank(Span::new(file.start, file.start));
                }
                let folded: Vec<&str> = words.split_ascii_whitespace().collect();
                self.pen.replace(&folded.join(" "), file);
                if behind {
                    self.pen.blank(Span::new(file.end, file.end));
                }
            }
        }
    }

    fn is_html(&self, range: &Range<usize>) -> bool {
        let before = self.html.partition_point(|html| html.start <= range.start);
        before.checked_sub(1).and_then(|at| self.html.get(at)).is_some_and(|html| range.start < html.end)
    }
}

#[cfg(test)]
mod tests {
    use crate::read::{Options, read as read_document};

    #[test]
    fn prose_stays_and_all_else_goes() {
        let file = "---\ntitle: A title\n---\n\n*By Ana Ruiz*\n\nA [link](/target) and `code`,\nsoft &amp; **strong**.[^1]\n\n![alt](/a.jpg)\n\n*A caption.*\n\n\
            ```\nno prose\n```\n\n{{< figure >}}\n\n<aside>\n  <p>In a box.</p>\n</aside>\n\n- One\n- Two\n\n> Said so.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: A note.\n";
        let document = read_document("a.md", file.as_bytes(), &Options::default()).unwrap();
        let blocks: Vec<(&str, &str)> = document.blocks.iter().map(|block| (block.kind.name(), block.span.of(&document.text))).collect();
        let expected = [
            ("title", "A title"),
            ("byline", "By Ana Ruiz"),
            ("paragraph", "A link and code, soft & strong."),
            ("caption", "A caption."),
            ("paragraph", "In a box."),
            ("item", "One"),
            ("item", "Two"),
            ("quote", "Said so."),
            ("cell", "a"),
            ("cell", "b"),
            ("cell", "1"),
            ("cell", "2"),
            ("note", "A note."),
        ];
        assert_eq!(blocks, expected);
        let place = document.place(document.blocks[4].span);
        assert_eq!((place.line, place.column), (21, 6));
    }
}
