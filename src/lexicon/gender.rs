//! Whether a word is said of a man or of a woman: first names and forms of address.

use crate::lang::{LANGUAGES, Language, rows};

/// Of a man or of a woman.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// Of a man.
    Masculine,
    /// Of a woman.
    Feminine,
}

impl Gender {
    /// By the mark `m` or `f` of the tables.
    pub fn of(mark: &str) -> Option<Gender> {
        match mark {
            "m" => Some(Gender::Masculine),
            "f" => Some(Gender::Feminine),
            _ => None,
        }
    }
}

/// Whether men or women bear a first name, whatever the language of the text: no name stands in one with another gender.
pub fn of_first_name(name: &str) -> Option<Gender> {
    LANGUAGES.iter().find_map(|language| language.first_names.get(name)).and_then(Gender::of)
}

/// Whether a form of address stands before men or women: *Mrs.*, *don*. None for *Dr.*, and for *Su Majestad*, which is either.
pub fn of_honorific(form: &str, language: &Language) -> Option<Gender> {
    let fits = |row: &&str| row.split('\t').nth(language.column).is_some_and(|forms| forms.split('|').any(|known| known == form));
    let mut found = rows(HONORIFICS).filter(fits).map(|row| row.split('\t').nth(2).and_then(Gender::of));
    let first = found.next()??;
    found.all(|other| other == Some(first)).then_some(first)
}

/// Whether a thing of [`super::forms`] is a form of address or a title.
pub fn is_honorific(thing: &str) -> bool {
    rows(HONORIFICS).any(|row| row.split(['|', '\t']).next() == Some(thing))
}

/// Whether two forms of address may stand for each other: a form of a language answers both (*señora* for *Mrs.* and *Ms.*), or
/// is part of one for the other (*general*, *teniente general*).
pub fn are_akin(a: &str, b: &str) -> bool {
    let forms = |thing: &str| {
        let row = rows(HONORIFICS).find(|row| row.split(['|', '\t']).next() == Some(thing)).unwrap_or_default();
        row.split('\t').take(LANGUAGES.len()).flat_map(|cell| cell.split('|')).collect::<Vec<_>>()
    };
    let is_part = |part: &str, whole: &str| part == whole || whole.split(' ').any(|word| word == part);
    let other = forms(b);
    forms(a).iter().any(|form| other.iter().any(|their| is_part(form, their) || is_part(their, form)))
}

static HONORIFICS: &str = include_str!("../../data/en-es/honorifics.tsv");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{ENGLISH, SPANISH};
    use Gender::{Feminine, Masculine};

    #[test]
    fn first_names_have_one_gender() {
        for (name, gender) in
            [("John", Some(Masculine)), ("Lucía", Some(Feminine)), ("Andrea", None), ("Jean", None), ("Joan", None), ("mary", None)]
        {
            assert_eq!(of_first_name(name), gender, "{name}");
        }
    }

    #[test]
    fn forms_of_address_that_share_a_word_are_akin() {
        assert!(
            are_akin("Mrs.", "Ms.")
                && are_akin("Sir", "Mr.")
                && are_akin("Gen.", "Lt. Gen.")
                && !are_akin("Mr.", "Mrs.")
                && !are_akin("Dr.", "Mr.")
        );
        assert!(is_honorific("Dr.") && !is_honorific("minister"));
    }

    #[test]
    fn forms_of_address_tell_men_from_women() {
        assert_eq!(of_honorific("Mrs.", ENGLISH), Some(Feminine));
        assert_eq!(of_honorific("don", SPANISH), Some(Masculine));
        assert_eq!(of_honorific("Su Santidad", SPANISH), Some(Masculine));
        assert_eq!(
            (of_honorific("Su Majestad", SPANISH), of_honorific("Dr.", ENGLISH), of_honorific("table", ENGLISH)),
            (None, None, None)
        );
    }
}
