//! Spanish.

use super::{Language, Mentions, PhraseTable, Table, WordList};

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
    mentions: &MENTIONS,
    expansion: 1.14,
    doubled_words: WordList::new(include_str!("../../data/es/doubled-words.txt")),
};

static MENTIONS: Mentions = Mentions {
    numerals: Table::new(include_str!("../../data/es/numerals.tsv")),
    ordinals: Table::new(include_str!("../../data/es/ordinals.tsv")),
    ordinal_endings: WordList::new(include_str!("../../data/es/ordinal-endings.txt")),
    fractions: Table::new(include_str!("../../data/es/fractions.tsv")),
    bounds: PhraseTable::new(include_str!("../../data/es/bounds.tsv")),
    idioms: PhraseTable::new(include_str!("../../data/es/idioms.txt")),
    ranges: PhraseTable::new(include_str!("../../data/es/ranges.tsv")),
    percent: PhraseTable::new(include_str!("../../data/es/percent.tsv")),
    months: PhraseTable::new(include_str!("../../data/es/months.tsv")),
    weekdays: PhraseTable::new(include_str!("../../data/es/weekdays.tsv")),
    dates: PhraseTable::new(include_str!("../../data/es/dates.tsv")),
    named_dates: PhraseTable::new(include_str!("../../data/es/named-dates.tsv")),
    times: PhraseTable::new(include_str!("../../data/es/times.tsv")),
    negations: PhraseTable::new(include_str!("../../data/es/negations.txt")),
    roman_before: WordList::new(include_str!("../../data/es/roman-before.txt")),
    name_particles: PhraseTable::new(include_str!("../../data/es/name-particles.txt")),
    titles: PhraseTable::new(include_str!("../../data/es/titles.txt")),
    of: "de",
    calendar_capitals: false,
    month_first: false,
    either_decimal_mark: true,
    other_mark_regions: &["MX", "US", "419"],
    day_first_regions: &[],
};
