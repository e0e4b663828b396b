//! Names of one or more words, found in running text as they are written.

use foldhash::HashMap;

use crate::document::Span;
use crate::lang::capitalised;

/// Names and what they stand for.
pub(super) struct Names<T> {
    /// By their first word, the longest first; a name in small letters stands under its capital too.
    by_first_word: HashMap<String, Vec<(&'static str, T)>>,
}

impl<T: Copy> Names<T> {
    pub(super) fn new() -> Self {
        Names { by_first_word: HashMap::default() }
    }

    pub(super) fn insert(&mut self, name: &'static str, meaning: T) {
        let first = first_word(name);
        let mut enter = |key: String| {
            let list = self.by_first_word.entry(key).or_default();
            let at = list.partition_point(|(known, _)| known.len() >= name.len());
            list.insert(at, (name, meaning));
        };
        if first.starts_with(char::is_lowercase) {
            enter(capitalised(first));
        }
        if !first.is_empty() {
            enter(first.to_owned());
        }
    }

    /// The names in `text`, from left to right: the longest at each word, none overlapping, in exact case but for the first letter of
    /// one that begins small (*mar Adriático*, *Mar Adriático*). Of what has the same name the first that was inserted.
    pub(super) fn find(&self, text: &str) -> Vec<(Span, T)> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let word = first_word(rest);
            if word.is_empty() {
                at += rest.chars().next().map_or(1, char::len_utf8);
                continue;
            }
            let names = self.by_first_word.get(word);
            let length = match names.and_then(|names| names.iter().find_map(|(name, meaning)| Some((written(name, rest)?, *meaning)))) {
                Some((length, meaning)) => {
                    found.push((Span::new(at, at + length), meaning));
                    length
                }
                None => word.len(),
            };
            at += length.max(1);
        }
        found
    }

    /// All that `name` stands for, in the order of insertion.
    pub(super) fn all<'n>(&'n self, name: &'n str) -> impl Iterator<Item = T> + 'n {
        let list = self.by_first_word.get(first_word(name)).into_iter().flatten();
        list.filter(move |(known, _)| same(known, name)).map(|(_, meaning)| *meaning)
    }
}

/// Whether `form` is the name `known` as a text writes it.
pub(super) fn same(known: &str, form: &str) -> bool {
    written(known, form) == Some(form.len())
}

/// The letters at the start of `text`.
fn first_word(text: &str) -> &str {
    text.find(|c: char| !c.is_alphanumeric()).and_then(|end| text.get(..end)).unwrap_or(text)
}

/// The bytes that `form` takes at the start of `text`, if it stands there and no word goes on behind it.
fn written(form: &str, text: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    for (position, expected) in form.chars().enumerate() {
        let (_, letter) = letters.next()?;
        let apostrophe = expected == '\'' && letter == '’';
        let blank = expected == ' ' && letter == '\u{a0}';
        let generic = position == 0 && expected.is_lowercase() && letter.to_lowercase().eq([expected]);
        if !(letter == expected || apostrophe || blank || generic) {
            return None;
        }
    }
    match letters.next() {
        Some((_, letter)) if letter.is_alphanumeric() => None,
        Some((at, _)) => Some(at),
        None => Some(text.len()),
    }
}
