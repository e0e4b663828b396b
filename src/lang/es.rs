//! Spanish.

use super::{Language, Table, WordList};

pub(super) static SPANISH: Language = Language {
    code: "es",
    name: "Spanish",
    column: 1,
    decimal_mark: ',',
    stemmer: rust_stemmers::Algorithm::Spanish,
    function_words: WordList::new(include_str!("../../data/es/function-words.txt")),
    clause_openers: WordList::new(include_str!("../../data/es/clause-openers.txt")),
    length: 1.175,
    abbreviations: WordList::new(include_str!("../../data/es/abbreviations.txt")),
    irregular_forms: Table::new(include_str!("../../data/es/irregular-forms.tsv")),
};
