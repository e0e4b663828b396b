//! Words that look alike and mean something else: `data/en-es/false-friends.tsv`, indexed by the build script.

use std::sync::LazyLock;

use crate::lang::{LANGUAGES, Language, rows};

use super::index::Index;

static INDEX: Index = Index::new(
    include_bytes!(concat!(env!("OUT_DIR"), "/false-friends.fst")),
    include_str!(concat!(env!("OUT_DIR"), "/false-friends.txt")),
);

static FRIENDS: LazyLock<Vec<FalseFriend>> =
    LazyLock::new(|| rows(include_str!("../../data/en-es/false-friends.tsv")).filter_map(friend).collect());

/// How often two words that only look alike translate each other all the same, in some sense or region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlsoRight {
    /// Never.
    Never,
    /// In a sense that the news seldom has: *assist* of a doctor.
    Rarely,
    /// Often enough.
    Often,
}

/// A pair of false friends.
#[derive(Debug)]
pub struct FalseFriend {
    words: [&'static str; LANGUAGES.len()],
    /// By language: what the word of the other language is in it.
    answers: [&'static str; LANGUAGES.len()],
    /// Whether they are verbs.
    pub verbs: bool,
    /// Whether the two also translate each other in some sense or region.
    pub also_right: AlsoRight,
}

fn friend(row: &'static str) -> Option<FalseFriend> {
    let [english, spanish, part, in_english, in_spanish, also_right] = row.split('\t').collect::<Vec<_>>()[..] else { return None };
    let also_right = match also_right {
        "no" => AlsoRight::Never,
        "rarely" => AlsoRight::Rarely,
        _ => AlsoRight::Often,
    };
    Some(FalseFriend { words: [english, spanish], answers: [in_english, in_spanish], verbs: part == "v", also_right })
}

/// The pairs in which a word of `language` with this stem stands.
pub fn of(stem: &str, language: &Language) -> impl Iterator<Item = &'static FalseFriend> + use<> {
    INDEX.items(stem, language).filter_map(|row| FRIENDS.get(row.parse::<usize>().ok()?))
}

impl FalseFriend {
    /// The lemma of the pair in `language`.
    pub fn word(&self, language: &Language) -> &'static str {
        self.words.get(language.column).copied().unwrap_or_default()
    }

    /// What the word of the other language is in `language`, the likeliest first.
    pub fn answers(&self, language: &Language) -> impl Iterator<Item = &'static str> + use<> {
        self.answers.get(language.column).copied().into_iter().flat_map(|answers| answers.split('|'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{ENGLISH, SPANISH};
    use crate::segment::stem;

    fn friend(word: &str, language: &'static Language) -> &'static FalseFriend {
        of(&stem(word, language), language).find(|friend| friend.word(language) == word).unwrap()
    }

    #[test]
    fn both_directions_are_answered() {
        for found in [friend("actually", ENGLISH), friend("actualmente", SPANISH)] {
            assert_eq!(found.word(SPANISH), "actualmente");
            assert!(found.answers(SPANISH).eq(["en realidad", "de hecho", "realmente", "en verdad"]));
            assert!(found.answers(ENGLISH).any(|word| word == "currently") && found.also_right == AlsoRight::Never);
        }
        assert!(of("xyzzy", ENGLISH).next().is_none());
    }

    #[test]
    fn what_is_right_in_some_sense_is_marked() {
        assert!(friend("billón", SPANISH).also_right != AlsoRight::Never && friend("pretend", ENGLISH).also_right != AlsoRight::Never);
    }
}
