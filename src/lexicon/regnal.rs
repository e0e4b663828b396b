//! First names that are translated where they are those of monarchs, popes and saints: `data/en-es/regnal-names.tsv`.

use std::sync::LazyLock;

use crate::lang::{LANGUAGES, Language, rows};

/// Forms of each name, by language.
static NAMES: LazyLock<Vec<[Vec<&'static str>; LANGUAGES.len()]>> = LazyLock::new(|| {
    let name = |row: &'static str| {
        let mut cells = row.split('\t').map(|forms| forms.split('|').collect());
        [(); LANGUAGES.len()].map(|()| cells.next().unwrap_or_default())
    };
    rows(include_str!("../../data/en-es/regnal-names.tsv")).map(name).collect()
});

/// Whether `a`, in `from`, and `b`, in `to`, are one name.
pub fn are_one(a: &str, from: &Language, b: &str, to: &Language) -> bool {
    let has = |forms: &[Vec<&str>], language: &Language, name: &str| forms.get(language.column).is_some_and(|forms| forms.contains(&name));
    NAMES.iter().any(|forms| has(forms, from, a) && has(forms, to, b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{ENGLISH, SPANISH};

    #[test]
    fn kings_and_popes_are_found_in_either_direction() {
        assert!(are_one("Charles", ENGLISH, "Carlos", SPANISH) && are_one("Francisco", SPANISH, "Francis", ENGLISH));
        assert!(!are_one("Charles", ENGLISH, "Luis", SPANISH));
    }
}
