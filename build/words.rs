//! Turns the tables of words and of forms into maps, so that the program opens them without building anything.
//!
//! `data/en-es/words.tsv` becomes one map of both directions, the forms of `forms.tsv` and the like another (see [`things`]).
//! Forms that are written small are words as well, so that their plurals are found.
//!
//! `words.fst` maps the number of a language's column (as a digit) and a key to a stretch of `words.txt`, its first byte in the
//! upper and its length in the lower 32 bits. The stretch holds the keys of the translations, tabs between. A key is the stem
//! of a word, or the stems of an expression's content words with blanks between.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::{env, fs};

use fst::MapBuilder;
use rust_stemmers::{Algorithm, Stemmer};

use super::{Problem, sense, stem, things};

pub(super) const WORDS: &str = "data/en-es/words.tsv";
pub(super) const FUNCTION_WORDS: [&str; 2] = ["data/en/function-words.txt", "data/es/function-words.txt"];
const STEMMERS: [Algorithm; 2] = [Algorithm::English, Algorithm::Spanish];

/// Writes `words.fst` and `words.txt`.
pub(super) fn build() -> Result<(), Problem> {
    let languages = [Keys::new(0)?, Keys::new(1)?];
    let mut entries: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (number, row) in fs::read_to_string(WORDS)?.lines().enumerate() {
        if row.is_empty() || row.starts_with('#') {
            continue;
        }
        let (english, spanish) = cells(row).map_err(|why| format!("{WORDS}:{}: {why}", number + 1))?;
        for spanish in spanish {
            enter(&mut entries, &languages, [english, spanish]);
        }
    }
    let things = things::read()?;
    for thing in &things {
        for english in thing.words(0) {
            for spanish in thing.words(1) {
                enter(&mut entries, &languages, [english, spanish]);
            }
        }
    }
    write("words", &entries)?;
    sense::build(&languages, &entries)?;
    write("things", &things::entries(&things))
}

/// Enters a pair of words or expressions in both directions.
fn enter(entries: &mut BTreeMap<String, Vec<String>>, languages: &[Keys; 2], pair: [&str; 2]) {
    let [Some(a), Some(b)] = [languages[0].key(pair[0]), languages[1].key(pair[1])] else { return };
    for (direction, from, to) in [(0, &a, &b), (1, &b, &a)] {
        let list = entries.entry(format!("{direction}{from}")).or_default();
        if !list.contains(to) {
            list.push(to.clone());
        }
    }
}

/// The lemma and its translations, or what is wrong with the row.
fn cells(row: &str) -> Result<(&str, Vec<&str>), String> {
    let (lemma, part, translations) = match row.split('\t').collect::<Vec<_>>()[..] {
        [lemma, part, translations] | [lemma, part, translations, _] => (lemma, part, translations),
        _ => return Err("a row has three columns with tabs between, or four with varieties".to_owned()),
    };
    let translations: Vec<&str> = translations.split(", ").collect();
    let clean = |cell: &str| !cell.is_empty() && cell.trim() == cell && !cell.contains([',', '\t', '\r']) && !cell.contains("  ");
    if part.is_empty() {
        return Err("the part of speech is missing".to_owned());
    }
    match std::iter::once(lemma).chain(translations.iter().copied()).find(|cell| !clean(cell)) {
        Some(cell) => Err(format!("`{cell}` is empty or holds a stray blank or comma")),
        None => Ok((lemma, translations)),
    }
}

/// Writes the map `name.fst` and the lists that it points to, `name.txt`.
pub(super) fn write(name: &str, entries: &BTreeMap<String, Vec<String>>) -> Result<(), Problem> {
    let out = env::var("OUT_DIR")?;
    let (mut map, mut text) = (MapBuilder::memory(), String::new());
    for (key, translations) in entries {
        let (start, list) = (text.len() as u64, translations.join("\t"));
        map.insert(key, start << 32 | list.len() as u64)?;
        text.push_str(&list);
    }
    fs::write(Path::new(&out).join(format!("{name}.fst")), map.into_inner()?)?;
    fs::write(Path::new(&out).join(format!("{name}.txt")), text)?;
    Ok(())
}

/// Makes the keys of one language.
pub(super) struct Keys {
    stemmer: Stemmer,
    function_words: HashSet<String>,
}

impl Keys {
    fn new(column: usize) -> Result<Self, Problem> {
        let words = fs::read_to_string(FUNCTION_WORDS[column])?;
        let function_words = words.lines().filter(|row| !row.starts_with('#')).map(str::to_owned).collect();
        Ok(Keys { stemmer: Stemmer::create(STEMMERS[column]), function_words })
    }

    /// The key of a word or expression; none for an expression of function words alone.
    pub(super) fn key(&self, lemma: &str) -> Option<String> {
        let lower = lemma.to_lowercase();
        let words: Vec<&str> = lower.split([' ', '-']).filter(|word| !word.is_empty()).collect();
        let content = words.iter().filter(|word| words.len() == 1 || !self.function_words.contains(**word));
        let stems: Vec<String> = content.map(|word| stem(&self.stemmer, word)).collect();
        (!stems.is_empty()).then(|| stems.join(" "))
    }
}
