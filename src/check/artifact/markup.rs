//! Placeholders and markup in running text.

use crate::document::Span;

use super::Kind;

/// Elements of HTML that stand in articles.
const ELEMENTS: [&str; 27] = [
    "a",
    "article",
    "b",
    "blockquote",
    "body",
    "br",
    "div",
    "em",
    "figure",
    "font",
    "g",
    "h1",
    "h2",
    "h3",
    "hr",
    "i",
    "img",
    "li",
    "ol",
    "p",
    "script",
    "span",
    "strong",
    "sub",
    "table",
    "ul",
    "x",
];
/// Entities that text is escaped with.
const ENTITIES: [&str; 16] =
    ["amp", "apos", "hellip", "iexcl", "iquest", "laquo", "ldquo", "lt", "mdash", "nbsp", "ndash", "gt", "quot", "raquo", "rdquo", "rsquo"];
/// The longest placeholder or tag, in bytes.
const LONGEST: usize = 80;

/// Placeholders and markup of a sentence, in the order of their beginnings.
pub(super) fn left(text: &str) -> impl Iterator<Item = (Span, Kind)> + '_ {
    let begins = text.match_indices(['{', '%', '$', '[', '<', '&', '*', 'X']);
    begins.filter_map(move |(start, _)| {
        let rest = text.get(start..)?;
        let before = text.get(..start)?.chars().next_back();
        let (length, kind) = begin(rest, before)?;
        Some((Span::new(start, start + length), kind))
    })
}

/// How long what begins with `rest` is, and what it is.
fn begin(rest: &str, before: Option<char>) -> Option<(usize, Kind)> {
    let apart = !before.is_some_and(char::is_alphanumeric);
    match rest.chars().next()? {
        '{' if !matches!(before, Some('$' | '{')) => within(rest, "{", "}", is_name).map(|length| (length, Kind::Placeholder)),
        '$' => within(rest, "${", "}", is_name).map(|length| (length, Kind::Placeholder)),
        '%' if apart => conversion(rest).map(|length| (length, Kind::Placeholder)),
        '[' => within(rest, "[[", "]]", |_| true).map(|length| (length, Kind::Placeholder)),
        'X' if apart => crossed(rest).map(|length| (length, Kind::Placeholder)),
        '<' => tag(rest).map(|length| (length, Kind::Markup)),
        '&' => entity(rest).map(|length| (length, Kind::Markup)),
        '*' if apart => within(rest, "**", "**", is_emphasis).map(|length| (length, Kind::Markup)),
        _ => None,
    }
}

/// The length of what stands between two marks, marks included, where its inside is fit.
fn within(rest: &str, open: &str, close: &str, fits: fn(&str) -> bool) -> Option<usize> {
    let inside = rest.strip_prefix(open)?;
    let inside = inside.get(..inside.find(close)?)?;
    let is_fit = !inside.is_empty() && inside.len() <= LONGEST && fits(inside);
    is_fit.then_some(open.len() + inside.len() + close.len())
}

/// Whether it can be what programs call a value: *name*, *user.name*, *0*, *{title*.
fn is_name(inside: &str) -> bool {
    let inside = inside.trim_start_matches('{').trim();
    !inside.is_empty() && inside.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-'))
}

fn is_emphasis(inside: &str) -> bool {
    inside.starts_with(char::is_alphanumeric) && inside.ends_with(|c: char| !c.is_whitespace() && c != '*')
}

/// *%s*, *%d*, *%1$s*, *%(name)s*; a percent sign before a word is none.
fn conversion(rest: &str) -> Option<usize> {
    let inside = rest.get(1..)?;
    let named = inside.strip_prefix('(').and_then(|name| name.split_once(')')).filter(|(name, _)| is_name(name));
    let numbered = inside.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix('$');
    let letter = named.map_or(numbered.unwrap_or(inside), |(_, letter)| letter);
    let after = letter.strip_prefix(['s', 'd', '@'])?;
    (!after.starts_with(char::is_alphanumeric)).then_some(rest.len() - after.len())
}

/// Four crosses or more stand for what is not known yet. Three may be thirty, or a kind of film.
fn crossed(rest: &str) -> Option<usize> {
    let length = rest.bytes().take_while(|&byte| byte == b'X').count();
    let apart = !rest.get(length..)?.starts_with(char::is_alphanumeric);
    (length > 3 && apart).then_some(length)
}

fn tag(rest: &str) -> Option<usize> {
    let end = rest.find('>').filter(|&end| end <= LONGEST)?;
    let inside = rest.get(1..end)?;
    let name = inside.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next()?;
    ELEMENTS.contains(&name.to_ascii_lowercase().as_str()).then_some(end + 1)
}

fn entity(rest: &str) -> Option<usize> {
    let name = rest.get(1..rest.find(';')?)?;
    let number = name.strip_prefix('#').is_some_and(|code| !code.is_empty() && code.chars().all(|c| c.is_ascii_hexdigit() || c == 'x'));
    let letters = ["acute;", "tilde;", "uml;", "grave;"].iter().any(|mark| format!("{name};").ends_with(mark) && name.len() < 8);
    (number || letters || ENTITIES.contains(&name)).then_some(name.len() + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_programs_put_in_is_told_from_prose() {
        for (text, expected) in [
            ("Dear {name}, %s and %1$s of ${city}", vec!["{name}", "%s", "%1$s", "${city}"]),
            ("{{ title }}", vec!["{{ title }"]),
            ("a [[Category:Towns]] b", vec!["[[Category:Towns]]"]),
            ("<b>x</b> &nbsp; &ntilde; &#160;<br/>", vec!["<b>", "</b>", "&nbsp;", "&ntilde;", "&#160;", "<br/>"]),
            ("**Bold** f**k him, s**t", vec!["**Bold**"]),
            ("page XXXX, Super Bowl XXX", vec!["XXXX"]),
            ("50 % de todo, 10 %s, AT&T; a < b > c, {a, b}, [1], US$ 5", vec!["%s"]),
        ] {
            let found: Vec<&str> = left(text).map(|(span, _)| span.of(text)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_strange(text in "[{}%$\\[\\]<>&;*Xxs# ñ(a)]{0,40}") {
            for (span, _) in left(&text) {
                proptest::prop_assert!(!span.of(&text).is_empty());
            }
        }
    }
}
