//! What the program finds in the article pairs of `corpora/`, set against what a careful reader finds.
//!
//! Prints recall and alarms by check (`cargo test --test corpora -- --nocapture`) and fails where a pair comes out worse
//! than the figures kept in `corpora/figures.toml`. `COTEJO_RENEW=1 cargo test --test corpora` keeps new ones.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test may fail and print")]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use cotejo::document::{Document, Span};
use cotejo::finding::{Finding, Severity};
use cotejo::pair::{Pair, Side};
use cotejo::report::Report;
use serde::Deserialize;
use serde_json::Value;

use common::{Corpus, corpora};

const FIGURES: &str = "corpora/figures.toml";

/// Checks that may name the same fault: an error of the first counts as found by the second, where both name the same words.
const EQUIVALENT: [(&str, &str); 9] = [
    ("addition", "partial-addition"),
    ("currency", "number"),
    ("name", "inconsistent-name"),
    ("omission", "partial-omission"),
    ("percent", "number"),
    ("quote", "punctuation"),
    ("unit", "number"),
    ("acronym", "untranslated-word"),
    ("exonym", "untranslated-word"),
];

/// An error that was planted.
struct Planted {
    check: String,
    severity: Severity,
    /// The side that its words stand on.
    side: Side,
    lines: Pair<Option<usize>>,
    words: String,
}

/// Errors that the gold of a corpus names.
fn planted(corpus: &Corpus) -> Vec<Planted> {
    let line = |error: &Value, key: &str| error[key].as_u64().map(|line| usize::try_from(line).unwrap());
    let error = |error: &Value| {
        let lines = Pair::new(line(error, "source_line"), line(error, "target_line"));
        let text = |key: &str| error[key].as_str().unwrap().to_owned();
        let side = if lines.target.is_some() { Side::Target } else { Side::Source };
        let severity = Severity::of(&text("severity")).unwrap();
        Planted { check: text("check"), severity, side, lines, words: text("words") }
    };
    corpus.gold["errors"].as_array().unwrap().iter().map(error).collect()
}

fn document(report: &Report, side: Side) -> &Document {
    &report.documents[0].aligned.text.get(side).sentences.document
}

/// The places of the words of an error, on its line.
fn stretches(report: &Report, error: &Planted) -> Vec<Span> {
    let document = document(report, error.side);
    let found = document.text.match_indices(&error.words).map(|(at, words)| Span::new(at, at + words.len()));
    found.filter(|&span| is_on(document, span, *error.lines.get(error.side))).collect()
}

fn is_on(document: &Document, span: Span, line: Option<usize>) -> bool {
    let place = document.place(span);
    line.is_some_and(|line| (place.line..=place.end_line).contains(&line))
}

/// Whether a finding is about the words of an error: its exact words overlap them, or it names the other side alone,
/// on the line of the error.
fn is_about(report: &Report, finding: &Finding, error: &Planted) -> bool {
    let exact = |side: Side| finding.at.get(side).first().copied();
    let (there, other) = (exact(error.side), exact(error.side.other()));
    match (there, other) {
        (Some(span), _) => stretches(report, error).iter().any(|words| words.overlaps(span)),
        (None, Some(span)) => is_on(document(report, error.side.other()), span, *error.lines.get(error.side.other())),
        (None, None) => false,
    }
}

fn is_named(finding: &Finding, error: &Planted) -> bool {
    finding.check == error.check || EQUIVALENT.iter().any(|(check, also)| *check == error.check && *also == finding.check)
}

/// Beads as sets of sentences.
type Beads = BTreeSet<(Vec<usize>, Vec<usize>)>;

fn gold_beads(corpus: &Corpus) -> Beads {
    let numbers =
        |value: &Value| value.as_array().unwrap().iter().map(|number| usize::try_from(number.as_u64().unwrap()).unwrap()).collect();
    corpus.gold["beads"].as_array().unwrap().iter().map(|bead| (numbers(&bead["source"]), numbers(&bead["target"]))).collect()
}

fn made_beads(report: &Report) -> Beads {
    report.documents[0].aligned.beads.iter().map(|bead| (bead.sentences.source.clone(), bead.sentences.target.clone())).collect()
}

/// The strict F1 of beads: a bead is right where just the same sentences stand in it.
fn f1(gold: &Beads, made: &Beads) -> f64 {
    let right = gold.intersection(made).count();
    #[expect(clippy::cast_precision_loss, reason = "a few dozen beads")]
    let share = 2.0 * right as f64 / (gold.len() + made.len()).max(1) as f64;
    (share * 1000.0).floor() / 1000.0
}

/// What came out of a pair.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Figures {
    /// Strict F1 of the beads, rounded down to three digits.
    beads: f64,
    /// Planted errors.
    errors: usize,
    /// Planted errors that a finding of the fitting check names.
    found: usize,
    /// Findings of minor severity or worse that name no planted error.
    alarms: usize,
}

#[derive(Default)]
struct Tally {
    errors: usize,
    found: usize,
    alarms: usize,
}

fn measure(corpus: &Corpus, by_check: &mut BTreeMap<String, Tally>) -> Figures {
    let report = corpus.report();
    let errors = planted(corpus);
    let findings: Vec<&Finding> = report.documents[0].findings.iter().map(|judged| &judged.finding).collect();
    let counted: Vec<&Finding> = findings.into_iter().filter(|finding| finding.severity >= Severity::Minor).collect();
    let names = |finding: &Finding, error: &Planted| is_named(finding, error) && is_about(&report, finding, error);
    let found = |error: &&Planted| counted.iter().any(|finding| names(finding, error));
    let alarm = |finding: &&&Finding| !errors.iter().any(|error| is_about(&report, finding, error));
    for error in &errors {
        let tally = by_check.entry(error.check.clone()).or_default();
        tally.errors += 1;
        tally.found += usize::from(found(&error));
        if !found(&error) {
            println!("{}: not found: {} “{}”", corpus.number, error.check, error.words);
        }
    }
    for finding in counted.iter().filter(alarm) {
        by_check.entry(finding.check.to_owned()).or_default().alarms += 1;
        println!("{}: alarm: {} {}: {}", corpus.number, finding.check, place(&report, finding), finding.message(report.settings.ui));
    }
    let (gold, made) = (gold_beads(corpus), made_beads(&report));
    for (source, target) in gold.difference(&made) {
        println!("{}: bead not found: {source:?} {target:?}", corpus.number);
    }
    let found = errors.iter().filter(found).count();
    Figures { beads: f1(&gold, &made), errors: errors.len(), found, alarms: counted.iter().filter(alarm).count() }
}

fn place(report: &Report, finding: &Finding) -> String {
    let first = |side: Side| finding.at.get(side).first().map(|&span| document(report, side).place(span));
    let shown = |side: Side| first(side).map(|place| format!("{} “{}”", place.line, place.text));
    [Side::Source, Side::Target].into_iter().filter_map(shown).collect::<Vec<_>>().join(" / ")
}

#[test]
fn the_program_finds_no_less_than_before() {
    let mut by_check = BTreeMap::new();
    let figures: BTreeMap<String, Figures> =
        corpora().iter().map(|corpus| (corpus.number.clone(), measure(corpus, &mut by_check))).collect();
    println!("\n{:20} {:>6} {:>6} {:>6}", "check", "errors", "found", "alarms");
    for (check, tally) in &by_check {
        println!("{check:20} {:6} {:6} {:6}", tally.errors, tally.found, tally.alarms);
    }
    println!("\n{:20} {:>6} {:>6} {:>6} {:>6}", "pair", "errors", "found", "alarms", "beads");
    for (pair, now) in &figures {
        println!("{pair:20} {:6} {:6} {:6} {:6.3}", now.errors, now.found, now.alarms, now.beads);
    }
    if common::renew() {
        common::keep(FIGURES, &kept(&figures));
        return;
    }
    let before: BTreeMap<String, Figures> = toml::from_str(&common::text(FIGURES)).unwrap();
    assert_eq!(before.keys().collect::<Vec<_>>(), figures.keys().collect::<Vec<_>>(), "{FIGURES} names the pairs of corpora/");
    let worse: Vec<String> = figures.iter().filter_map(|(pair, now)| worse(pair, &before[pair], now)).collect();
    assert!(worse.is_empty(), "worse than {FIGURES}:\n  {}", worse.join("\n  "));
    if before != figures {
        println!("\nbetter than {FIGURES}: keep it with COTEJO_RENEW=1 cargo test --test corpora");
    }
}

fn worse(pair: &str, before: &Figures, now: &Figures) -> Option<String> {
    let worse = now.found < before.found || now.alarms > before.alarms || now.beads < before.beads;
    worse.then(|| format!("{pair}: {now:?}, before {before:?}"))
}

fn kept(figures: &BTreeMap<String, Figures>) -> String {
    let head = "# What the program finds in the pairs of corpora/: strict F1 of the beads, planted errors, those found, and alarms.\n\
                # tests/corpora.rs fails where a pair comes out worse. Renew: COTEJO_RENEW=1 cargo test --test corpora\n";
    let table = |(pair, now): (&String, &Figures)| {
        format!("\n[{pair}]\nbeads = {:?}\nerrors = {}\nfound = {}\nalarms = {}\n", now.beads, now.errors, now.found, now.alarms)
    };
    head.to_owned() + &figures.iter().map(table).collect::<String>()
}

#[test]
fn the_gold_is_true_to_the_files() {
    let mut faults = Vec::new();
    for corpus in corpora() {
        let report = corpus.report();
        for error in planted(&corpus) {
            if stretches(&report, &error).is_empty() {
                let (path, line) = (corpus.paths.get(error.side), error.lines.get(error.side).unwrap_or_default());
                faults.push(format!("{path}:{line}: the words of an error do not stand there: “{}”", error.words));
            }
            if cotejo::check::named(&error.check).is_none() {
                faults.push(format!("{}: no check is called {}", corpus.number, error.check));
            }
            if error.severity < Severity::Minor {
                faults.push(format!("{}: an error that costs the reader nothing: “{}”", corpus.number, error.words));
            }
        }
        for side in Side::BOTH {
            let beads = corpus.gold["beads"].as_array().unwrap();
            let key = if side == Side::Source { "source" } else { "target" };
            let mut numbers: Vec<u64> = beads.iter().flat_map(|bead| bead[key].as_array().unwrap()).map(|n| n.as_u64().unwrap()).collect();
            numbers.sort_unstable();
            if numbers != (0..numbers.len() as u64).collect::<Vec<_>>() {
                faults.push(format!("{}: a sentence of the {key} stands in no bead or in two", corpus.number));
            }
            let sentences = report.documents[0].aligned.text.get(side).sentences.sentences.len();
            if sentences != numbers.len() {
                faults.push(format!("{}: {} sentences by the gold, {sentences} by the program", corpus.paths.get(side), numbers.len()));
            }
        }
    }
    assert!(faults.is_empty(), "\n  {}", faults.join("\n  "));
}
