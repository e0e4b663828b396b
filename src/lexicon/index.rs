//! What the build script has indexed: lists of words by the stem that they are looked up with.

use std::sync::OnceLock;

use fst::Map;

use crate::lang::Language;

/// An index of both languages. Opening it builds nothing.
pub(super) struct Index {
    bytes: &'static [u8],
    /// The lists, their items with tabs between.
    text: &'static str,
    map: OnceLock<Option<Map<&'static [u8]>>>,
}

impl Index {
    /// The index in `bytes`, whose values are stretches of `text`.
    pub(super) const fn new(bytes: &'static [u8], text: &'static str) -> Self {
        Index { bytes, text, map: OnceLock::new() }
    }

    /// The list of a key of `language`, its items with tabs between.
    pub(super) fn list(&self, key: &str, language: &Language) -> Option<&'static str> {
        let map = self.map.get_or_init(|| Map::new(self.bytes).ok());
        let found = map.as_ref()?.get(format!("{}{key}", language.column))?;
        let (start, length) = ((found >> 32) as usize, (found & u64::from(u32::MAX)) as usize);
        self.text.get(start..start + length)
    }

    /// The items of that list.
    pub(super) fn items(&self, key: &str, language: &Language) -> impl Iterator<Item = &'static str> + use<> {
        self.list(key, language).into_iter().flat_map(|list| list.split('\t'))
    }
}
