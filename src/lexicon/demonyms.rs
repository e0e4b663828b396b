//! The people of a place and what is theirs: `data/en-es/demonyms.tsv`.

use std::sync::LazyLock;

use foldhash::HashMap;

use crate::lang::{LANGUAGES, Language, rows};

/// The words for the people of a place.
#[derive(Debug)]
pub struct Demonym {
    /// The English name of the place.
    pub place: &'static str,
    /// By language: adjectives or masculine singular, nouns or feminine singular, then the plurals. Cells as in the table.
    cells: [Vec<&'static str>; LANGUAGES.len()],
}

static DEMONYMS: LazyLock<Vec<Demonym>> =
    LazyLock::new(|| rows(include_str!("../../data/en-es/demonyms.tsv")).filter_map(demonym).collect());

/// The first row of each form, by language.
static INDEX: LazyLock<[HashMap<&'static str, &'static Demonym>; LANGUAGES.len()]> = LazyLock::new(|| {
    let mut index = [const { None }; LANGUAGES.len()].map(|_: Option<()>| HashMap::default());
    for row in DEMONYMS.iter() {
        for (forms, cells) in index.iter_mut().zip(&row.cells) {
            for form in cells.iter().flat_map(|cell| cell.split('|')).filter(|form| !form.is_empty()) {
                forms.entry(form).or_insert(row);
            }
        }
    }
    index
});

fn demonym(row: &'static str) -> Option<Demonym> {
    let cells: Vec<&str> = row.split('\t').collect();
    let (place, rest) = cells.split_first()?;
    let (english, spanish) = rest.split_at_checked(2)?;
    Some(Demonym { place, cells: [english.to_vec(), spanish.to_vec()] })
}

/// The row with this form of `language`, written as the language writes it. The name of a place is none.
pub fn of(form: &str, language: &Language) -> Option<&'static Demonym> {
    let row = INDEX.get(language.column)?.get(form).copied()?;
    (row.place != form).then_some(row)
}

/// All rows with this form of `language`: *Dominican* is said of two countries. Reads through the table.
pub fn all(form: &str, language: &Language) -> impl Iterator<Item = &'static Demonym> {
    let cells = move |row: &'static Demonym| row.cells.get(language.column).into_iter().flatten();
    DEMONYMS.iter().filter(move |row| cells(row).any(|cell| cell.split('|').any(|known| known == form)))
}

impl Demonym {
    /// What `form` of `from` most likely is in `to`: of the same cell where the languages have as many, else of the first;
    /// for a form that ends like a plural of a noun, the last cell of masculines.
    pub fn answer(&self, form: &str, from: &Language, to: &Language) -> Option<&'static str> {
        let (cells, answers) = (self.cells.get(from.column)?, self.cells.get(to.column)?);
        let is_noun = cells.get(1).is_some_and(|nouns| nouns.split('|').skip(1).any(|noun| noun == form));
        let cell = if answers.len() == 4 && is_noun { 2 } else { 0 };
        answers.get(cell)?.split('|').find(|form| !form.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{ENGLISH, SPANISH};

    #[test]
    fn both_directions_are_answered() {
        let answer = |form, from, to| of(form, from).and_then(|row| row.answer(form, from, to));
        assert_eq!(answer("albanesa", SPANISH, ENGLISH), Some("Albanian"));
        assert_eq!(answer("Albanian", ENGLISH, SPANISH), Some("albanés"));
        assert_eq!(answer("Albanians", ENGLISH, SPANISH), Some("albaneses"));
        assert!(of("Alicante", ENGLISH).is_none());
    }
}
