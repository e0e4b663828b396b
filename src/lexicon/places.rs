//! Names of places: `data/en-es/places.tsv`.

use std::sync::LazyLock;

use foldhash::HashMap;

use crate::document::Span;
use crate::lang::{LANGUAGES, Language, rows};

/// The row of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlaceId(pub u16);

/// How a form of a place stands in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// The name that the language gives to the place, or another that is fully right.
    Proper,
    /// A form of the other language that serious papers print as well.
    Wavering,
    /// A form that the language does not use.
    Foreign,
}

/// The columns of a row: `en`, `es`, kind, further forms and wavering forms by language, ambiguous forms.
struct Row {
    proper: [&'static str; LANGUAGES.len()],
    kind: &'static str,
    also: [&'static str; LANGUAGES.len()],
    wavers: [&'static str; LANGUAGES.len()],
    ambiguous: &'static str,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| rows(include_str!("../../data/en-es/places.tsv")).map(row).collect());

fn row(line: &'static str) -> Row {
    let mut columns = line.split('\t');
    let mut next = || columns.next().unwrap_or_default();
    Row { proper: [next(), next()], kind: next(), also: [next(), next()], wavers: [next(), next()], ambiguous: next() }
}

/// Forms by their first word, the longest first; a form in small letters stands under its capital too.
static INDEX: LazyLock<HashMap<String, Vec<(&'static str, PlaceId)>>> = LazyLock::new(|| {
    let mut index: HashMap<String, Vec<(&'static str, PlaceId)>> = HashMap::default();
    for (row, id) in ROWS.iter().zip(0..) {
        for form in row.proper.iter().chain(&row.also).chain(&row.wavers).flat_map(|forms| forms.split('|')) {
            let first = first_word(form);
            let mut enter = |key: String| index.entry(key).or_default().push((form, PlaceId(id)));
            if first.starts_with(char::is_lowercase) {
                enter(capitalised(first));
            }
            if !first.is_empty() {
                enter(first.to_owned());
            }
        }
    }
    for list in index.values_mut() {
        list.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
    }
    index
});

/// The places named in `text`, from left to right: the longest form at each word, none overlapping, in exact case but for the first
/// letter of a generic word (*mar Adriático*, *Mar Adriático*). Of places with the same form the first of the table.
pub fn find(text: &str) -> Vec<(Span, PlaceId)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let word = first_word(rest);
        if word.is_empty() {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        }
        let place = INDEX.get(word).and_then(|forms| forms.iter().find_map(|(form, id)| Some((written(form, rest)?, *id))));
        let length = match place {
            Some((length, id)) => {
                found.push((Span::new(at, at + length), id));
                length
            }
            None => word.len(),
        };
        at += length.max(1);
    }
    found
}

/// How `form` of a place stands in a language.
pub fn standing(id: PlaceId, form: &str, language: &Language) -> Standing {
    let stands = |forms: Option<&&str>| forms.is_some_and(|forms| forms.split('|').any(|known| same(known, form)));
    match ROWS.get(usize::from(id.0)) {
        Some(row) if stands(row.proper.get(language.column)) || stands(row.also.get(language.column)) => Standing::Proper,
        Some(row) if stands(row.wavers.get(language.column)) => Standing::Wavering,
        _ => Standing::Foreign,
    }
}

/// The name of a place in a language.
pub fn proper(id: PlaceId, language: &Language) -> &'static str {
    ROWS.get(usize::from(id.0)).and_then(|row| row.proper.get(language.column)).copied().unwrap_or_default()
}

/// Whether `form` is also a first name, surname, club, company or common word.
pub fn is_ambiguous(id: PlaceId, form: &str) -> bool {
    ROWS.get(usize::from(id.0)).is_some_and(|row| row.ambiguous.split('|').any(|known| same(known, form)))
}

/// What kind of place it is, such as `city`.
pub fn kind(id: PlaceId) -> &'static str {
    ROWS.get(usize::from(id.0)).map_or("", |row| row.kind)
}

fn same(known: &str, form: &str) -> bool {
    written(known, form) == Some(form.len())
}

/// The letters at the start of `text`.
fn first_word(text: &str) -> &str {
    text.find(|c: char| !c.is_alphanumeric()).and_then(|end| text.get(..end)).unwrap_or(text)
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// The bytes that `form` takes at the start of `text`, if it stands there and no word goes on behind it.
fn written(form: &str, text: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    for (position, expected) in form.chars().enumerate() {
        let (_, letter) = letters.next()?;
        let apostrophe = expected == '\'' && letter == '’';
        let blank = expected == ' ' && letter == '\u{a0}';
        let generic = position == 0 && expected.is_lowercase() && letter.to_lowercase().eq([expected]);
        if !(letter == expected || apostrophe || blank || generic) {
            return None;
        }
    }
    match letters.next() {
        Some((_, letter)) if letter.is_alphanumeric() => None,
        Some((at, _)) => Some(at),
        None => Some(text.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{ENGLISH, SPANISH};

    fn names(text: &str) -> Vec<(&str, &'static str)> {
        find(text).into_iter().map(|(span, id)| (span.of(text), proper(id, ENGLISH))).collect()
    }

    #[test]
    fn the_longest_form_on_word_boundaries_in_exact_case() {
        assert_eq!(names("De Pionyang a Ginebra"), [("Pionyang", "Pyongyang"), ("Ginebra", "Geneva")]);
        assert_eq!(names("el Mar Adriático y el mar Adriático"), [("Mar Adriático", "Adriatic Sea"), ("mar Adriático", "Adriatic Sea")]);
        assert_eq!(names("pionyang, Pionyangs, Argelinos"), []);
    }

    #[test]
    fn a_form_stands_differently_in_each_language() {
        let id = find("Pionyang")[0].1;
        assert_eq!(standing(id, "Pionyang", SPANISH), Standing::Proper);
        assert_eq!(standing(id, "Pionyang", ENGLISH), Standing::Foreign);
        assert_eq!(standing(id, "Pyongyang", ENGLISH), Standing::Proper);
        assert_eq!(kind(id), "city");
    }
}
