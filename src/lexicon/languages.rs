//! Names of languages: `data/en-es/cldr/languages.tsv`. A check of capitals asks for them: English writes them with one, Spanish
//! without.

use std::sync::{LazyLock, OnceLock};

use foldhash::HashMap;

use crate::lang::{LANGUAGES, Language, rows};

static LANGUAGE_ROWS: LazyLock<Vec<&'static str>> = LazyLock::new(|| rows(include_str!("../../data/en-es/cldr/languages.tsv")).collect());

/// The ISO 639 code of the language that `name` names in `language`, in small letters or with a capital.
pub fn code(name: &str, language: &Language) -> Option<&'static str> {
    static INDEX: [OnceLock<HashMap<String, &'static str>>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];
    let index =
        INDEX.get(language.column)?.get_or_init(|| LANGUAGE_ROWS.iter().rev().flat_map(|row| names(row, language.column)).collect());
    index.get(&name.to_lowercase()).copied()
}

/// The names in a column of a row, in small letters, with the code.
fn names(row: &'static str, column: usize) -> impl Iterator<Item = (String, &'static str)> {
    let cells: Vec<&'static str> = row.split('\t').collect();
    let code = cells.first().copied().unwrap_or_default();
    let cells = [1 + column, 1 + LANGUAGES.len() + column].map(|at| cells.get(at).copied().unwrap_or_default());
    cells.into_iter().flat_map(|cell| cell.split('|')).filter(|name| !name.is_empty()).map(move |name| (name.to_lowercase(), code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{ENGLISH, SPANISH};

    #[test]
    fn a_language_is_known_by_either_name() {
        assert_eq!(code("Catalan", ENGLISH), Some("ca"));
        assert_eq!(code("catalán", SPANISH), Some("ca"));
        assert_eq!(code("Catalan", SPANISH), None);
        assert_eq!(code("Ancient Greek", ENGLISH), Some("grc"));
        assert_eq!(code("griego antiguo", SPANISH), Some("grc"));
        assert_eq!(code("table", ENGLISH), None);
    }
}
