//! English.

use super::{Language, Mentions, PhraseTable, Table, WordList};

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
    mentions: &MENTIONS,
    expansion: 1.0,
    doubled_words: WordList::new(include_str!("../../data/en/doubled-words.txt")),
};

static MENTIONS: Mentions = Mentions {
    numerals: Table::new(include_str!("../../data/en/numerals.tsv")),
    ordinals: Table::new(include_str!("../../data/en/ordinals.tsv")),
    ordinal_endings: WordList::new(include_str!("../../data/en/ordinal-endings.txt")),
    fractions: Table::new(include_str!("../../data/en/fractions.tsv")),
    bounds: PhraseTable::new(include_str!("../../data/en/bounds.tsv")),
    idioms: PhraseTable::new(include_str!("../../data/en/idioms.txt")),
    ranges: PhraseTable::new(include_str!("../../data/en/ranges.tsv")),
    percent: PhraseTable::new(include_str!("../../data/en/percent.tsv")),
    months: PhraseTable::new(include_str!("../../data/en/months.tsv")),
    weekdays: PhraseTable::new(include_str!("../../data/en/weekdays.tsv")),
    dates: PhraseTable::new(include_str!("../../data/en/dates.tsv")),
    named_dates: PhraseTable::new(include_str!("../../data/en/named-dates.tsv")),
    times: PhraseTable::new(include_str!("../../data/en/times.tsv")),
    negations: PhraseTable::new(include_str!("../../data/en/negations.txt")),
    roman_before: WordList::new(include_str!("../../data/en/roman-before.txt")),
    name_particles: PhraseTable::new(include_str!("../../data/en/name-particles.txt")),
    titles: PhraseTable::new(include_str!("../../data/en/titles.txt")),
    of: "of",
    calendar_capitals: true,
    month_first: true,
    either_decimal_mark: false,
    other_mark_regions: &[],
    day_first_regions: &["GB"],
};
