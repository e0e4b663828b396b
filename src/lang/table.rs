//! Plain text data, embedded as they are and indexed at first use.

use std::sync::OnceLock;

use foldhash::fast::RandomState;
use foldhash::{HashMap, HashSet};

/// The rows of a data file: no comments, no blank lines, nothing trimmed but line ends.
pub fn rows(data: &'static str) -> impl Iterator<Item = &'static str> {
    data.lines().filter(|row| !row.is_empty() && !row.starts_with('#'))
}

/// How many lines `data` has: room for an index, so that it grows but once.
fn lines(data: &str) -> usize {
    data.bytes().filter(|&byte| byte == b'\n').count()
}

/// A list of words, a word a line.
pub struct WordList {
    data: &'static str,
    index: OnceLock<HashSet<&'static str>>,
}

impl WordList {
    /// The list in `data`, a word a line, `#` before a comment.
    pub const fn new(data: &'static str) -> Self {
        WordList { data, index: OnceLock::new() }
    }

    /// Whether `word` stands in the list, exactly as written.
    pub fn contains(&self, word: &str) -> bool {
        let index = || {
            let mut index = HashSet::with_capacity_and_hasher(lines(self.data), RandomState::default());
            index.extend(rows(self.data));
            index
        };
        self.index.get_or_init(index).contains(word)
    }

    /// The words, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &'static str> {
        rows(self.data)
    }
}

/// A table: the first column is the key, which stands once.
pub struct Table {
    data: &'static str,
    index: OnceLock<HashMap<&'static str, &'static str>>,
}

impl Table {
    /// The table in `data`: a row a line, columns with tabs between, `#` before a comment.
    pub const fn new(data: &'static str) -> Self {
        Table { data, index: OnceLock::new() }
    }

    /// The columns behind `key`, tabs between them.
    pub fn get(&self, key: &str) -> Option<&'static str> {
        let index = || {
            let mut index = HashMap::with_capacity_and_hasher(lines(self.data), RandomState::default());
            index.extend(self.iter());
            index
        };
        self.index.get_or_init(index).get(key).copied()
    }

    /// All rows as keys and the columns behind, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        rows(self.data).filter_map(|row| row.split_once('\t'))
    }
}
