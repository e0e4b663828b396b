//! Short forms that change between the languages: `data/en-es/acronyms.tsv`; those that stay: `data/en-es/acronyms-same.tsv`.

use std::sync::{LazyLock, OnceLock};

use crate::lang::{LANGUAGES, Language, Phrases, Piece, WordList, rows};

/// A body or a thing and its short forms.
#[derive(Debug)]
pub struct Acronym {
    /// By language the forms that are right there, the usual one first.
    forms: [Vec<&'static str>; LANGUAGES.len()],
}

impl Acronym {
    /// The usual form in a language.
    pub fn form(&self, language: &Language) -> Option<&'static str> {
        self.forms.get(language.column)?.first().copied()
    }

    /// Whether it is written so in a language, blanks aside.
    pub fn is_written(&self, form: &str, language: &Language) -> bool {
        let letters = |form: &str| form.split_whitespace().collect::<String>();
        let written = letters(form);
        self.forms.get(language.column).is_some_and(|forms| forms.iter().any(|form| letters(form) == written))
    }

    fn has(&self, form: &str, language: &Language) -> bool {
        self.forms.get(language.column).is_some_and(|forms| forms.contains(&form))
    }
}

static ACRONYMS: LazyLock<Vec<Acronym>> = LazyLock::new(|| rows(include_str!("../../data/en-es/acronyms.tsv")).map(acronym).collect());
static SAME: WordList = WordList::new(include_str!("../../data/en-es/acronyms-same.tsv"));

fn acronym(row: &'static str) -> Acronym {
    let cells: Vec<&str> = row.split('\t').collect();
    let forms = |usual: usize, also: usize| {
        let cells = [usual, also].into_iter().filter_map(|at| cells.get(at).copied());
        cells.flat_map(|cell| cell.split('|')).filter(|form| !form.is_empty()).collect()
    };
    Acronym { forms: [forms(0, 5), forms(1, 4)] }
}

/// The longest short form of `language` that begins with the first of `text`: how many pieces it takes, and what it is.
pub fn longest(text: &[Piece<'_>], language: &Language) -> Option<(usize, &'static Acronym)> {
    static INDEX: [OnceLock<Phrases<&'static Acronym>>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];
    let column = language.column;
    let forms = |acronym: &'static Acronym| acronym.forms.get(column).into_iter().flatten().map(move |&form| (form, acronym));
    let index = INDEX.get(column)?.get_or_init(|| Phrases::new(ACRONYMS.iter().flat_map(forms)));
    index.longest(text)
}

/// Whether a short form is right in a language, for whatever it stands there.
pub fn is_used(form: &str, language: &Language) -> bool {
    SAME.contains(form) || ACRONYMS.iter().any(|acronym| acronym.has(form, language))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{ENGLISH, SPANISH, pieces};

    #[test]
    fn forms_are_found_and_answered() {
        let answer = |text: &str, from, to| longest(&pieces(text), from).and_then(|(taken, row)| Some((taken, row.form(to)?)));
        assert_eq!(answer("OTAN", SPANISH, ENGLISH), Some((1, "NATO")));
        assert_eq!(answer("DPRK said", ENGLISH, SPANISH), Some((1, "RPDC")));
        assert!(is_used("UNESCO", SPANISH) && is_used("CPI", ENGLISH) && !is_used("OTAN", ENGLISH));
    }
}
