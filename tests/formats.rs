//! What the program writes is as the schemas in `docs/` say, and is the same from run to run.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test may fail and print")]

mod common;

use std::fs;

use serde_json::{Value, json};

use common::{Corpus, corpora, run, validate};

/// The JSON that the program prints.
fn printed(arguments: &[&str]) -> Value {
    let output = run(arguments);
    let error = String::from_utf8_lossy(&output.stderr);
    serde_json::from_slice(&output.stdout).unwrap_or_else(|problem| panic!("cotejo {}: {problem}; {error}", arguments.join(" ")))
}

fn checked(corpus: &Corpus, more: &[&str]) -> Value {
    let (paths, languages) = (&corpus.paths, &corpus.languages);
    let arguments = ["check", &paths.source, &paths.target, "--from", &languages.source, "--to", &languages.target, "--json", "-"];
    printed(&[&arguments, more].concat())
}

#[test]
fn every_report_is_as_the_schema_says() {
    for corpus in corpora() {
        let report = checked(&corpus, &[]);
        validate("docs/cotejo-1.schema.json", &report);
        assert_eq!(report["documents"][0]["source"]["path"], corpus.paths.source.as_str());
        let findings = report["documents"][0]["findings"].as_array().unwrap().len();
        let counted: u64 =
            ["critical", "major", "minor", "info"].iter().map(|name| report["summary"]["findings"][name].as_u64().unwrap()).sum();
        assert_eq!(counted, findings as u64, "{}: the summary counts what is listed", corpus.number);
    }
}

#[test]
fn messages_in_spanish_change_nothing_but_the_messages() {
    let without_messages = |mut report: Value| {
        report["settings"]["ui"] = Value::Null;
        for finding in report["documents"][0]["findings"].as_array_mut().unwrap() {
            finding["message"] = Value::Null;
        }
        report
    };
    let corpus = &corpora()[0];
    let spanish = checked(corpus, &["--ui", "es"]);
    validate("docs/cotejo-1.schema.json", &spanish);
    assert_eq!(without_messages(spanish), without_messages(checked(corpus, &[])));
}

#[test]
fn every_place_holds_the_words_that_it_names() {
    // Where the file has the words as the program sees them, the place points just at them.
    let corpus = corpora().into_iter().find(|corpus| corpus.paths.source.ends_with(".txt")).unwrap();
    let report = checked(&corpus, &[]);
    for (side, path) in [("source", &corpus.paths.source), ("target", &corpus.paths.target)] {
        let text = common::text(path);
        let lines: Vec<Vec<char>> = text.lines().map(|line| line.chars().collect()).collect();
        for place in report["documents"][0]["alignment"].as_array().unwrap().iter().flat_map(|bead| bead[side].as_array().unwrap()) {
            let number = |key: &str| usize::try_from(place[key].as_u64().unwrap()).unwrap();
            if number("line") == number("end_line") {
                let words: String = lines[number("line") - 1][number("column") - 1..number("end_column") - 1].iter().collect();
                assert_eq!(words, place["text"].as_str().unwrap(), "{path}:{}", number("line"));
            }
        }
    }
}

#[test]
fn many_pairs_are_reported_in_the_order_given_whatever_the_number_of_threads() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("pairs.tsv");
    let rows: String = corpora().iter().filter(|corpus| corpus.languages.source == "es").map(row).collect();
    fs::write(&list, rows).unwrap();
    let list = list.to_str().unwrap();
    let arguments = ["check", "--pairs-from", list, "--from", "es", "--to", "en", "--json", "-"];
    let report = |threads: &str| common::cotejo().args(arguments).env("RAYON_NUM_THREADS", threads).output().unwrap().stdout;
    let one = report("1");
    assert_eq!(one, report("3"), "the bytes are the same");
    let value: Value = serde_json::from_slice(&one).unwrap();
    validate("docs/cotejo-1.schema.json", &value);
    let paths = value["documents"].as_array().unwrap().iter().map(|pair| pair["source"]["path"].as_str().unwrap().to_owned());
    let wanted = corpora().into_iter().filter(|corpus| corpus.languages.source == "es").map(|corpus| corpus.paths.source);
    assert_eq!(paths.collect::<Vec<_>>(), wanted.collect::<Vec<_>>());
}

fn row(corpus: &Corpus) -> String {
    format!("{}\t{}\n", corpus.paths.source, corpus.paths.target)
}

#[test]
fn moses_gets_two_files_of_as_many_lines() {
    let folder = tempfile::tempdir().unwrap();
    let prefix = folder.path().join("aligned");
    let corpus = &corpora()[0];
    let (paths, languages) = (&corpus.paths, &corpus.languages);
    let arguments = ["align", &paths.source, &paths.target, "--from", &languages.source, "--to", &languages.target, "--format", "moses"];
    let output = common::cotejo().args(arguments).arg("--out").arg(&prefix).output().unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(0), 0));
    let lines = |code: &str| fs::read_to_string(prefix.with_extension(code)).unwrap().lines().count();
    assert!(lines("es") > 20);
    assert_eq!(lines("es"), lines("en"));
}

#[test]
fn what_is_read_is_as_the_schema_says() {
    for corpus in corpora() {
        for path in [&corpus.paths.source, &corpus.paths.target] {
            validate("docs/cotejo-read-1.schema.json", &printed(&["read", path, "--format", "json"]));
        }
    }
}

#[test]
fn the_schema_refuses_what_is_no_report() {
    let mut report = checked(&corpora()[0], &[]);
    let refused = |report: &Value| std::panic::catch_unwind(|| validate("docs/cotejo-1.schema.json", report)).is_err();
    for (place, value) in
        [("/summary/score", json!(101)), ("/format", json!("cotejo/2")), ("/documents/0/alignment/0/confidence", json!("high"))]
    {
        let before = std::mem::replace(report.pointer_mut(place).unwrap(), value);
        assert!(refused(&report), "{place}");
        *report.pointer_mut(place).unwrap() = before;
    }
}
