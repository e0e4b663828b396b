//! A web page as blocks of text, each with where it stands among the page's parts.
//!
//! The tokenizer gives places; a stack of open elements, kept here, gives parts. It is no full parser: an end tag without
//! its start is ignored, and the search for the start is bounded, so that any page takes linear time.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use crate::document::{BlockKind, Span};
use crate::lang::Locale;

use super::element::{self, BLOCKS, CLOSED_BY_SIBLING, DROPPED, Name, VOID, WHOLE, attribute};
use super::entity;
use super::piece::{Pen, Piece};

/// How deep elements may be nested; tags below are not shown to the judge of articles, which takes quadratic time on
/// them. Pages of news sites reach 30 to 60.
const DEEPEST: usize = 200;
/// How far up an end tag looks for its start tag, in elements.
const SEARCHED: usize = 256;

/// A page: its blocks, and what it says of itself.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// The blocks, in the order of the file.
    pub(super) blocks: Vec<Block>,
    /// `og:title`, else `<title>`.
    pub(super) title: Option<String>,
    /// The `lang` of the whole.
    pub(super) declared: Option<Locale>,
    /// How many elements it has.
    pub(super) elements: usize,
    /// The tags that are nested too deep.
    pub(super) too_deep: Vec<Span>,
    /// Why the parts with these numbers are perhaps no part of the article.
    pub(super) parts: Vec<&'static str>,
}

/// A block of text and its surroundings.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) piece: Piece,
    /// The number of the part around it that is perhaps furniture.
    pub(super) part: Option<usize>,
    /// The number of the `<article>` around it, the outermost.
    pub(super) article: Option<usize>,
    /// The number of the form around it.
    pub(super) form: Option<usize>,
    /// Bytes of its text that are links.
    pub(super) linked: usize,
    /// 1 for `<h1>`, 2 for `<h2>` …
    pub(super) level: Option<u8>,
}

/// What an element means for the text in it.
#[derive(Clone, Copy, Debug, Default)]
struct Inside {
    dropped: bool,
    title: bool,
    why: Option<&'static str>,
    kind: Option<BlockKind>,
    part: Option<usize>,
    article: Option<usize>,
    form: Option<usize>,
    link: bool,
    level: Option<u8>,
}

#[derive(Debug)]
struct Element {
    name: Name,
    inside: Inside,
}

/// The blocks of a page.
pub(super) fn read(file: &str) -> Page {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut reader = Reader { file, page: Page::default(), stack: Vec::new(), pen: Pen::default(), linked: 0, state: None, broken: 0 };
    let mut text: Option<usize> = None;
    let mut done = 0;
    for Ok(token) in Tokenizer::new_with_emitter(file, emitter) {
        let span = match &token {
            Token::String(_) => {
                text.get_or_insert(done);
                continue;
            }
            Token::Error(_) => continue,
            Token::StartTag(tag) => tag.span,
            Token::EndTag(tag) => tag.span,
            Token::Comment(comment) => comment.span,
            Token::Doctype(doctype) => doctype.span,
        };
        if let Some(start) = text.take() {
            reader.text(start, span.start);
        }
        done = span.end;
        match token {
            Token::StartTag(tag) => reader.start(&tag),
            Token::EndTag(tag) => reader.end(&tag.name, Span::new(span.start, span.end)),
            _ => {}
        }
    }
    if let Some(start) = text {
        reader.text(start, file.len());
    }
    reader.close_block();
    reader.page
}

struct Reader<'a> {
    file: &'a str,
    page: Page,
    stack: Vec<Element>,
    pen: Pen,
    /// Bytes of the open block that are links.
    linked: usize,
    /// The surroundings of the open block: those of its first word.
    state: Option<Inside>,
    /// Line breaks since the last word.
    broken: usize,
}

impl Reader<'_> {
    fn inside(&self) -> Inside {
        self.stack.last().map_or_else(Inside::default, |element| element.inside)
    }

    fn text(&mut self, start: usize, end: usize) {
        let Some(text) = self.file.get(start..end) else { return };
        let inside = self.inside();
        if inside.dropped {
            return;
        }
        if inside.title {
            let mut pen = Pen::default();
            entity::write(&mut pen, text, start);
            let title = pen.lift(BlockKind::Title).map(|piece| piece.text);
            self.page.title = self.page.title.take().or(title);
            return;
        }
        if !text.chars().all(|c| c.is_whitespace()) {
            self.state.get_or_insert(inside);
            self.broken = 0;
            if inside.link {
                self.linked += text.len();
            }
        }
        entity::write(&mut self.pen, text, start);
    }

    fn close_block(&mut self) {
        let inside = self.state.take().unwrap_or_default();
        let linked = std::mem::take(&mut self.linked);
        self.broken = 0;
        let Some(mut piece) = self.pen.lift(inside.kind.unwrap_or(BlockKind::Paragraph)) else { return };
        piece.why = inside.why;
        let Inside { part, article, form, level, .. } = inside;
        self.page.blocks.push(Block { piece, part, article, form, linked, level });
    }

    fn start(&mut self, tag: &StartTag<usize>) {
        let name = element::name(&tag.name);
        let span = Span::new(tag.span.start, tag.span.end);
        self.page.elements += 1;
        match name {
            "br" => return self.line_break(span),
            "meta" => return self.meta(tag),
            "wbr" => return,
            _ => {}
        }
        if BLOCKS.contains(&name) || name == "hr" {
            self.close_block();
            self.close_open_paragraph(name);
        } else if name == "img" {
            self.pen.blank(span);
        }
        if VOID.contains(&name) {
            return;
        }
        if name == "html" && self.page.declared.is_none() {
            self.page.declared = attribute(tag, "lang").or_else(|| attribute(tag, "xml:lang")).and_then(|tag| locale(&tag));
        }
        if self.stack.len() >= DEEPEST {
            self.page.too_deep.push(span);
        }
        // In foreign elements (SVG, MathML) a tag may close itself; they are dropped, and so is what stands in them.
        if !(tag.self_closing && self.inside().dropped) {
            let inside = self.enter(name, tag);
            self.stack.push(Element { name, inside });
        }
    }

    /// An open `<p>` ends where another block begins, and so does an item at the next.
    fn close_open_paragraph(&mut self, name: Name) {
        let closes = |open: &Element| open.name == "p" || (open.name == name && CLOSED_BY_SIBLING.contains(&name));
        if BLOCKS.contains(&name) && self.stack.last().is_some_and(closes) {
            self.stack.pop();
        }
    }

    fn line_break(&mut self, span: Span) {
        self.broken += 1;
        if self.broken > 1 {
            self.close_block();
        } else {
            self.pen.blank(span);
        }
    }

    fn meta(&mut self, tag: &StartTag<usize>) {
        let names_title = ["property", "name"].into_iter().any(|key| attribute(tag, key).is_some_and(|value| value == "og:title"));
        if names_title && let Some(title) = attribute(tag, "content").filter(|title| !title.trim().is_empty()) {
            self.page.title = Some(title.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }

    fn end(&mut self, written: &[u8], span: Span) {
        let name = element::name(written);
        let block = BLOCKS.contains(&name);
        if block {
            self.close_block();
        }
        if name == "br" {
            return self.line_break(span);
        }
        let open = self.stack.iter().rev().take(SEARCHED);
        // The end of an inline element closes no block that was opened in it.
        let found = open.take_while(|element| block || !BLOCKS.contains(&element.name) || element.name == name);
        let Some(up) = found.into_iter().position(|element| element.name == name) else { return };
        let depth = self.stack.len() - 1 - up;
        if depth >= DEEPEST {
            self.page.too_deep.push(span);
        }
        self.stack.truncate(depth);
    }

    /// What the text in a new element is.
    fn enter(&mut self, name: Name, tag: &StartTag<usize>) -> Inside {
        let mut inside = self.inside();
        inside.dropped |= DROPPED.contains(&name);
        if inside.dropped {
            return inside;
        }
        inside.title |= name == "title";
        inside.link |= name == "a";
        let level = match name {
            "h1" => Some(1),
            "h2" => Some(2),
            "h3" => Some(3),
            "h4" | "h5" | "h6" => Some(4),
            _ => None,
        };
        inside.level = level.or(inside.level);
        inside.kind = element::kind_of(name).or(inside.kind);
        inside.why = inside.why.or_else(|| element::never_prose(name, tag));
        if name == "form" {
            inside.form.get_or_insert(self.page.elements);
        }
        if name == "article" || attribute(tag, "itemprop").is_some_and(|property| property == "articleBody") {
            inside.article.get_or_insert(self.page.elements);
        }
        if !WHOLE.contains(&name) && inside.why.is_none() {
            self.name_part(name, tag, &mut inside);
        }
        inside
    }

    /// Reads the part of the page off the element's name, role, class and id.
    fn name_part(&mut self, name: Name, tag: &StartTag<usize>, inside: &mut Inside) {
        let role = attribute(tag, "role");
        let by_name = match (name, role.as_deref()) {
            ("footer", _) if inside.kind != Some(BlockKind::Quote) => Some("footer"),
            ("header", _) if inside.article.is_none() => Some("header"),
            ("aside", _) | (_, Some("complementary")) => Some("sidebar"),
            (_, Some("banner")) => Some("header"),
            _ => None,
        };
        let classes = ["class", "id"].into_iter().filter_map(|key| attribute(tag, key)).collect::<Vec<_>>().join(" ");
        let by_class = classes.split_whitespace().find_map(element::part_of_class);
        match by_name.or(by_class) {
            None => {}
            Some("standfirst") => inside.kind = Some(BlockKind::Standfirst),
            Some("byline") => inside.kind = Some(BlockKind::Byline),
            Some("date") => inside.kind = Some(BlockKind::Date),
            Some("caption") => inside.kind = Some(BlockKind::Caption),
            Some("note") => inside.kind = Some(BlockKind::Note),
            Some(_) if inside.part.is_some() => {}
            Some(why) => {
                inside.part = Some(self.page.parts.len());
                self.page.parts.push(why);
            }
        }
    }
}

/// The locale of a language tag; a region that is not known is left out.
pub(super) fn locale(tag: &str) -> Option<Locale> {
    Locale::parse(tag.trim()).or_else(|| Locale::parse(tag.trim().split(['-', '_']).next()?))
}
