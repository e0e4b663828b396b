//! English.

use super::{Language, Table, WordList};

pub(super) static ENGLISH: Language = Language {
    code: "en",
    name: "English",
    column: 0,
    decimal_mark: '.',
    stemmer: rust_stemmers::Algorithm::English,
    function_words: WordList::new(include_str!("../../data/en/function-words.txt")),
    clause_openers: WordList::new(include_str!("../../data/en/clause-openers.txt")),
    length: 1.0,
    abbreviations: WordList::new(include_str!("../../data/en/abbreviations.txt")),
    irregular_forms: Table::new(include_str!("../../data/en/irregular-forms.tsv")),
};
