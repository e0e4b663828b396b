//! Spanish.

use super::{Language, Table, WordList};

pub(super) static SPANISH: Language = Language {
    code: "es",
    name: "Spanish",
    column: 1,
    decimal_mark: ',',
    stemmer: rust_stemmers::Algorithm::Spanish,
    function_words: WordList::new(include_str!("../../data/es/function-words.txt")),
    abbreviations: Table::new(include_str!("../../data/es/abbreviations.tsv")),
    irregular_forms: Table::new(include_str!("../../data/es/irregular-forms.tsv")),
    speech_verbs: WordList::new(include_str!("../../data/es/speech-verbs.txt")),
    lemma_endings: Table::new(include_str!("../../data/es/lemma-endings.tsv")),
    spellings: Table::new(include_str!("../../data/es/spellings.tsv")),
    expansion: 1.14,
    doubled_words: WordList::new(include_str!("../../data/es/doubled-words.txt")),
};
