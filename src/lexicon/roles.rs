//! Offices, trades and kin, and what men and women in them are called: `data/en-es/roles.tsv`.

use std::sync::LazyLock;

use crate::lang::{LANGUAGES, Language, rows};

use super::gender::Gender;

/// An office, trade or kinship.
#[derive(Debug)]
pub struct Role {
    /// By language the words for either, for a man, for a woman, and further forms for either.
    cells: [[&'static str; 4]; LANGUAGES.len()],
}

static ROLES: LazyLock<Vec<Role>> = LazyLock::new(|| rows(include_str!("../../data/en-es/roles.tsv")).map(role).collect());

fn role(row: &'static str) -> Role {
    let cells: Vec<&str> = row.split('\t').collect();
    let cell = |at: usize| cells.get(at).copied().unwrap_or_default();
    Role { cells: [[cell(0), cell(3), cell(4), cell(5)], ["", cell(1), cell(2), cell(6)]] }
}

/// The roles that a form of `language` names.
pub fn of(form: &str, language: &Language) -> impl Iterator<Item = &'static Role> {
    ROLES.iter().filter(move |role| role.cells(language).iter().any(|cell| holds(cell, form)))
}

/// Whether a word for a role is that of a man or of a woman: *actress*, *alcaldesa*. None for *mayor* and *portavoz*. A role for
/// which the word is but a further form says nothing of it.
pub fn gender(form: &str, language: &Language) -> Option<Gender> {
    let mut found = of(form, language).filter(|role| !role.is_further(form, language)).map(|role| role.gender(form, language));
    let first = found.next()??;
    found.all(|other| other == Some(first)).then_some(first)
}

impl Role {
    /// The usual word for a man or a woman in it, if the language has one.
    pub fn form(&self, gender: Gender, language: &Language) -> Option<&'static str> {
        let [either, man, woman, _] = *self.cells(language);
        let own = if gender == Gender::Masculine { man } else { woman };
        [own, either].into_iter().flat_map(|cell| cell.split('|')).find(|form| !form.is_empty())
    }

    fn gender(&self, form: &str, language: &Language) -> Option<Gender> {
        let [_, man, woman, _] = self.cells(language);
        match (holds(man, form), holds(woman, form)) {
            (true, false) => Some(Gender::Masculine),
            (false, true) => Some(Gender::Feminine),
            _ => None,
        }
    }

    fn is_further(&self, form: &str, language: &Language) -> bool {
        let [either, man, woman, _] = self.cells(language);
        ![either, man, woman].into_iter().any(|cell| holds(cell, form))
    }

    fn cells(&self, language: &Language) -> &[&'static str; 4] {
        self.cells.get(language.column).unwrap_or(&[""; 4])
    }
}

fn holds(cell: &str, form: &str) -> bool {
    cell.split('|').any(|known| known == form) && !form.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{ENGLISH, SPANISH};

    #[test]
    fn a_role_has_words_for_men_and_women() {
        let forms = |form, from, gender, to| of(form, from).filter_map(|role| role.form(gender, to)).next();
        assert_eq!(forms("mayor", ENGLISH, Gender::Feminine, SPANISH), Some("alcaldesa"));
        assert_eq!(forms("jueza", SPANISH, Gender::Feminine, ENGLISH), Some("judge"));
        assert_eq!(forms("actriz", SPANISH, Gender::Feminine, ENGLISH), Some("actress"));
        assert_eq!(forms("Home Secretary", ENGLISH, Gender::Masculine, SPANISH), Some("ministro del Interior"));
        assert_eq!(forms("table", ENGLISH, Gender::Masculine, SPANISH), None);
    }

    #[test]
    fn a_word_tells_a_man_from_a_woman_where_it_can() {
        use Gender::{Feminine, Masculine};
        for (form, language, expected) in [
            ("actress", ENGLISH, Some(Feminine)),
            ("chairman", ENGLISH, Some(Masculine)),
            ("widow", ENGLISH, Some(Feminine)),
            ("mayor", ENGLISH, None),
            ("table", ENGLISH, None),
            ("alcaldesa", SPANISH, Some(Feminine)),
            ("juez", SPANISH, Some(Masculine)),
            ("presidenta", SPANISH, Some(Feminine)),
            ("portavoz", SPANISH, None),
        ] {
            assert_eq!(gender(form, language), expected, "{form}");
        }
    }
}
