//! What the elements of HTML, their roles and classes mean for the text in them.

use html5gum::{HtmlString, StartTag};

use crate::document::BlockKind;
use crate::lang::LANGUAGES;

/// Names of elements, all that matter; others are one.
pub(super) type Name = &'static str;

/// Elements without an end tag.
pub(super) const VOID: [Name; 15] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame"];
/// Elements whose text is not shown, or is no text.
pub(super) const DROPPED: [Name; 16] = [
    "script", "style", "template", "noscript", "svg", "canvas", "iframe", "object", "video", "audio", "math", "map", "noembed", "noframes",
    "datalist", "picture",
];
/// Elements that begin a block of text, and end one.
pub(super) const BLOCKS: [Name; 55] = [
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
pub(super) const CLOSED_BY_SIBLING: [Name; 9] = ["p", "li", "dt", "dd", "td", "th", "tr", "option", "optgroup"];
/// Elements whose names and classes say nothing of what stands in them: the article itself does.
pub(super) const WHOLE: [Name; 5] = ["html", "body", "main", "article", "head"];

/// The name of a tag as one of the known names.
pub(super) fn name(written: &[u8]) -> Name {
    let known = |names: &[Name]| names.iter().find(|name| name.as_bytes() == written).copied();
    known(&BLOCKS).or_else(|| known(&INLINE)).or_else(|| known(&VOID)).or_else(|| known(&DROPPED)).unwrap_or("other")
}

/// The value of an attribute.
pub(super) fn attribute(tag: &StartTag<usize>, name: &str) -> Option<String> {
    let value = tag.attributes.get(&HtmlString::from(name.as_bytes().to_vec()))?;
    Some(String::from_utf8_lossy(&value.value).into_owned())
}

/// What the text in an element is.
pub(super) fn kind_of(name: Name) -> Option<BlockKind> {
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
pub(super) fn never_prose(name: Name, tag: &StartTag<usize>) -> Option<&'static str> {
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
pub(super) fn part_of_class(class: &str) -> Option<&'static str> {
    let class = class.to_lowercase();
    let known = |word: &str| LANGUAGES.iter().find_map(|language| language.page_parts.get(word));
    if ["no-", "has-", "with-", "is-", "js-"].into_iter().any(|prefix| class.starts_with(prefix)) {
        return None;
    }
    // What follows two hyphens modifies the part, and does not name it (BEM).
    let name = class.split("--").next().unwrap_or_default();
    known(name).or_else(|| name.split(['-', '_', ':']).find_map(known))
}
