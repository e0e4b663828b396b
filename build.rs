//! Turns `data/en-es/words.tsv` into one map of both directions, so that the program opens it without building anything.
//!
//! `words.fst` maps the number of a language's column (as a digit) and a key to a stretch of `words.txt`, its first byte in the
//! upper and its length in the lower 32 bits. The stretch holds the keys of the translations, tabs between. A key is the stem
//! of a word, or the stems of an expression's content words with blanks between.
//!
//! `false-friends` and `antonyms` are indexed in the same way: the stretch holds the numbers of the rows that have the word, counted
//! from nought and without comments; those of antonyms with the pole behind, `a` or `b`.
//!
//! `false-pairs.fst` holds the pairs of words that only look related, from `false-cognates.tsv` and, where they never translate
//! each other, `false-friends.tsv`: the key of either language with a tab between.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use fst::{MapBuilder, SetBuilder};
use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

const WORDS: &str = "data/en-es/words.tsv";
const FALSE_COGNATES: &str = "data/en-es/false-cognates.tsv";
const ANTONYMS: &str = "data/en-es/antonyms.tsv";
const FALSE_FRIENDS: &str = "data/en-es/false-friends.tsv";
const FUNCTION_WORDS: [&str; 2] = ["data/en/function-words.txt", "data/es/function-words.txt"];
const STEMMERS: [Algorithm; 2] = [Algorithm::English, Algorithm::Spanish];

type Problem = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    for file in FUNCTION_WORDS.into_iter().chain([WORDS, FALSE_COGNATES, FALSE_FRIENDS, ANTONYMS, "build.rs"]) {
        println!("cargo::rerun-if-changed={file}");
    }
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            println!("cargo::error={problem}");
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), Problem> {
    let languages = [Keys::new(0)?, Keys::new(1)?];
    let mut entries: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (number, row) in fs::read_to_string(WORDS)?.lines().enumerate() {
        if row.is_empty() || row.starts_with('#') {
            continue;
        }
        let (english, spanish) = cells(row).map_err(|why| format!("{WORDS}:{}: {why}", number + 1))?;
        for spanish in spanish {
            let [Some(a), Some(b)] = [languages[0].key(english), languages[1].key(spanish)] else { continue };
            for (direction, from, to) in [(0, &a, &b), (1, &b, &a)] {
                let list = entries.entry(format!("{direction}{from}")).or_default();
                if !list.contains(to) {
                    list.push(to.clone());
                }
            }
        }
    }
    write("words", &entries)?;
    write("false-friends", &rows_of_words(&languages, FALSE_FRIENDS, &[(0, ""), (1, "")])?)?;
    write("antonyms", &rows_of_words(&languages, ANTONYMS, &[(0, "a"), (1, "a"), (0, "b"), (1, "b")])?)?;
    write_false_pairs(&languages, &entries)
}

/// The rows in which each single word stands. `columns` are the first of the file: the number of the language, and what stands
/// behind the number of the row.
fn rows_of_words(languages: &[Keys; 2], file: &str, columns: &[(usize, &str)]) -> Result<BTreeMap<String, Vec<String>>, Problem> {
    let mut entries: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let text = fs::read_to_string(file)?;
    for (number, row) in text.lines().filter(|row| !row.starts_with('#')).enumerate() {
        for (cell, (language, mark)) in row.split('\t').zip(columns) {
            for key in cell.split('|').filter(|word| !word.contains([' ', '-'])).filter_map(|word| languages[*language].key(word)) {
                let (list, item) = (entries.entry(format!("{language}{key}")).or_default(), format!("{number}{mark}"));
                if !list.contains(&item) {
                    list.push(item);
                }
            }
        }
    }
    Ok(entries)
}

/// A pair whose stems are those of a right one is left out: *sensibly* and *sensiblemente* because of *sensible*.
fn write_false_pairs(languages: &[Keys; 2], entries: &BTreeMap<String, Vec<String>>) -> Result<(), Problem> {
    let text = fs::read_to_string(FALSE_COGNATES)? + &fs::read_to_string(FALSE_FRIENDS)?;
    let (right, wrong): (Vec<&str>, Vec<&str>) = text.lines().filter(|row| !row.starts_with('#')).partition(|row| row.ends_with("\tyes"));
    let pair = |row: &&str| {
        let mut cells = row.split('\t');
        Some([languages[0].key(cells.next()?)?, languages[1].key(cells.next()?)?])
    };
    let right: BTreeSet<[String; 2]> = right.iter().filter_map(pair).collect();
    let translates = |[a, b]: &[String; 2]| entries.get(&format!("0{a}")).is_some_and(|list| list.contains(b));
    let wrong = wrong.iter().filter_map(pair).filter(|pair| !right.contains(pair) && !translates(pair));
    let pairs: BTreeSet<String> = wrong.map(|[a, b]| format!("{a}\t{b}")).collect();
    let mut set = SetBuilder::memory();
    set.extend_iter(&pairs)?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("false-pairs.fst"), set.into_inner()?)?;
    Ok(())
}

/// The lemma and its translations, or what is wrong with the row.
fn cells(row: &str) -> Result<(&str, Vec<&str>), String> {
    let [lemma, part, translations] = row.split('\t').collect::<Vec<_>>()[..] else {
        return Err("a row has three columns with tabs between".to_owned());
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

fn write(name: &str, entries: &BTreeMap<String, Vec<String>>) -> Result<(), Problem> {
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
struct Keys {
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
    fn key(&self, lemma: &str) -> Option<String> {
        let lower = lemma.to_lowercase();
        let words: Vec<&str> = lower.split([' ', '-']).filter(|word| !word.is_empty()).collect();
        let content = words.iter().filter(|word| words.len() == 1 || !self.function_words.contains(**word));
        let stems: Vec<String> = content.map(|word| self.stem(word)).collect();
        (!stems.is_empty()).then(|| stems.join(" "))
    }

    /// As `segment::stem`: a test of the look-up sees to it that the two agree.
    fn stem(&self, word: &str) -> String {
        self.stemmer.stem(word).nfd().filter(|&c| !is_combining_mark(c)).collect::<String>().to_lowercase()
    }
}
