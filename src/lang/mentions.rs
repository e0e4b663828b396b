//! The words by which a language mentions numbers, dates, times and names.

use super::{PhraseTable, Table, WordList};

/// Tables and switches for what sentences mention. The head of each file in `data/` says its columns.
pub struct Mentions {
    /// Number words: role, value, `varieties`.
    pub numerals: Table,
    /// Ordinals: value, `weak`.
    pub ordinals: Table,
    /// What makes an ordinal behind digits.
    pub ordinal_endings: WordList,
    /// Parts: divisor, how it is said.
    pub fractions: Table,
    /// Words for many that are not counted: power of ten, `varieties`.
    pub multitudes: PhraseTable,
    /// Words that say how many times as much: factor.
    pub multiples: Table,
    /// What bounds a number: meaning, place.
    pub bounds: PhraseTable,
    /// Expressions whose number words say no number.
    pub idioms: PhraseTable,
    /// What opens and joins a range.
    pub ranges: PhraseTable,
    /// Hundredths.
    pub percent: PhraseTable,
    /// Months: number, `name`.
    pub months: PhraseTable,
    /// Weekdays: number, `name`.
    pub weekdays: PhraseTable,
    /// What stands around dates: role, value.
    pub dates: PhraseTable,
    /// Dates that became names: month, day.
    pub named_dates: PhraseTable,
    /// Times of day: role, minutes.
    pub times: PhraseTable,
    /// Negations.
    pub negations: PhraseTable,
    /// Words behind which a single I, V or X is a number.
    pub roman_before: WordList,
    /// Small words inside names.
    pub name_particles: PhraseTable,
    /// Titles and offices before names.
    pub titles: PhraseTable,
    /// The word between an amount and what it is of.
    pub of: &'static str,
    /// Whether months and weekdays are written with a capital.
    pub calendar_capitals: bool,
    /// Whether the month stands before the day.
    pub month_first: bool,
    /// Whether years are said in pairs of digits: *nineteen eighty-four*.
    pub years_in_pairs: bool,
    /// Whether both `,` and `.` are in use between whole and fraction.
    pub either_decimal_mark: bool,
    /// Regions that use the other decimal mark than [`super::Language::decimal_mark`].
    pub other_mark_regions: &'static [&'static str],
    /// Regions that write the day before the month although the rest of the language does not.
    pub day_first_regions: &'static [&'static str],
}
