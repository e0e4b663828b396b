//! Turns the tables of sense into maps, as `words.tsv` is (see [`words`](super::words)).
//!
//! Of `false-friends` and `antonyms` the stretch of a key holds the numbers of the rows that have the word, counted from nought and
//! without comments; those of antonyms with the pole behind, `a` or `b`.
//!
//! `false-pairs.fst` holds the pairs of words that only look related, from `false-cognates.tsv` and, where they never translate
//! each other, `false-friends.tsv`: the key of either language with a tab between.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{env, fs};

use fst::SetBuilder;

use super::Problem;
use super::words::{Keys, write};

pub(super) const FILES: [&str; 3] = ["data/en-es/antonyms.tsv", "data/en-es/false-cognates.tsv", "data/en-es/false-friends.tsv"];
const ANTONYMS: &str = FILES[0];
const FALSE_COGNATES: &str = FILES[1];
const FALSE_FRIENDS: &str = FILES[2];

/// Writes the maps. `words` are the entries of the lexicon.
pub(super) fn build(languages: &[Keys; 2], words: &BTreeMap<String, Vec<String>>) -> Result<(), Problem> {
    write("false-friends", &rows_of_words(languages, FALSE_FRIENDS, &[(0, ""), (1, "")])?)?;
    write("antonyms", &rows_of_words(languages, ANTONYMS, &[(0, "a"), (1, "a"), (0, "b"), (1, "b")])?)?;
    write_false_pairs(languages, words)
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
    let (cognates, friends) = (fs::read_to_string(FALSE_COGNATES)?, fs::read_to_string(FALSE_FRIENDS)?);
    let is_row = |row: &&str| !row.starts_with('#');
    let (mut wrong, right): (Vec<&str>, Vec<&str>) = friends.lines().filter(is_row).partition(|row| row.ends_with("\tno"));
    wrong.extend(cognates.lines().filter(is_row));
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
