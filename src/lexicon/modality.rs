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

/// All words and expressions in lemmas that say something of the kind, and what each says: several things where it is ambiguous.
pub fn entries(language: &Language) -> Vec<(&'static str, Vec<Modality>)> {
    let mut entries: Vec<(&str, Vec<Modality>)> = Vec::new();
    for (lemma, cells) in language.modality.iter() {
        let Some(sense) = sense(cells) else { continue };
        match entries.last_mut() {
            // the rows of a lemma stand together
            Some((last, senses)) if *last == lemma => senses.push(sense),
            _ => entries.push((lemma, vec![sense])),
        }
    }
    entries
}

fn sense(cells: &str) -> Option<Modality> {
    let (mood, strength) = cells.split_once('\t')?;
    Some(Modality { mood: self::mood(mood)?, strength: strength.parse().ok()? })
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
                assert!(entries(language).iter().any(|(found, senses)| *found == lemma && senses.contains(&wanted)), "{lemma}");
            }
        }
    }

    #[test]
    fn every_row_is_understood() {
        for language in LANGUAGES {
            for (lemma, cells) in language.modality.iter() {
                assert!(sense(cells).is_some_and(|sense| (1..=3).contains(&sense.strength)), "{lemma} {cells}");
            }
            let entries = entries(language);
            let lemmas: std::collections::BTreeSet<_> = entries.iter().map(|(lemma, _)| lemma).collect();
            assert_eq!(lemmas.len(), entries.len(), "the rows of a lemma stand together");
        }
    }
}
