//! Irregular forms find their lemma: Spanish verbs by their patterns, English forms by their list.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use cotejo::lang::{ENGLISH, Language, SPANISH};
use cotejo::segment::{Forms, stem};
use proptest::prelude::*;

/// The rows of a file, their cells.
fn rows(file: &str) -> Vec<Vec<String>> {
    let text = common::text(file);
    let rows = text.lines().filter(|row| !row.starts_with('#'));
    rows.map(|row| row.split('\t').map(str::to_owned).collect()).collect()
}

fn stems(form: &str, language: &'static Language) -> Vec<String> {
    let mut forms = Forms::new(language);
    let id = forms.of(form);
    forms.get(id).stems.clone()
}

#[test]
fn forms_of_every_pattern_find_their_verb() {
    let table = rows("tests/lemmas/es.tsv");
    let meets = |row: &Vec<String>| stems(&row[0], SPANISH).contains(&stem(&row[1], SPANISH));
    let lost: Vec<String> = table.iter().filter(|row| !meets(row)).map(|row| row.join(" ")).collect();
    assert!(lost.is_empty(), "{lost:?}");
    assert!(!meets(&vec!["tuvo".to_owned(), "hacer".to_owned()]));
    let patterns: BTreeMap<String, String> = rows("data/es/verbs.tsv").into_iter().map(|row| (row[0].clone(), row[1].clone())).collect();
    let shown: BTreeSet<&String> = table.iter().filter_map(|row| patterns.get(&row[1])).collect();
    let all: BTreeSet<&String> = patterns.values().collect();
    assert_eq!(all.difference(&shown).collect::<Vec<_>>(), Vec::<&&String>::new());
}

#[test]
fn every_infinitive_is_its_own_lemma() {
    let verbs = rows("data/es/verbs.tsv");
    assert!(verbs.len() >= 250, "{}", verbs.len());
    for row in verbs {
        assert_eq!(stems(&row[0], SPANISH).first(), Some(&stem(&row[0], SPANISH)), "{}", row[0]);
    }
}

#[test]
fn every_pattern_is_used_and_shown_by_verbs_of_its_own() {
    let patterns: BTreeMap<String, String> = rows("data/es/verbs.tsv").into_iter().map(|row| (row[0].clone(), row[1].clone())).collect();
    for row in rows("data/es/verb-patterns.tsv") {
        for verb in row[row.len() - 1].split('|') {
            assert_eq!(patterns.get(verb), Some(&row[0]), "{verb} does not show {}", row[0]);
        }
    }
}

#[test]
fn what_is_no_form_of_a_verb_stays_what_it_is() {
    for (form, verb) in [("días", "dar"), ("este", "ser"), ("vasos", "ir"), ("película", "ir"), ("adiós", "dar"), ("fenómenos", "hacer")]
    {
        assert!(!stems(form, SPANISH).contains(&stem(verb, SPANISH)), "{form} {verb}");
    }
    for (form, noun) in
        [("gobierno", "gobierno"), ("tienda", "tienda"), ("río", "río"), ("pueblo", "pueblo"), ("presupuesto", "presupuesto")]
    {
        assert_eq!(stems(form, SPANISH).first(), Some(&stem(noun, SPANISH)), "{form}");
    }
}

#[test]
fn four_hundred_english_words_are_irregular() {
    let table = rows("data/en/irregular-forms.tsv");
    let lemmas: BTreeSet<&str> = table.iter().flat_map(|row| row[1].split('|')).collect();
    assert!(lemmas.len() >= 400, "{}", lemmas.len());
    for row in &table {
        for lemma in row[1].split('|') {
            assert!(stems(&row[0], ENGLISH).contains(&stem(lemma, ENGLISH)), "{row:?}");
        }
    }
}

proptest! {
    #[test]
    fn any_string_has_stems(text in "\\PC{0,12}|[a-zñáéíóúü]{0,8}(lo|se|selo|nos|me|te|noslas)") {
        prop_assert!(!stems(&text, SPANISH).is_empty());
    }
}
