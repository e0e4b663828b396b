//! A web page as blocks of text, each with where it stands among the page's parts.
//!
//! The tokenizer gives places; a stack of open elements, kept here, gives parts. It is no full parser: an end tag without
//! its start is ignored, and the search for the start is bounded, so that any page takes linear time.

use html5gum::{DefaultEmitter, HtmlString, StartTag, Token, Tokenizer};

use crate::document::{BlockKind, Span};
use crate::lang::{LANGUAGES, Locale};

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

/// Names of elements, all that matter; others are one.
type Name = &'static str;

const VOID: [Name; 15] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame"];
const DROPPED: [Name; 16] = [
    "script", "style", "template", "noscript", "svg", "canvas", "iframe", "object", "video", "audio", "math", "map", "noembed", "noframes",
    "datalist", "picture",
];
const BLOCKS: [Name; 55] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "button",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "html",
    "label",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "pre",
    "search",
    "section",
    "select",
    "summary",
    "table",
    "tbody",
    "td",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
];
const INLINE: [Name; 24] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "mark", "q", "s", "small",
    "span", "strong", "sub", "sup", "time",
];
/// Elements that a sibling of the same name closes.
const CLOSED_BY_SIBLING: [Name; 9] = ["p", "li", "dt", "dd", "td", "th", "tr", "option", "optgroup"];
/// Elements whose names and classes say nothing of what stands in them: the article itself does.
const WHOLE: [Name; 5] = ["html", "body", "main", "article", "head"];

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
        let name = name(&tag.name);
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
        let name = name(written);
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
        inside.kind = kind_of(name).or(inside.kind);
        inside.why = inside.why.or_else(|| never_prose(name, tag));
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
        let by_class = classes.split_whitespace().find_map(part_of_class);
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

fn kind_of(name: Name) -> Option<BlockKind> {
    match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some(BlockKind::Heading),
        "li" | "dt" | "dd" => Some(BlockKind::Item),
        "blockquote" => Some(BlockKind::Quote),
        "figcaption" | "caption" => Some(BlockKind::Caption),
        "td" | "th" => Some(BlockKind::Cell),
        _ => None,
    }
}

/// Why nothing in an element is ever prose.
fn never_prose(name: Name, tag: &StartTag<usize>) -> Option<&'static str> {
    match name {
        "nav" | "menu" => return Some("menu"),
        "button" | "select" | "textarea" | "option" | "label" | "dialog" | "search" => return Some("form"),
        _ => {}
    }
    match attribute(tag, "role").as_deref() {
        Some("navigation" | "menu" | "menubar" | "toolbar" | "tablist") => return Some("menu"),
        Some("search") => return Some("form"),
        Some("dialog" | "alertdialog") => return Some("notice"),
        Some("contentinfo") => return Some("footer"),
        _ => {}
    }
    let unseen = attribute(tag, "style").is_some_and(|style| style.replace(' ', "").contains("display:none"));
    (unseen || attribute(tag, "hidden").is_some()).then_some("hidden")
}

/// What stands in a part whose class or id is this: by the whole name, else by the words in it.
fn part_of_class(class: &str) -> Option<&'static str> {
    let class = class.to_lowercase();
    let known = |word: &str| LANGUAGES.iter().find_map(|language| language.page_parts.get(word));
    if ["no-", "has-", "with-", "is-", "js-"].into_iter().any(|prefix| class.starts_with(prefix)) {
        return None;
    }
    // What follows two hyphens modifies the part, and does not name it (BEM).
    let name = class.split("--").next().unwrap_or_default();
    known(name).or_else(|| name.split(['-', '_', ':']).find_map(known))
}

fn name(written: &[u8]) -> Name {
    let known = |names: &[Name]| names.iter().find(|name| name.as_bytes() == written).copied();
    known(&BLOCKS).or_else(|| known(&INLINE)).or_else(|| known(&VOID)).or_else(|| known(&DROPPED)).unwrap_or("other")
}

fn attribute(tag: &StartTag<usize>, name: &str) -> Option<String> {
    let value = tag.attributes.get(&HtmlString::from(name.as_bytes().to_vec()))?;
    Some(String::from_utf8_lossy(&value.value).into_owned())
}

/// The locale of a language tag; a region that is not known is left out.
pub(super) fn locale(tag: &str) -> Option<Locale> {
    Locale::parse(tag.trim()).or_else(|| Locale::parse(tag.trim().split(['-', '_']).next()?))
}
