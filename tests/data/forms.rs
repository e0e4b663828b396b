//! Names of one thing do not contradict one another.

use std::collections::{BTreeMap, BTreeSet};

use cotejo::lang::{ENGLISH, LANGUAGES, Language, SPANISH};
use cotejo::lexicon::forms;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{common, varieties};

fn rows(file: &str) -> Vec<Vec<String>> {
    let text = common::text(format!("data/{file}"));
    text.lines().filter(|row| !row.starts_with('#')).map(|row| row.split('\t').map(str::to_owned).collect()).collect()
}

fn split(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('|').filter(|form| !form.is_empty())
}

/// What is wrong with the varieties of a row.
fn stray_varieties(row: &[String]) -> Vec<String> {
    let Some((cell, cells)) = row.split_last().filter(|(cell, _)| !cell.is_empty()) else { return Vec::new() };
    let is_form = |form: &str| cells.iter().any(|cell| split(cell).any(|known| known == form));
    varieties::faults(cell, is_form).into_iter().map(str::to_owned).collect()
}

/// A form that stands twice in one of the cells.
fn doubled(row: &[String]) -> Option<String> {
    row.iter().find_map(|cell| {
        let mut seen = BTreeSet::new();
        split(cell).find(|form| !seen.insert(*form)).map(str::to_owned)
    })
}

#[test]
fn forms_stand_once_and_varieties_are_those_of_the_row() {
    let row = |cells: &[&str]| cells.iter().map(|&cell| cell.to_owned()).collect::<Vec<_>>();
    assert!(doubled(&row(&["a|b|a", "c", ""])).is_some() && doubled(&row(&["a|b", "a", ""])).is_none());
    assert_eq!(stray_varieties(&row(&["a", "b", "c=es-ES"])), ["c=es-ES"]);
    assert_eq!(stray_varieties(&row(&["a", "b", "a=es-XX|b=es-ES,es-MX"])), ["a=es-XX"]);
    for file in ["en-es/forms.tsv", "en-es/roles.tsv", "en-es/honorifics.tsv"] {
        for row in rows(file) {
            assert_eq!((stray_varieties(&row), doubled(&row)), (Vec::new(), None), "{file}: {row:?}");
        }
    }
}

/// Whether the look-up finds a form in a text that says nothing else, as a name of this thing.
fn is_found(form: &str, thing: &str, language: &Language) -> bool {
    let whole = form.trim_end_matches('.').len();
    forms::find(form, language).into_iter().any(|found| found.span.length() >= whole && found.things().any(|name| name == thing))
}

#[test]
fn every_form_is_found_where_it_stands() {
    assert!(!is_found("xyzzy", "United States", ENGLISH));
    let tables: [(&str, usize, [&[usize]; 2]); 6] = [
        ("acronyms", 2, [&[0, 2, 5], &[1, 3, 4]]),
        ("demonyms", 0, [&[1, 2], &[3, 4, 5, 6]]),
        ("forms", 0, [&[0], &[1]]),
        ("honorifics", 0, [&[0], &[1]]),
        ("places", 0, [&[0, 3, 5], &[1, 4, 6]]),
        ("roles", 0, [&[0, 3, 4, 5], &[1, 2, 6]]),
    ];
    let mut lost = Vec::new();
    for (table, name, columns) in tables {
        for row in rows(&format!("en-es/{table}.tsv")) {
            let thing = split(&row[name]).next().unwrap();
            for (language, columns) in LANGUAGES.into_iter().zip(columns) {
                let forms = columns.iter().flat_map(|&column| split(&row[column]));
                lost.extend(forms.filter(|form| !is_found(form, thing, language)).map(|form| format!("{table}: {form}")));
            }
        }
    }
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn short_forms_change_or_stay_and_have_both_expansions() {
    let same: BTreeSet<String> = rows("en-es/acronyms-same.tsv").into_iter().filter_map(|row| row.into_iter().next()).collect();
    let changing = rows("en-es/acronyms.tsv");
    assert!(same.len() >= 100 && changing.len() >= 150);
    for row in changing {
        assert!(!row[2].is_empty() && !row[3].is_empty(), "no expansion: {row:?}");
        assert!(row[0] != row[1], "does not change: {row:?}");
        assert!(!same.contains(&row[0]), "stands in both lists: {}", row[0]);
    }
}

#[test]
fn every_country_has_its_people() {
    let places: BTreeSet<String> = rows("en-es/demonyms.tsv").into_iter().map(|row| row[0].clone()).collect();
    let countries = rows("en-es/places.tsv").into_iter().filter(|row| row[2] == "country").map(|row| row[0].clone());
    let without: Vec<String> = countries.filter(|country| !places.contains(country)).collect();
    assert!(without.is_empty(), "{without:?}");
}

#[test]
fn demonyms_have_four_spanish_forms_of_the_same_words() {
    let counts = |row: &[String]| [3, 4].map(|column| split(&row[column]).count());
    for row in rows("en-es/demonyms.tsv") {
        let [men, women] = counts(&row);
        assert!(men == women && men > 0, "{row:?}");
        assert!(!row[1].is_empty() && split(&row[5]).count() >= men && split(&row[6]).count() >= men, "{row:?}");
    }
}

/// Names that are in both lists, without their accents, as those of men in one and of women in the other.
fn at_odds(english: &BTreeMap<String, String>, spanish: &BTreeMap<String, String>) -> Vec<String> {
    let differs = |(name, gender): &(&String, &String)| spanish.get(*name).is_some_and(|other| other != *gender);
    english.iter().filter(differs).map(|(name, _)| name.clone()).collect()
}

#[test]
fn first_names_are_of_one_gender_in_both_languages() {
    let bare = |name: &str| name.nfd().filter(|&c| !is_combining_mark(c)).collect::<String>();
    let list = |language: &Language| -> BTreeMap<String, String> {
        let rows = rows(&format!("{}/first-names.tsv", language.code));
        rows.into_iter().map(|row| (bare(&row[0]), row[1].clone())).collect()
    };
    let (english, spanish) = (list(ENGLISH), list(SPANISH));
    assert!(english.len() >= 400 && spanish.len() >= 400);
    assert!(english.values().chain(spanish.values()).all(|gender| gender == "m" || gender == "f"));
    assert_eq!(at_odds(&english, &spanish), Vec::<String>::new());
    let one = |name: &str, gender: &str| BTreeMap::from([(name.to_owned(), gender.to_owned())]);
    assert_eq!(at_odds(&one("Andrea", "f"), &one("Andrea", "m")), ["Andrea"]);
    for name in ["Andrea", "Jean", "Joan", "Nicola"] {
        assert!(!english.contains_key(name) && !spanish.contains_key(name), "{name} is a man's name and a woman's");
    }
}
