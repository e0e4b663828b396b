//! The tables of places do not contradict themselves or each other.

use std::collections::{BTreeMap, BTreeSet};

use super::{common, varieties};

/// At least so many cities and regions, and so many waters, mountains, lands and historical names, differ between the languages.
const LEAST: [(&[&str], usize); 2] = [(&["city", "region"], 500), (&["water", "mountain", "land", "historical"], 200)];

const KINDS: [&str; 8] = ["country", "region", "city", "island", "water", "mountain", "land", "historical"];

/// A row of `data/en-es/places.tsv`, cell by cell.
struct Row<'a>(Vec<&'a str>);

impl<'a> Row<'a> {
    fn forms(&self, columns: &[usize]) -> Vec<&'a str> {
        columns.iter().flat_map(|&column| self.0[column].split('|')).filter(|form| !form.is_empty()).collect()
    }

    fn all(&self) -> BTreeSet<&'a str> {
        self.forms(&[0, 1, 3, 4, 5, 6]).into_iter().collect()
    }
}

fn rows(text: &str) -> Vec<Row<'_>> {
    text.lines().filter(|line| !line.starts_with('#')).map(|line| Row(line.split('\t').collect())).collect()
}

fn faults(rows: &[Row<'_>]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut owners: BTreeMap<&str, Vec<&Row<'_>>> = BTreeMap::new();
    for row in rows {
        let name = row.0[0];
        if !KINDS.contains(&row.0[2]) {
            faults.push(format!("{name}: “{}” is no kind", row.0[2]));
        }
        for (language, columns) in [("English", [0, 3, 5]), ("Spanish", [1, 4, 6])] {
            let forms = row.forms(&columns);
            if forms.iter().collect::<BTreeSet<_>>().len() < forms.len() {
                faults.push(format!("{name}: a form stands twice in {language}, or is both right and wavering"));
            }
        }
        let forms = row.all();
        faults.extend(
            row.forms(&[7]).iter().filter(|form| !forms.contains(*form)).map(|form| format!("{name}: ambiguous {form} is no form")),
        );
        if !row.0[8].is_empty() {
            let wrong = varieties::faults(row.0[8], |form| forms.contains(form));
            faults.extend(wrong.iter().map(|entry| format!("{name}: “{entry}” is no form and variety")));
        }
        for form in forms {
            owners.entry(form).or_default().push(row);
        }
    }
    for (form, owners) in owners {
        if owners.len() > 1 && !owners.iter().any(|row| row.forms(&[7]).contains(&form)) {
            faults.push(format!("{form} stands under {} rows and is ambiguous in none", owners.len()));
        }
    }
    faults
}

#[test]
fn places_do_not_contradict_themselves() {
    let text = common::text("data/en-es/places.tsv");
    let rows = rows(&text);
    assert_eq!(faults(&rows), Vec::<String>::new());
    for (kinds, least) in LEAST {
        let count = rows.iter().filter(|row| kinds.contains(&row.0[2]) && row.0[0] != row.0[1]).count();
        assert!(count >= least, "{count} {kinds:?} that differ, not {least}");
    }
}

#[test]
fn a_row_says_more_than_cldr() {
    let (places, countries) = (common::text("data/en-es/places.tsv"), common::text("data/en-es/cldr/territories.tsv"));
    let known: BTreeSet<(&str, &str)> = rows(&countries).iter().map(|row| (row.0[1], row.0[2])).collect();
    let rows = rows(&places);
    let idle = rows.iter().filter(|row| known.contains(&(row.0[0], row.0[1])) && row.0[3..].iter().all(|cell| cell.is_empty()));
    assert_eq!(idle.map(|row| row.0[0]).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn the_test_of_places_sees_what_is_wrong() {
    for wrong in [
        "Rome\tRoma\ttown\t\t\t\t\t\t",
        "Rome\tRoma\tcity\tRome\t\t\t\t\t",
        "Kyiv\tKiev\tcity\t\tKyiv\t\tKyiv\t\t",
        "Rome\tRoma\tcity\t\t\t\t\tRomo\t",
        "Rome\tRoma\tcity\t\t\t\t\t\tRoma=es-XX",
        "Rome\tRoma\tcity\t\t\t\t\t\tRomo=es-MX",
        "Tunis\tTúnez\tcity\t\t\t\t\t\t\nTunisia\tTúnez\tcountry\t\t\t\t\t\t",
    ] {
        assert!(!faults(&rows(wrong)).is_empty(), "{wrong:?} looks right");
    }
}

#[test]
fn months_and_weekdays_are_those_of_cldr() {
    let calendar = common::text("data/en-es/cldr/calendar.tsv");
    let rows: Vec<Vec<&str>> = calendar.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect()).collect();
    for (language, column) in [("en", 2), ("es", 3)] {
        for (kind, file) in [("month", "months"), ("weekday", "weekdays")] {
            let table = common::text(format!("data/{language}/{file}.tsv"));
            let known: BTreeSet<(&str, &str)> =
                table.lines().filter_map(|line| Some((line.split('\t').next()?, line.split('\t').nth(1)?))).collect();
            for row in rows.iter().filter(|row| row[0] == kind) {
                let name = row[column].to_lowercase();
                assert!(known.contains(&(name.as_str(), row[1])), "data/{language}/{file}.tsv: {name} is not {kind} {}", row[1]);
            }
        }
    }
}
