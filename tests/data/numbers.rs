//! The words of numbers do not contradict each other, within a language.

use std::collections::BTreeMap;

use cotejo::lang::{LANGUAGES, Locale};
use rust_decimal::Decimal;

use crate::common;

const ROLES: [&str; 17] = [
    "about",
    "about-of",
    "and",
    "article",
    "group",
    "half",
    "hundred",
    "minus",
    "money-suffix",
    "odd",
    "oh",
    "one",
    "point",
    "scale",
    "small",
    "suffix",
    "thousand",
];

/// The rows of a table of a language, in columns.
fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().filter(|row| !row.starts_with('#')).map(|row| row.split('\t').collect())
}

/// What is wrong with the tables of one language; each is a file's text.
fn faults(numerals: &str, ordinals: &str, multiples: &str, multitudes: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for (table, text) in [("numerals", numerals), ("ordinals", ordinals), ("multiples", multiples)] {
        for row in rows(text) {
            if let Some(other) = seen.insert(row[0], table) {
                faults.push(format!("{} stands in {other} and {table}", row[0]));
            }
        }
    }
    for row in rows(numerals).filter(|row| !ROLES.contains(&row[1])) {
        faults.push(format!("{} has no known role", row[0]));
    }
    let values = rows(numerals).map(|row| (row[0], row[2], row.get(3).copied()));
    let values = values.chain(rows(ordinals).chain(rows(multiples)).map(|row| (row[0], row[1], None)));
    for (word, value, varieties) in values.chain(rows(multitudes).map(|row| (row[0], row[1], row.get(2).copied()))) {
        let varieties = varieties.unwrap_or_default().split('|').filter(|row| !row.is_empty());
        let known = |row: &str| row.split_once('=').is_some_and(|(value, of)| number(value) && of.split(',').all(is_variety));
        if !number(value) || !varieties.into_iter().all(known) {
            faults.push(format!("{word} has no value, or one for a variety that is unknown"));
        }
    }
    faults
}

fn number(value: &str) -> bool {
    value.parse::<Decimal>().is_ok()
}

fn is_variety(tag: &str) -> bool {
    Locale::parse(tag).is_some_and(|locale| locale.region.is_some() && locale.tag() == tag)
}

#[test]
fn a_word_of_number_stands_in_one_table_with_a_value_for_known_varieties() {
    for language in LANGUAGES {
        let table = |name: &str| common::text(format!("data/{}/{name}.tsv", language.code));
        let found = faults(&table("numerals"), &table("ordinals"), &table("multiples"), &table("multitudes"));
        assert!(found.is_empty(), "{}: {}", language.code, found.join("\n"));
    }
}

#[test]
fn wrong_rows_are_seen() {
    let right = ("diez\tsmall\t10", "primero\t1", "doble\t2", "billones\t1000\t10=es-US,es-PR");
    assert!(faults(right.0, right.1, right.2, right.3).is_empty());
    for (numerals, ordinals, multiples, multitudes) in [
        ("diez\tsmall\tten", right.1, right.2, right.3),
        ("diez\ttens\t10", right.1, right.2, right.3),
        ("doble\tsmall\t2", right.1, right.2, right.3),
        (right.0, "diez\t10", right.2, right.3),
        (right.0, right.1, right.2, "billones\t1000\t10=es-XX"),
        (right.0, right.1, right.2, "billones\t1000\t10=es"),
    ] {
        assert_eq!(faults(numerals, ordinals, multiples, multitudes).len(), 1, "{numerals} {ordinals} {multiples} {multitudes}");
    }
}
