//! Opposites: `data/en-es/antonyms.tsv`, indexed by the build script.

use std::sync::LazyLock;

use crate::lang::{LANGUAGES, Language, rows};

use super::index::Index;

static INDEX: Index =
    Index::new(include_bytes!(concat!(env!("OUT_DIR"), "/antonyms.fst")), include_str!(concat!(env!("OUT_DIR"), "/antonyms.txt")));

static ROWS: LazyLock<Vec<&str>> = LazyLock::new(|| rows(include_str!("../../data/en-es/antonyms.tsv")).collect());

/// What a word says, and what says the contrary.
#[derive(Clone, Copy, Debug)]
pub struct Pole {
    /// By language: words that say the same, with `|` between.
    same: [&'static str; LANGUAGES.len()],
    /// By language: words that say the contrary.
    opposite: [&'static str; LANGUAGES.len()],
}

/// The poles on which a word of `language` with this stem stands.
pub fn of(stem: &str, language: &Language) -> impl Iterator<Item = Pole> + use<> {
    INDEX.items(stem, language).filter_map(|item| {
        let (row, pole) = item.split_at_checked(item.len().checked_sub(1)?)?;
        let [a, b, c, d, _] = ROWS.get(row.parse::<usize>().ok()?)?.split('\t').collect::<Vec<_>>()[..] else { return None };
        Some(if pole == "a" { Pole { same: [a, b], opposite: [c, d] } } else { Pole { same: [c, d], opposite: [a, b] } })
    })
}

impl Pole {
    /// Words of `language` that say the same, the commonest first.
    pub fn same(&self, language: &Language) -> impl Iterator<Item = &'static str> + use<> {
        self.same.get(language.column).copied().into_iter().flat_map(|words| words.split('|'))
    }

    /// Words of `language` that say the contrary, the commonest first.
    pub fn opposite(&self, language: &Language) -> impl Iterator<Item = &'static str> + use<> {
        self.opposite.get(language.column).copied().into_iter().flat_map(|words| words.split('|'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{ENGLISH, SPANISH};
    use crate::segment::stem;

    #[test]
    fn each_pole_knows_the_other() {
        for (word, from, to, same, opposite) in [
            ("rise", ENGLISH, SPANISH, "subir", "bajar"),
            ("fall", ENGLISH, SPANISH, "bajar", "subir"),
            ("ganar", SPANISH, ENGLISH, "win", "lose"),
            ("culpable", SPANISH, ENGLISH, "guilty", "innocent"),
        ] {
            let poles: Vec<Pole> = of(&stem(word, from), from).collect();
            assert!(poles.iter().any(|pole| pole.same(to).any(|found| found == same)), "{word}");
            assert!(poles.iter().any(|pole| pole.opposite(to).any(|found| found == opposite)), "{word}");
            assert!(!poles.iter().any(|pole| pole.same(to).any(|found| found == opposite)), "{word}");
        }
    }
}
