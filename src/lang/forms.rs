//! Irregular forms and their lemmas, as the build script lays them out.

use std::sync::OnceLock;

use fst::Map;

/// Forms whose lemma no rule finds. Opening it builds nothing: it is used as it lies in the program.
pub struct FormTable {
    index: &'static [u8],
    lemmas: &'static str,
    map: OnceLock<Option<Map<&'static [u8]>>>,
}

impl FormTable {
    /// The map from a form to a stretch of `lemmas`, its first byte in the upper and its length in the lower 32 bits.
    pub const fn new(index: &'static [u8], lemmas: &'static str) -> Self {
        FormTable { index, lemmas, map: OnceLock::new() }
    }

    /// The lemmas of `form`, the likeliest first.
    pub fn get(&self, form: &str) -> Option<impl Iterator<Item = &'static str> + use<>> {
        let found = self.map.get_or_init(|| Map::new(self.index).ok()).as_ref()?.get(form)?;
        let (start, length) = ((found >> 32) as usize, (found & u64::from(u32::MAX)) as usize);
        Some(self.lemmas.get(start..start + length)?.split('|'))
    }
}
