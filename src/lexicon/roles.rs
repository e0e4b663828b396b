//! Offices, trades and kin, and what men and women in them are called: `data/en-es/roles.tsv`.

use std::sync::LazyLock;

use foldhash::HashMap;

use crate::lang::{LANGUAGES, Language, WordList, rows};

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

/// Roles that stand for many others in good translations.
static GENERAL: WordList = WordList::new(include_str!("../../data/en-es/general-roles.txt"));

/// By language the roles that each form names.
static BY_FORM: LazyLock<[HashMap<&'static str, Vec<&'static Role>>; LANGUAGES.len()]> = LazyLock::new(|| LANGUAGES.map(by_form));

fn by_form(language: &Language) -> HashMap<&'static str, Vec<&'static Role>> {
    let mut index: HashMap<_, Vec<&'static Role>> = HashMap::default();
    for role in ROLES.iter() {
        for form in role.cells(language).iter().flat_map(|cell| cell.split('|')).filter(|form| !form.is_empty()) {
            let list = index.entry(form).or_default();
            if list.last().is_none_or(|last| last.name() != role.name()) {
                list.push(role);
            }
        }
    }
    index
}

/// The roles that a form of `language` names.
pub fn of(form: &str, language: &Language) -> impl Iterator<Item = &'static Role> + use<> {
    let list: &[&'static Role] = BY_FORM.get(language.column).and_then(|index| index.get(form)).map_or(&[], Vec::as_slice);
    list.iter().copied()
}

/// The role of this English name: the name of the thing in [`super::forms`].
pub fn named(name: &str) -> Option<&'static Role> {
    of(name, LANGUAGES.first()?).find(|role| role.name() == name)
}

/// Whether a word for a role is that of a man or of a woman: *actress*, *alcaldesa*. None for *mayor* and *portavoz*. A role for
/// which the word is but a further form says nothing of it.
pub fn gender(form: &str, language: &Language) -> Option<Gender> {
    let mut found = of(form, language).filter(|role| !role.is_further(form, language)).map(|role| role.gender(form, language));
    let first = found.next()??;
    found.all(|other| other == Some(first)).then_some(first)
}

impl Role {
    /// Its English name.
    pub fn name(&self) -> &'static str {
        self.cells.first().and_then(|cells| cells.first()).copied().unwrap_or_default()
    }

    /// Whether it stands for many others in good translations: *leader*, *official*.
    pub fn is_general(&self) -> bool {
        GENERAL.contains(self.name())
    }

    /// Whether a form is a man's beside a form for either, so that it may be said of a woman too: *chairman*, *spokesman*.
    pub fn is_generic(&self, form: &str, language: &Language) -> bool {
        let [either, man, _, _] = *self.cells(language);
        !either.is_empty() && !holds(either, form) && holds(man, form)
    }

    /// Whether a form of a language names both: *lawmaker*, *deputy*.
    pub fn is_akin(&self, other: &Role) -> bool {
        self.cells
            .iter()
            .zip(&other.cells)
            .any(|(own, their)| own.iter().flat_map(|cell| cell.split('|')).any(|form| their.iter().any(|cell| holds(cell, form))))
    }

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

    /// Whether a form is but a further one, which says nothing of men and women.
    pub fn is_further(&self, form: &str, language: &Language) -> bool {
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
    fn roles_that_share_a_word_are_akin() {
        let akin = |a, b| named(a).zip(named(b)).is_some_and(|(a, b)| a.is_akin(b));
        assert!(akin("lawmaker", "deputy") && akin("Foreign Secretary", "foreign minister"));
        assert!(!akin("minister", "deputy") && !akin("Foreign Secretary", "Secretary of State"));
        assert!(named("leader").is_some_and(Role::is_general) && !named("mayor").is_some_and(Role::is_general));
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
