//! First names that are translated where they are those of monarchs, popes and saints: `data/en-es/regnal-names.tsv`.

use crate::lang::{Language, rows};

/// Whether `a`, in `from`, and `b`, in `to`, are one name.
pub fn are_one(a: &str, from: &Language, b: &str, to: &Language) -> bool {
    let has = |row: &'static str, language: &Language, name: &str| {
        row.split('\t').nth(language.column).is_some_and(|forms| forms.split('|').any(|form| form == name))
    };
    rows(include_str!("../../data/en-es/regnal-names.tsv")).any(|row| has(row, from, a) && has(row, to, b))
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
