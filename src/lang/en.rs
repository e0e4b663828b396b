//! English.

use super::{Language, Table, WordList};

pub(super) static ENGLISH: Language = Language {
    code: "en",
    name: "English",
    column: 0,
    decimal_mark: '.',
    stemmer: rust_stemmers::Algorithm::English,
    function_words: WordList::new(include_str!("../../data/en/function-words.txt")),
    abbreviations: WordList::new(include_str!("../../data/en/abbreviations.txt")),
    irregular_forms: Table::new(include_str!("../../data/en/irregular-forms.tsv")),
    furniture: Table::new(include_str!("../../data/en/furniture.tsv")),
    masthead: Table::new(include_str!("../../data/en/masthead.tsv")),
    page_parts: Table::new(include_str!("../../data/en/page-parts.tsv")),
    walls: Table::new(include_str!("../../data/en/walls.tsv")),
};
