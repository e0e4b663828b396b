//! What the files on the sense of words may not say: contradictions within a file and between files.

use std::collections::{BTreeMap, BTreeSet};

use crate::common;

/// The rows of a file, by cells.
fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().filter(|row| !row.starts_with('#')).map(|row| row.split('\t').collect())
}

fn words_of(cell: &str) -> BTreeSet<&str> {
    cell.split('|').collect()
}

/// English lemmas with their translations.
struct Words<'a>(BTreeMap<&'a str, BTreeSet<&'a str>>);

impl<'a> Words<'a> {
    fn new(text: &'a str) -> Self {
        let mut words: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for row in rows(text) {
            words.entry(row[0]).or_default().extend(row[2].split(", "));
        }
        Words(words)
    }

    fn translate(&self, english: &str, spanish: &str) -> bool {
        self.0.get(english).is_some_and(|list| list.contains(spanish))
    }
}

/// Pairs that may not be translations of each other, and are.
fn believed(words: &Words, cognates: &str, friends: &str) -> Vec<String> {
    let wrong = rows(friends).filter(|row| row[5] == "no");
    let pairs = rows(cognates).chain(wrong).filter(|row| words.translate(row[0], row[1]));
    pairs.map(|row| format!("words.tsv translates {} by {}", row[0], row[1])).collect()
}

/// Pairs in both files, and false friends that are called right in one cell and wrong in another.
fn contradictions(cognates: &str, friends: &str) -> Vec<String> {
    let cognates: BTreeSet<(&str, &str)> = rows(cognates).map(|row| (row[0], row[1])).collect();
    let doubled = rows(friends).filter(|row| cognates.contains(&(row[0], row[1])));
    let doubled = doubled.map(|row| format!("{} and {} stand in both files", row[0], row[1]));
    let own = rows(friends).filter(|row| row[5] == "no" && (words_of(row[3]).contains(row[0]) || words_of(row[4]).contains(row[1])));
    let own = own.map(|row| format!("{} and {} are never right, and right", row[0], row[1]));
    let unmarked =
        rows(friends).filter(|row| !["yes", "rarely", "no"].contains(&row[5])).map(|row| format!("{}: neither yes, rarely nor no", row[0]));
    doubled.chain(own).chain(unmarked).collect()
}

/// Words on both poles of a row, and words of one pole that translate words of the other.
fn joined_poles(words: &Words, antonyms: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for row in rows(antonyms) {
        let [english, spanish, english_b, spanish_b] = [0, 1, 2, 3].map(|cell| words_of(row[cell]));
        let both = english.intersection(&english_b).chain(spanish.intersection(&spanish_b));
        faults.extend(both.map(|word| format!("{word} stands on both poles")));
        for (english, spanish) in [(&english, &spanish_b), (&english_b, &spanish)] {
            let pairs = english.iter().flat_map(|a| spanish.iter().map(move |b| (a, b)));
            faults
                .extend(pairs.filter(|(a, b)| words.translate(a, b)).map(|(a, b)| format!("words.tsv translates {a} by its opposite {b}")));
        }
    }
    faults
}

/// What is a negation and stands in for one as well, and turns without a negation in them.
fn unclear_negations(negations: &str, counters: &str, turns: &str) -> Vec<String> {
    let negations: BTreeSet<&str> = rows(negations).map(|row| row[0]).collect();
    let both = rows(counters).filter(|row| negations.contains(row[0])).map(|row| format!("{} is a negation and stands in for one", row[0]));
    let denies = |turn: &str| turn.split([' ', '-']).any(|word| negations.contains(word));
    let idle = rows(turns).filter(|row| !denies(row[0])).map(|row| format!("the turn “{}” denies nothing", row[0]));
    both.chain(idle).collect()
}

#[test]
fn nothing_contradicts_itself() {
    let read = |name: &str| common::text(format!("data/{name}"));
    let (words, cognates, friends) = (read("en-es/words.tsv"), read("en-es/false-cognates.tsv"), read("en-es/false-friends.tsv"));
    let words = Words::new(&words);
    let mut faults = believed(&words, &cognates, &friends);
    faults.extend(contradictions(&cognates, &friends));
    faults.extend(joined_poles(&words, &read("en-es/antonyms.tsv")));
    for language in ["en", "es"] {
        let list = |name: &str| read(&format!("{language}/{name}.txt"));
        let negations = read(&format!("{language}/negations.tsv"));
        faults.extend(unclear_negations(&negations, &list("counter-negations"), &list("negation-turns")));
    }
    assert!(faults.is_empty(), "{} faults:\n  {}", faults.len(), faults.join("\n  "));
}

#[test]
fn a_contradiction_is_seen() {
    let words = Words::new("exit\tn\tsalida, éxito\nrise\tv\tsubir, bajar\n");
    assert_eq!(believed(&words, "exit\téxito\tsuccess\tsalida\n", "").len(), 1);
    assert_eq!(believed(&words, "", "exit\téxito\tn\tsuccess\tsalida\tno\n").len(), 1);
    assert_eq!(believed(&words, "", "exit\téxito\tn\tsuccess\tsalida\tyes\n").len(), 0);
    assert_eq!(contradictions("exit\téxito\tsuccess\tsalida\n", "exit\téxito\tn\tsuccess\tsalida\tno\n").len(), 1);
    assert_eq!(contradictions("", "exit\téxito\tn\tsuccess\tsalida|éxito\tno\n").len(), 1);
    assert_eq!(contradictions("", "exit\téxito\tn\tsuccess\tsalida\tperhaps\n").len(), 1);
    assert_eq!(joined_poles(&words, "rise\tsubir\tfall\tbajar\tv\n").len(), 1);
    assert_eq!(joined_poles(&words, "win\tganar\tlose|win\tperder\tv\n").len(), 1);
    assert_eq!(unclear_negations("no\nni\n", "ni\n", "no obstante\n").len(), 1);
    assert_eq!(unclear_negations("no\n", "", "sin duda\n").len(), 1);
}
