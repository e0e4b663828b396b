//! What a score means: `data/en-es/stretch-levels.tsv`, measured by `examples/fit_stretch`.

use std::sync::LazyLock;

use crate::lang::{Language, rows};

/// What the scores of lines of one language mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Levels {
    /// The score that 0.2 untouched lines of a hundred reach: worth a loud word.
    pub loud: f64,
    /// The score from which a stretch is worth a word at all.
    pub said: f64,
    slope: f64,
    offset: f64,
}

static LEVELS: LazyLock<Vec<(&str, Levels)>> =
    LazyLock::new(|| rows(include_str!("../../../data/en-es/stretch-levels.tsv")).filter_map(level).collect());

fn level(row: &'static str) -> Option<(&'static str, Levels)> {
    let mut cells = row.split('\t');
    let code = cells.next()?;
    let mut number = || cells.next()?.parse().ok();
    Some((code, Levels { loud: number()?, said: number()?, slope: number()?, offset: number()? }))
}

impl Levels {
    /// The levels of lines of this language; none where it was not measured.
    pub fn of(language: &Language) -> Option<Levels> {
        LEVELS.iter().find(|(code, _)| *code == language.code).map(|(_, levels)| *levels)
    }

    /// How sure it is that a stretch of this score is missing, in percent, where three lines of a hundred have something missing.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept from 0 to 99")]
    pub fn percent(&self, score: f64) -> u8 {
        (100.0 / (1.0 + (-self.slope * score - self.offset).exp())).round().clamp(0.0, 99.0) as u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::LANGUAGES;

    #[test]
    fn louder_is_surer_in_every_language() {
        for language in LANGUAGES {
            let levels = Levels::of(language).unwrap();
            assert!(levels.loud > levels.said && levels.percent(levels.loud) > levels.percent(levels.said), "{language:?}");
        }
    }
}
