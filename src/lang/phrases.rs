//! Expressions of one or more words, found in running text.

use std::borrow::Cow;
use std::sync::OnceLock;

use foldhash::HashMap;

use super::rows;

/// A run of letters, a run of digits, or one other character that is no white space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece<'t> {
    /// Byte offset of its first character.
    pub start: usize,
    /// As it is written.
    pub text: &'t str,
    /// In lower case, its apostrophes straight, without soft hyphens.
    pub lower: Cow<'t, str>,
}

impl Piece<'_> {
    /// Byte offset behind its last character.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether it is a run of digits.
    pub fn is_digits(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether it is a run of letters.
    pub fn is_word(&self) -> bool {
        self.text.starts_with(char::is_alphabetic)
    }

    /// Whether it begins with a capital.
    pub fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }
}

/// Where a word may be broken at the end of a line; it is no part of its spelling.
const SOFT_HYPHEN: char = '\u{ad}';

/// Cuts `text` into pieces. An apostrophe between letters belongs to the word, but the English `'s` is a piece of its own.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut list = Vec::new();
    let mut at = 0;
    while let Some(first) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let length = length(&text[at..], first);
        if !first.is_whitespace() {
            let piece = &text[at..at + length];
            list.push(Piece { start: at, text: piece, lower: lower(piece) });
        }
        at += length;
    }
    list
}

/// The bytes of the piece at the start of `rest`.
fn length(rest: &str, first: char) -> usize {
    if first.is_ascii_digit() {
        return rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    }
    if is_apostrophe(first) && is_possessive(&rest[first.len_utf8()..]) {
        return first.len_utf8() + 1;
    }
    if !first.is_alphabetic() {
        return first.len_utf8();
    }
    for (at, c) in rest.char_indices() {
        if is_apostrophe(c) {
            let rest = &rest[at + c.len_utf8()..];
            if is_possessive(rest) || !rest.starts_with(char::is_alphabetic) {
                return at;
            }
        } else if !is_letter(c) {
            return at;
        }
    }
    rest.len()
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || c == SOFT_HYPHEN || unicode_normalization::char::is_combining_mark(c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

fn is_possessive(rest: &str) -> bool {
    rest.strip_prefix(['s', 'S']).is_some_and(|rest| !rest.starts_with(is_letter))
}

fn lower(piece: &str) -> Cow<'_, str> {
    if piece.contains(|c: char| c.is_uppercase() || matches!(c, '’' | SOFT_HYPHEN)) {
        Cow::Owned(piece.to_lowercase().replace('’', "'").replace(SOFT_HYPHEN, ""))
    } else {
        Cow::Borrowed(piece)
    }
}

/// Expressions and what each stands for. One in small letters is found in any case, one with a capital only as written.
#[derive(Debug)]
pub struct Phrases<T> {
    by_first: HashMap<Cow<'static, str>, Vec<(Vec<&'static str>, T)>>,
}

impl<T: Copy> Phrases<T> {
    /// The expressions in `forms`. Of equal ones the first is kept.
    pub fn new(forms: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let mut by_first: HashMap<_, Vec<(Vec<&'static str>, T)>> = HashMap::default();
        for (form, value) in forms {
            let words = pieces(form);
            if let Some(first) = words.first() {
                by_first.entry(first.lower.clone()).or_default().push((words.iter().map(|piece| piece.text).collect(), value));
            }
        }
        for list in by_first.values_mut() {
            list.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        Phrases { by_first }
    }

    /// The longest expression that begins with the first of `text`: how many pieces it takes, and what it stands for.
    pub fn longest(&self, text: &[Piece<'_>]) -> Option<(usize, T)> {
        let list = self.by_first.get(text.first()?.lower.as_ref())?;
        let fits = |words: &[&str]| words.len() <= text.len() && words.iter().zip(text).all(|(word, piece)| is_written(word, piece));
        list.iter().find(|(words, _)| fits(words)).map(|(words, value)| (words.len(), *value))
    }
}

fn is_written(word: &str, piece: &Piece<'_>) -> bool {
    if word.contains(char::is_uppercase) { word == piece.text } else { word == piece.lower }
}

/// A table whose first column is an expression of one or more words.
pub struct PhraseTable {
    data: &'static str,
    index: OnceLock<Phrases<&'static str>>,
}

impl PhraseTable {
    /// The table in `data`: a row a line, columns with tabs between, `#` before a comment.
    pub const fn new(data: &'static str) -> Self {
        PhraseTable { data, index: OnceLock::new() }
    }

    /// The longest expression that begins with the first of `text`: how many pieces it takes, and the columns behind it.
    pub fn longest(&self, text: &[Piece<'_>]) -> Option<(usize, &'static str)> {
        let index = self.index.get_or_init(|| Phrases::new(rows(self.data).map(|row| row.split_once('\t').unwrap_or((row, "")))));
        index.longest(text)
    }

    /// All rows as expressions and the columns behind, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        rows(self.data).map(|row| row.split_once('\t').unwrap_or((row, "")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        pieces(text).into_iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn letters_digits_and_signs_part() {
        assert_eq!(cut("Don’t pay US$1,250 (3.er día)"), ["Don’t", "pay", "US", "$", "1", ",", "250", "(", "3", ".", "er", "día", ")"]);
        assert_eq!(pieces("seis\u{ad}cientos")[0].lower, "seiscientos");
        assert_eq!(cut("Germany's dogs' ‘x’ O'Neill"), ["Germany", "'s", "dogs", "'", "‘", "x", "’", "O'Neill"]);
    }

    #[test]
    fn the_longest_expression_wins_and_capitals_count() {
        let phrases = Phrases::new([("at", 1), ("at least", 2), ("US", 3)]);
        assert_eq!(phrases.longest(&pieces("At least ten")), Some((2, 2)));
        assert_eq!(phrases.longest(&pieces("at last")), Some((1, 1)));
        assert_eq!(phrases.longest(&pieces("us")), None);
    }
}
