//! English.

use super::{Language, Table, WordList};

pub(super) static ENGLISH: Language = Language {
    code: "en",
    name: "English",
    column: 0,
    decimal_mark: '.',
    stemmer: rust_stemmers::Algorithm::English,
    function_words: WordList::new(include_str!("../../data/en/function-words.txt")),
    abbreviations: Table::new(include_str!("../../data/en/abbreviations.tsv")),
    irregular_forms: Table::new(include_str!("../../data/en/irregular-forms.tsv")),
    speech_verbs: WordList::new(include_str!("../../data/en/speech-verbs.txt")),
    lemma_endings: Table::new(include_str!("../../data/en/lemma-endings.tsv")),
    spellings: Table::new(include_str!("../../data/en/spellings.tsv")),
    expansion: 1.0,
    doubled_words: WordList::new(include_str!("../../data/en/doubled-words.txt")),
};
