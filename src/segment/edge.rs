//! Places where a sentence may end: a mark that can end one, what closes behind it, and the words on both sides.

/// What kind of mark stands at an [`Edge`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// One full stop, which may also belong to an abbreviation.
    FullStop,
    /// `…` or several full stops.
    Ellipsis,
    /// Question and exclamation marks.
    Outcry,
}

/// What the text behind an [`Edge`] begins with, opening marks aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// A capital, or a letter of a script without case.
    Upper,
    /// A small letter.
    Lower,
    /// A small letter with a capital behind, as in `iPhone`.
    Brand,
    /// A digit, or a sign that stands before digits or names: `$`, `#`, `@`.
    Figure,
    /// A mark that can't begin a sentence: comma, colon, another full stop.
    Pause,
    /// Anything else.
    Other,
    /// Nothing: the text is at its end.
    End,
}

/// A place where a sentence may end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge<'a> {
    /// From the beginning of the sentence up to the mark.
    pub(super) before: &'a str,
    /// The mark; the last, where several stand in a row.
    pub(super) mark: Mark,
    /// Quotes, brackets and note marks that close behind the mark.
    pub(super) closing: &'a str,
    /// Whether white space follows.
    pub(super) spaced: bool,
    /// Quotes, brackets, dashes and inverted marks before the next word.
    pub(super) opening: &'a str,
    /// The text from the next word on.
    pub(super) rest: &'a str,
    /// The byte of the first mark.
    pub(super) start: usize,
    /// The byte where the next sentence would begin.
    pub(super) cut: usize,
}

/// The longest stretch that is read backwards or forwards for a word, in characters: hostile text must not cost more.
/// No word that matters here is longer.
const REACH: usize = 40;

impl<'a> Edge<'a> {
    /// The first edge in `text` from byte `from` on, in a sentence that begins at byte `start`.
    pub(super) fn find(text: &'a str, start: usize, from: usize) -> Option<Self> {
        let first = from + text.get(from..)?.find(is_stop)?;
        let (mut mark_at, mut at) = (first, first);
        let mut mark;
        let mut closing;
        loop {
            let marks = &text[at..at + run(&text[at..], is_stop)];
            mark = kind(marks);
            let end = at + marks.len();
            closing = &text[end..end + closing_length(&text[end..])];
            at = end + closing.len();
            if !text[at..].starts_with(is_stop) {
                break;
            }
            mark_at = at;
        }
        let gap = run(&text[at..], is_gap);
        let cut = at + gap;
        let opening = &text[cut..cut + run(&text[cut..], is_opening)];
        let rest = &text[cut + opening.len()..];
        Some(Edge { before: &text[start..mark_at], mark, closing, spaced: gap > 0, opening, rest, start: first, cut })
    }

    /// Where to look for the next edge.
    pub(super) fn end(&self) -> usize {
        self.cut
    }

    /// What the text behind begins with.
    pub(super) fn next(&self) -> Next {
        let mut chars = self.rest.chars();
        let Some(first) = chars.next() else { return Next::End };
        match first {
            ',' | ';' | ':' => Next::Pause,
            c if is_stop(c) => Next::Pause,
            c if c.is_numeric() || "$€£¥#@".contains(c) => Next::Figure,
            c if c.is_lowercase() && chars.next().is_some_and(char::is_uppercase) => Next::Brand,
            c if c.is_lowercase() => Next::Lower,
            c if c.is_alphabetic() => Next::Upper,
            _ => Next::Other,
        }
    }

    /// Whether an inverted question or exclamation mark opens what follows.
    pub(super) fn asks(&self) -> bool {
        self.opening.contains(['¿', '¡'])
    }

    /// Whether a closing quotation mark stands behind the mark.
    pub(super) fn unquotes(&self) -> bool {
        self.closing.contains(['”', '"', '»', '’', '\'', '›'])
    }

    /// The stretch without white space before the mark, and the one before that.
    pub(super) fn tokens(&self) -> (&'a str, &'a str) {
        let tail = last_chars(self.before, REACH);
        let mut tokens = tail.rsplit(is_gap).filter(|token| !token.is_empty());
        let mut next = || tokens.next().unwrap_or_default().trim_start_matches(|c: char| !c.is_alphanumeric());
        if self.before.ends_with(is_gap) { ("", next()) } else { (next(), next()) }
    }

    /// The first words behind, up to the next punctuation.
    pub(super) fn words_behind(&self) -> impl Iterator<Item = &'a str> {
        let end = self.rest.char_indices().nth(2 * REACH).map_or(self.rest.len(), |(at, _)| at);
        let clause = self.rest[..end].split(['.', ',', ';', ':', '?', '!', '…', '—', '“', '"']).next();
        clause.unwrap_or_default().split_whitespace()
    }
}

/// Whether `c` is a mark that can end a sentence.
fn is_stop(c: char) -> bool {
    matches!(c, '.' | '?' | '!' | '…' | '‽' | '‼' | '⁇' | '⁈' | '⁉' | '。' | '！' | '？')
}

/// Whether `c` keeps words apart: white space, or a mark without width.
pub(super) fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{200E}' | '\u{200F}')
}

fn is_opening(c: char) -> bool {
    matches!(c, '“' | '„' | '«' | '‹' | '‘' | '"' | '\'' | '(' | '[' | '{' | '¿' | '¡' | '*' | '_') || is_dash(c)
}

fn is_dash(c: char) -> bool {
    matches!(c, '—' | '–' | '―' | '-' | '•') || is_gap(c)
}

fn is_closing(c: char) -> bool {
    matches!(c, '”' | '"' | '»' | '’' | '\'' | '›' | ')' | ']' | '}' | '*' | '†' | '‡' | '¹' | '²' | '³' | '⁴'..='⁹' | '⁰')
}

fn kind(marks: &str) -> Mark {
    if marks.contains(|c| !matches!(c, '.' | '…' | '。')) {
        Mark::Outcry
    } else if marks.chars().count() > 1 || marks.contains('…') {
        Mark::Ellipsis
    } else {
        Mark::FullStop
    }
}

/// The length of closing marks and note marks at the beginning of `text`: `»`, ` »`, `”)`, `[1]`, ` [1]`.
fn closing_length(text: &str) -> usize {
    let mut at = 0;
    loop {
        let rest = &text[at..];
        let apart = run(rest, is_gap);
        let after_gap = &rest[apart..];
        let length = if let Some(note) = note_length(after_gap) {
            apart + note
        } else if apart > 0 && after_gap.starts_with(['»', '”']) {
            apart + run(after_gap, is_closing)
        } else {
            run(rest, is_closing)
        };
        if length == 0 {
            return at;
        }
        at += length;
    }
}

/// The length of a note mark such as `[12]` at the beginning of `text`.
fn note_length(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('[')?;
    let digits = run(inside, |c| c.is_ascii_digit());
    ((1..=3).contains(&digits) && inside[digits..].starts_with(']')).then_some(digits + 2)
}

/// The bytes that the characters at the beginning of `text` take for which `of` holds.
fn run(text: &str, of: impl Fn(char) -> bool) -> usize {
    text.find(|c| !of(c)).unwrap_or(text.len())
}

fn last_chars(text: &str, count: usize) -> &str {
    let start = text.char_indices().rev().nth(count.saturating_sub(1)).map_or(0, |(at, _)| at);
    &text[start..]
}
