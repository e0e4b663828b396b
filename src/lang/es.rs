//! Spanish.

use super::{Language, Table, WordList};

pub(super) static SPANISH: Language = Language {
    code: "es",
    name: "Spanish",
    column: 1,
    decimal_mark: ',',
    stemmer: rust_stemmers::Algorithm::Spanish,
    function_words: WordList::new(include_str!("../../data/es/function-words.txt")),
    abbreviations: WordList::new(include_str!("../../data/es/abbreviations.txt")),
    irregular_forms: Table::new(include_str!("../../data/es/irregular-forms.tsv")),
    furniture: Table::new(include_str!("../../data/es/furniture.tsv")),
    masthead: Table::new(include_str!("../../data/es/masthead.tsv")),
    page_parts: Table::new(include_str!("../../data/es/page-parts.tsv")),
    walls: Table::new(include_str!("../../data/es/walls.tsv")),
};
