//! The language data are as `data/SOURCES.md` says: plain, sorted, of known origin.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test may fail and print")]

mod common;
#[path = "data/forms.rs"]
mod forms;
#[path = "data/numbers.rs"]
mod numbers;
#[path = "data/places.rs"]
mod places;
#[path = "data/sense.rs"]
mod sense;
#[path = "data/varieties.rs"]
mod varieties;
#[path = "data/warned.rs"]
mod warned;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use cotejo::lang::LANGUAGES;
use unicode_normalization::is_nfc;

/// What `data/SOURCES.md` says of a file.
struct Promise {
    columns: RangeInclusive<usize>,
    key: Vec<usize>,
    sorted: bool,
}

/// The table of `data/SOURCES.md`: file, what it holds, columns, key, origin. `*` stands for each language.
fn promises() -> BTreeMap<String, Promise> {
    let text = common::text("data/SOURCES.md");
    let rows = text.lines().filter(|line| line.starts_with("| `"));
    let folders = |file: &str| match file.strip_prefix("*/") {
        Some(name) => LANGUAGES.iter().map(|language| format!("data/{}/{name}", language.code)).collect(),
        None => vec![format!("data/{file}")],
    };
    let promises = |row| {
        let (file, _) = promise(row);
        folders(file).into_iter().map(move |file| (file, promise(row).1))
    };
    rows.flat_map(promises).collect()
}

fn promise(row: &str) -> (&str, Promise) {
    let cells: Vec<&str> = row.split('|').map(str::trim).collect();
    let [_, file, _, columns, key, origin, _] = cells[..] else { panic!("data/SOURCES.md: not five cells: {row}") };
    let licence = if is_cldr(&format!("data/{}", file.trim_matches('`'))) { "CLDR 48.2.0, Unicode-3.0" } else { "MIT OR Apache-2.0" };
    assert!(origin.contains(licence), "data/SOURCES.md: no licence: {row}");
    let number = |text: &str| text.trim().parse::<usize>().unwrap_or_else(|_| panic!("data/SOURCES.md: no number: {row}"));
    let (least, most) = columns.split_once(" to ").unwrap_or((columns, columns));
    let (columns_of_key, order) = key.split_once(", ").unwrap_or((key, ""));
    let key = columns_of_key.split('+').map(|column| number(column) - 1).collect();
    (file.trim_matches('`'), Promise { columns: number(least)..=number(most), key, sorted: order.is_empty() })
}

/// Whether a file is one that `scripts/cldr.py` writes.
fn is_cldr(name: &str) -> bool {
    name.starts_with("data/en-es/cldr/")
}

fn data() -> Vec<String> {
    let documents = ["data/SOURCES.md", "data/LICENSE-UNICODE"];
    common::files("data").iter().map(|path| common::name(path)).filter(|name| !documents.contains(&name.as_str())).collect()
}

#[test]
fn every_file_is_named_with_its_origin() {
    let named: BTreeSet<String> = promises().into_keys().collect();
    let there: BTreeSet<String> = data().into_iter().collect();
    let missing: Vec<_> = there.difference(&named).collect();
    let gone: Vec<_> = named.difference(&there).collect();
    assert!(missing.is_empty() && gone.is_empty(), "data/SOURCES.md does not name {missing:?} and names {gone:?}, which is not there");
}

#[test]
fn every_file_is_as_promised() {
    let promises = promises();
    let mut faults = Vec::new();
    for name in data() {
        let text = common::text(&name);
        faults.extend(faults_of_text(&text, is_cldr(&name)).into_iter().map(|(line, fault)| format!("{name}:{line}: {fault}")));
        if let Some(promise) = promises.get(&name) {
            faults.extend(faults_of_rows(&text, promise).into_iter().map(|(line, fault)| format!("{name}:{line}: {fault}")));
        }
    }
    let shown: Vec<_> = faults.iter().take(40).cloned().collect();
    assert!(faults.is_empty(), "{} faults:\n  {}", faults.len(), shown.join("\n  "));
}

fn faults_of_text(text: &str, is_cldr: bool) -> Vec<(usize, String)> {
    let mut faults = Vec::new();
    let head: Vec<&str> = text.lines().take_while(|line| line.starts_with('#')).collect();
    let head = head.join("\n");
    let own = head.contains("the authors of cotejo") && head.contains("MIT OR Apache-2.0");
    let taken = head.contains("Unicode CLDR 48.2.0") && head.contains("Unicode-3.0 (data/LICENSE-UNICODE)");
    if !(if is_cldr { taken } else { own }) {
        faults.push((1, "the head does not say whose it is and under which licence".to_owned()));
    }
    if head.len() < 80 {
        faults.push((1, "the head does not say what stands in the columns".to_owned()));
    }
    if !text.ends_with('\n') || text.ends_with("\n\n") {
        faults.push((text.lines().count(), "the file does not end with one line break".to_owned()));
    }
    for (number, line) in text.split('\n').enumerate().map(|(number, line)| (number + 1, line)) {
        let stray = |c: char| c.is_control() && c != '\t' || c == '\u{feff}' || c == '\u{a0}';
        if line.contains(stray) {
            faults.push((number, "a control character, byte order mark, CR or hard blank".to_owned()));
        }
        if !is_nfc(line) {
            faults.push((number, "not in NFC".to_owned()));
        }
    }
    faults
}

fn faults_of_rows(text: &str, promise: &Promise) -> Vec<(usize, String)> {
    let head = text.lines().take_while(|line| line.starts_with('#')).count();
    let rows = text.lines().enumerate().skip(head).map(|(number, row)| (number + 1, row));
    let mut faults = Vec::new();
    let mut before = "";
    let mut keys = BTreeSet::new();
    for (number, row) in rows {
        let cells: Vec<&str> = row.split('\t').collect();
        if row.is_empty() || row.starts_with('#') {
            faults.push((number, "a blank line or a comment between the rows".to_owned()));
            continue;
        }
        if !promise.columns.contains(&cells.len()) {
            faults.push((number, format!("{} columns, not {:?}", cells.len(), promise.columns)));
        }
        let stray = |cell: &&str| cell.trim() != *cell || cell.contains("  ");
        if let Some(cell) = cells.iter().find(|cell| stray(cell)) {
            faults.push((number, format!("stray blanks in “{cell}”")));
        }
        if promise.sorted && row < before {
            faults.push((number, format!("“{row}” stands behind “{before}”, not in the order of bytes")));
        }
        let key: Vec<&str> = promise.key.iter().map(|&column| cells.get(column).copied().unwrap_or_default()).collect();
        if !keys.insert(key.clone()) {
            faults.push((number, format!("{key:?} stands twice")));
        }
        before = row;
    }
    faults
}

#[test]
fn the_test_sees_what_is_wrong() {
    let head = "# word\n# Written by the authors of cotejo; MIT OR Apache-2.0. One column, in the order of bytes, NFC.\n";
    let faults = |rows: &str, columns| {
        let text = format!("{head}{rows}");
        let promise = Promise { columns: columns..=columns, key: vec![0], sorted: true };
        faults_of_text(&text, false).len() + faults_of_rows(&text, &promise).len()
    };
    assert_eq!(faults("a\nb\n", 1), 0);
    for (wrong, columns) in
        [("b\na\n", 1), ("a\nb", 1), ("a\nb \n", 1), ("a\tx\na\ty\n", 2), ("a\tb\n", 1), ("a\r\n", 1), ("a\n\nb\n", 1), ("e\u{301}\n", 1)]
    {
        assert!(faults(wrong, columns) > 0, "{wrong:?} looks right");
    }
    assert!(!faults_of_text(&format!("{head}a\n"), true).is_empty(), "a table of CLDR must say so");
}
