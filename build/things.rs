//! Things that have several names: a country and its short forms and people, a body and its initials, an office and who holds it.
//!
//! A thing is known by its English name, the first cell of its row: rows of different tables with the same name are one thing.
//! `things.fst` maps the number of a language's column and a form, its words with blanks between, to the names of the things
//! that are called so, tabs between.

use std::collections::BTreeMap;
use std::fs;

use super::Problem;

/// A table, and the columns of its names: that of the thing, the English ones, the Spanish ones.
struct Table {
    file: &'static str,
    name: usize,
    forms: [&'static [usize]; 2],
}

const TABLES: [Table; 7] = [
    Table { file: FILES[0], name: 2, forms: [&[0, 2, 5], &[1, 3, 4]] },
    Table { file: FILES[1], name: 0, forms: [&[0, 1, 2], &[3, 4, 5, 6]] },
    Table { file: FILES[2], name: 0, forms: [&[0], &[1]] },
    Table { file: FILES[3], name: 0, forms: [&[0], &[1]] },
    Table { file: FILES[4], name: 0, forms: [&[0, 3, 5], &[1, 4, 6]] },
    Table { file: FILES[5], name: 0, forms: [&[0, 3, 4, 5], &[1, 2, 6]] },
    Table { file: FILES[6], name: 1, forms: [&[1, 3], &[2, 4]] },
];

/// What is read.
pub(crate) const FILES: [&str; 7] = [
    "data/en-es/acronyms.tsv",
    "data/en-es/demonyms.tsv",
    "data/en-es/forms.tsv",
    "data/en-es/honorifics.tsv",
    "data/en-es/places.tsv",
    "data/en-es/roles.tsv",
    "data/en-es/cldr/territories.tsv",
];

/// A row: a thing and its names by language.
pub(crate) struct Thing {
    name: String,
    forms: [Vec<String>; 2],
}

impl Thing {
    /// Its names that are words: written small, without marks.
    pub(crate) fn words(&self, column: usize) -> impl Iterator<Item = &str> {
        let is_word = |form: &&str| form.starts_with(char::is_lowercase) && form.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '-');
        self.forms[column].iter().map(String::as_str).filter(is_word)
    }
}

/// All things of all tables.
pub(crate) fn read() -> Result<Vec<Thing>, Problem> {
    let mut things = Vec::new();
    for table in TABLES {
        let text = fs::read_to_string(table.file)?;
        for row in text.lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
            let cells: Vec<&str> = row.split('\t').collect();
            let split = |column: &usize| cells.get(*column).into_iter().flat_map(|cell| cell.split('|')).filter(|form| !form.is_empty());
            let Some(name) = split(&table.name).next() else { return Err(format!("{}: no name in `{row}`", table.file).into()) };
            let forms = table.forms.map(|columns| columns.iter().flat_map(split).map(str::to_owned).collect());
            things.push(Thing { name: name.to_owned(), forms });
        }
    }
    share_names(&mut things);
    Ok(things)
}

/// A place that only has a row for its people is called alike in both languages.
fn share_names(things: &mut [Thing]) {
    let named: Vec<String> = things
        .iter()
        .filter(|thing| thing.forms[1].iter().any(|form| form.starts_with(char::is_uppercase)))
        .map(|thing| thing.name.clone())
        .collect();
    for thing in things.iter_mut().filter(|thing| !named.contains(&thing.name) && thing.forms[0].first() == Some(&thing.name)) {
        if thing.name.starts_with(char::is_uppercase) {
            thing.forms[1].push(thing.name.clone());
        }
    }
}

/// The names of the things that each form stands for, by language and form.
pub(crate) fn entries(things: &[Thing]) -> BTreeMap<String, Vec<String>> {
    let mut entries: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for thing in things {
        for (column, forms) in thing.forms.iter().enumerate() {
            for form in forms {
                let list = entries.entry(format!("{column}{}", key(form))).or_default();
                if !list.contains(&thing.name) {
                    list.push(thing.name.clone());
                }
            }
        }
    }
    entries
}

/// The runs of letters, runs of digits and other signs of a form, blanks between; full stops and hyphens are nothing. As
/// `lang::pieces` cuts a text: a test sees to it that every form is found.
fn key(form: &str) -> String {
    let parted = form.replace("'s ", " 's ").replace("' ", " ' ");
    let parted = parted.strip_suffix("'s").map_or(parted.clone(), |host| format!("{host} 's"));
    let mut key = String::new();
    let mut before = ' ';
    for c in parted.chars() {
        let letters = |a: char, b: char| (a.is_alphabetic() || a == '\'') && (b.is_alphabetic() || b == '\'');
        let glued = letters(before, c) || before.is_ascii_digit() && c.is_ascii_digit();
        if !c.is_whitespace() && !matches!(c, '.' | '-') {
            if !glued && !key.is_empty() {
                key.push(' ');
            }
            key.push(c);
        }
        before = c;
    }
    key
}
