//! The column `varieties` of several tables: forms of a row that belong to one variety of their language, as `ordenador=es-ES|computadora=es-419`.

use super::common;

/// The varieties that a form may belong to.
const VARIETIES: [&str; 8] = ["en-GB", "en-US", "es-419", "es-AR", "es-CO", "es-ES", "es-MX", "es-US"];
/// At least so many forms of `data/en-es/words.tsv` belong to one variety.
const LEAST: usize = 200;

/// The entries of a cell that name no form of the row, no variety, or a form for the second time.
pub(super) fn faults(cell: &str, is_form: impl Fn(&str) -> bool) -> Vec<&str> {
    let entries = || cell.split('|').map(|entry| (entry, entry.split_once('=').unwrap_or((entry, ""))));
    let wrong = |form: &str, varieties: &str| {
        !is_form(form)
            || varieties.split(',').any(|variety| !VARIETIES.contains(&variety))
            || entries().filter(|(_, (other, _))| *other == form).count() > 1
    };
    entries().filter(|(_, (form, varieties))| wrong(form, varieties)).map(|(entry, _)| entry).collect()
}

/// What is wrong with the varieties of the word list, and how many forms they name.
fn of_words(text: &str) -> (Vec<String>, usize) {
    let rows = text.lines().filter(|row| !row.starts_with('#')).map(|row| row.split('\t').collect::<Vec<_>>());
    let (mut wrong, mut count) = (Vec::new(), 0);
    for row in rows.filter(|row| row.len() > 3) {
        count += row[3].split('|').count();
        let is_form = |form: &str| form == row[0] || row[2].split(", ").any(|word| word == form);
        wrong.extend(faults(row[3], is_form).iter().map(|entry| format!("{}: “{entry}” is no form and variety", row[0])));
    }
    (wrong, count)
}

#[test]
fn the_varieties_of_words_are_forms_of_their_row() {
    let (wrong, count) = of_words(&common::text("data/en-es/words.tsv"));
    assert_eq!(wrong, Vec::<String>::new());
    assert!(count >= LEAST, "{count} forms, not {LEAST}");
}

#[test]
fn the_test_of_varieties_sees_what_is_wrong() {
    let right = "lorry\tn\tcamión\tlorry=en-GB\ncar\tn\tcoche, carro, auto\tcoche=es-ES|carro=es-MX,es-CO";
    assert_eq!(of_words(right), (Vec::new(), 3));
    for wrong in ["", "coche", "coche=", "coche=es-XX", "coche=es-ES,", "coches=es-ES", "coche=es-ES|coche=es-MX", "coche=es-ES|"] {
        assert!(!of_words(&format!("car\tn\tcoche, carro\t{wrong}")).0.is_empty(), "{wrong:?} looks right");
    }
}
