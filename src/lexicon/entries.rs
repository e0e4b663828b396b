//! The entries of `data/en-es/words.tsv` as they are written, for suggestions: read through only where a finding asks.

use crate::lang::{Language, rows};

static WORDS: &str = include_str!("../../data/en-es/words.tsv");

/// The commonest translation, as a lemma, of a lemma of `from` that has an entry in the word list.
///
/// The list goes from the first language of the pair to the second. In the other direction the entry is taken that has
/// the lemma nearest to the front of its translations.
pub fn translation(lemma: &str, from: &Language) -> Option<&'static str> {
    let entries = rows(WORDS).filter_map(|row| {
        let mut columns = row.split('\t');
        Some((columns.next()?, columns.nth(1)?))
    });
    if from.column == 0 {
        let mut entries = entries.filter(|(key, _)| *key == lemma);
        return entries.next().and_then(|(_, translations)| translations.split(", ").next());
    }
    let ranked = entries.filter_map(|(key, translations)| Some((translations.split(", ").position(|word| word == lemma)?, key)));
    ranked.min_by_key(|(rank, _)| *rank).map(|(_, key)| key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{ENGLISH, SPANISH};

    #[test]
    fn both_directions_are_answered() {
        assert_eq!(translation("mayor", ENGLISH), Some("alcalde"));
        assert_eq!(translation("alcalde", SPANISH), Some("mayor"));
        assert_eq!(translation("xyzzy", SPANISH), None);
    }
}
