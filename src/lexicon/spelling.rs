//! Spellings that answer each other in related words: `data/en-es/spelling.tsv`.

use std::sync::LazyLock;

use crate::lang::rows;

/// Where in a word a rule holds.
enum Place {
    Start,
    Any,
    End,
}

static RULES: LazyLock<Vec<(Place, &str, &str)>> = LazyLock::new(|| {
    let rule = |row: &'static str| {
        let mut cells = row.split('\t');
        let place = match cells.next()? {
            "start" => Place::Start,
            "any" => Place::Any,
            _ => Place::End,
        };
        Some((place, cells.next()?, cells.next()?))
    };
    rows(include_str!("../../data/en-es/spelling.tsv")).filter_map(rule).collect()
});

/// What a word without accents, in lower case, comes down to in either language: *nation* and *nación* both give `nacion`.
pub fn skeleton(folded: &str) -> String {
    let mut word = folded.to_owned();
    for (place, from, to) in RULES.iter() {
        match place {
            Place::Start => word = word.strip_prefix(from).map_or_else(|| word.clone(), |rest| format!("{to}{rest}")),
            Place::Any if word.contains(from) => word = word.replace(from, to),
            Place::Any => {}
            Place::End => word = word.strip_suffix(from).map_or_else(|| word.clone(), |rest| format!("{rest}{to}")),
        }
    }
    let mut last = None;
    word.retain(|c| last.replace(c) != Some(c));
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn related_words_come_down_to_the_same() {
        for (english, spanish) in [("nation", "nacion"), ("special", "especial"), ("photo", "foto"), ("clearly", "clearmente")] {
            assert_eq!(skeleton(english), skeleton(spanish));
        }
        assert_eq!(skeleton("clearly"), "clearli");
    }
}
