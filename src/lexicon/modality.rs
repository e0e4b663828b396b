//! Modals and hedges by what they say and how strongly: `data/<language>/modality.tsv`.

use crate::lang::Language;

/// What a modal or hedge says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// What one must do.
    Obligation,
    /// What one may do.
    Permission,
    /// What one can do.
    Ability,
    /// What one means to do.
    Intention,
    /// How likely it is.
    Probability,
    /// That others say so.
    Hearsay,
    /// That it seems so.
    Appearance,
}

/// A mood and its strength, 1 (weakest) to 3 (strongest): *may*, *should*, *must*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Modality {
    /// What it says.
    pub mood: Mood,
    /// How strongly.
    pub strength: u8,
}

/// What a word or expression in lemmas says; several things where it is ambiguous, nothing where it is neither modal nor hedge.
pub fn of(lemma: &str, language: &Language) -> impl Iterator<Item = Modality> {
    let rows = language.modality.iter().filter(move |(key, _)| *key == lemma);
    rows.filter_map(|(_, cells)| {
        let (mood, strength) = cells.split_once('\t')?;
        Some(Modality { mood: self::mood(mood)?, strength: strength.parse().ok()? })
    })
}

/// All words and expressions that say something of the kind, in lemmas, each once.
pub fn lemmas(language: &Language) -> impl Iterator<Item = &'static str> {
    let mut before = "";
    language.modality.iter().map(|(lemma, _)| lemma).filter(move |&lemma| std::mem::replace(&mut before, lemma) != lemma)
}

fn mood(name: &str) -> Option<Mood> {
    Some(match name {
        "obligation" => Mood::Obligation,
        "permission" => Mood::Permission,
        "ability" => Mood::Ability,
        "intention" => Mood::Intention,
        "probability" => Mood::Probability,
        "hearsay" => Mood::Hearsay,
        "appearance" => Mood::Appearance,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{ENGLISH, LANGUAGES, SPANISH};

    #[test]
    fn strengths_answer_each_other_across_the_languages() {
        for (english, spanish, wanted) in [
            ("have to", "tener que", (Mood::Obligation, 3)),
            ("allegedly", "presuntamente", (Mood::Hearsay, 1)),
            ("probably", "probablemente", (Mood::Probability, 2)),
            ("may", "poder", (Mood::Probability, 1)),
        ] {
            for (lemma, language) in [(english, ENGLISH), (spanish, SPANISH)] {
                let wanted = Modality { mood: wanted.0, strength: wanted.1 };
                assert!(of(lemma, language).any(|found| found == wanted), "{lemma}");
            }
        }
        assert_eq!(of("house", ENGLISH).count(), 0);
    }

    #[test]
    fn every_row_is_understood() {
        for language in LANGUAGES {
            for (lemma, cells) in language.modality.iter() {
                assert!(of(lemma, language).any(|found| (1..=3).contains(&found.strength)), "{lemma} {cells}");
                let name = cells.split('\t').next().unwrap();
                assert!(mood(name).is_some(), "{lemma} {cells}");
            }
        }
    }
}
