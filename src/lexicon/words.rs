//! The word-pair lexicon: `data/en-es/words.tsv`, indexed by the build script.
//!
//! A key is a stem as `segment::Form::stems` holds it; that of an expression is the stems of its content words with blanks between.

use crate::lang::Language;

use super::index::Index;

static INDEX: Index =
    Index::new(include_bytes!(concat!(env!("OUT_DIR"), "/words.fst")), include_str!(concat!(env!("OUT_DIR"), "/words.txt")));

/// The longest expression of the lexicon that is worth looking for, in content words; not yet measured.
pub const LONGEST: usize = 3;

/// The keys of the translations of a key of `from`, the commonest first; those that hold a blank are expressions.
pub fn translations(key: &str, from: &Language) -> impl Iterator<Item = &'static str> + use<> {
    INDEX.items(key, from)
}

/// Whether the lexicon translates a key of `language`.
pub fn known(key: &str, language: &Language) -> bool {
    INDEX.list(key, language).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{ENGLISH, LANGUAGES, SPANISH, rows};
    use crate::segment::stem;

    #[test]
    fn both_directions_are_there() {
        assert!(translations(&stem("ability", ENGLISH), ENGLISH).any(|key| key == stem("capacidad", SPANISH)));
        assert!(translations(&stem("capacidad", SPANISH), SPANISH).any(|key| key == stem("ability", ENGLISH)));
        assert!(!known("xyzzy", ENGLISH) && !known("", SPANISH));
    }

    #[test]
    fn an_expression_is_keyed_by_its_content_words() {
        let found: Vec<&str> = translations("coupl", ENGLISH).collect();
        assert!(found.contains(&"par"), "{found:?}");
    }

    #[test]
    fn the_build_script_stems_as_the_segmenter_does() {
        for row in rows(include_str!("../../data/en-es/words.tsv")) {
            let cells: Vec<&str> = row.split('\t').collect();
            let (lemma, translations) = (cells[0], cells[2]);
            let words = std::iter::once((ENGLISH, lemma)).chain(translations.split(", ").map(|word| (SPANISH, word)));
            for (language, word) in words.filter(|(_, word)| !word.contains([' ', '-'])) {
                assert!(known(&stem(word, language), language) || all_function(row), "{word}");
            }
        }
    }

    /// Whether one side of the row has no content word at all.
    fn all_function(row: &str) -> bool {
        let cells: Vec<&str> = row.split('\t').collect();
        let sides = [cells[0], cells[2]];
        LANGUAGES.into_iter().zip(sides).any(|(language, side)| {
            side.split(", ").all(|word| word.contains(' ') && word.split(' ').all(|word| language.function_words.contains(word)))
        })
    }
}
