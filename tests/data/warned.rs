//! Pairs that lists in circulation hold and that are wrong: no table of the project may have them.

use super::common;

/// English, Spanish: both in one row of a table are the error.
const PAIRS: [(&str, &str); 22] = [
    ("Nigerien", "nigeriano"),
    ("Nigerian", "nigerino"),
    ("Dominica", "República Dominicana"),
    ("Wallis and Futuna", "galés"),
    ("Wallis and Futuna", "Welsh"),
    ("Bouvet Island", "islandés"),
    ("South Korean", "coreano"),
    ("North Korean", "coreano"),
    ("Niger", "Nigeria"),
    ("Slovak", "esloveno"),
    ("Slovene", "eslovaco"),
    ("Austrian", "australiano"),
    ("at", "ahora"),
    ("carry through", "socorrer"),
    ("immigrant", "extranjero"),
    ("eventually", "eventualmente"),
    ("actually", "actualmente"),
    ("embarrassed", "embarazada"),
    ("trillion", "trillón"),
    ("constipated", "constipado"),
    ("prevent", "prohibir"),
    ("percent", "porcentaje"),
];

/// False friends in the word list alone: `false-friends.tsv` names them in order to warn.
const IN_WORDS: [(&str, &str); 3] = [("billion", "billón"), ("library", "librería"), ("rope", "ropa")];

/// Forms that are misspelt or no words at all, as written: *papú* is a people, *Papú* no country.
const FORMS: [&str; 8] = ["Papú", "bieloruso", "bielorruzo", "croato", "hastaque", "tailandes", "milla naútica", "millas naúticas"];

/// The tables that warn of wrong pairs and hold them for it.
const WARN: [&str; 4] =
    ["data/en-es/antonyms.tsv", "data/en-es/false-cognates.tsv", "data/en-es/false-friends.tsv", "data/en-es/near-places.tsv"];

fn is_words(name: &str) -> bool {
    name == "data/en-es/words.tsv"
}

/// The forms of a row; `words.tsv` has commas between its translations.
fn forms(row: &str) -> Vec<&str> {
    row.split(['\t', '|']).flat_map(|cell| cell.split(", ")).collect()
}

/// What a table says that it may not.
fn faults(name: &str, text: &str) -> Vec<String> {
    let holds = |forms: &[&str], word: &str| forms.iter().any(|form| form.to_lowercase() == word.to_lowercase());
    let pairs: Vec<_> = PAIRS.iter().chain(IN_WORDS.iter().filter(|_| is_words(name))).collect();
    let mut faults = Vec::new();
    for row in text.lines().filter(|row| !row.starts_with('#')) {
        let forms = forms(row);
        faults.extend(FORMS.iter().filter(|form| forms.contains(*form)).map(|form| format!("{name}: {form}")));
        let wrong = pairs.iter().filter(|(english, spanish)| holds(&forms, english) && holds(&forms, spanish));
        faults.extend(wrong.map(|(english, spanish)| format!("{name}: {english} is not {spanish}")));
    }
    faults
}

#[test]
fn no_table_has_what_is_known_to_be_wrong() {
    let names = common::files("data").iter().map(|path| common::name(path)).filter(|name| name.ends_with(".tsv")).collect::<Vec<_>>();
    let tables = names.iter().filter(|name| !WARN.contains(&name.as_str()));
    assert_eq!(tables.flat_map(|name| faults(name, &common::text(name))).collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn the_test_of_warnings_sees_what_is_wrong() {
    for (english, spanish) in PAIRS.iter().chain(&IN_WORDS) {
        assert_eq!(faults("data/en-es/words.tsv", &format!("{english}\tn\tuno, {spanish}")).len(), 1, "{english} and {spanish}");
    }
    for form in FORMS {
        assert!(!faults("data/en-es/places.tsv", &format!("x\ty|{form}")).is_empty(), "{form}");
    }
    assert_eq!(faults("data/en-es/words.tsv", "South Korean\ta\tsurcoreano"), Vec::<String>::new());
}
