//! Runs the cases of every check's page. How a case is written stands in CONTRIBUTING.md.
//!
//! A case is an indented block: lines of the source, lines of the target, then one `!` line for each finding that must be
//! there. Every other finding of `minor` or worse, from whatever check, is one too many.
#![expect(clippy::unwrap_used, reason = "a page that cannot be read fails the test")]

use std::fmt::Write as _;

use cotejo::check::{self, CHECKS};
use cotejo::config::{FAIL_ON, MIN_CONFIDENCE};
use cotejo::finding::{Finding, Severity, Ui};
use cotejo::lang::Locale;
use cotejo::pair::{Pair, Side};
use cotejo::report::{PairReport, Settings};
use cotejo::{pipeline, read};

const HEADINGS: [&str; 5] = ["What it does", "Why it matters", "What it can't see", "How to silence it", "Cases"];
const LEAST_CASES: usize = 10;

#[test]
fn every_page_has_its_headings_and_cases() {
    for check in CHECKS {
        let name = check.name;
        assert!(check.page.starts_with(&format!("# {name}\n\n")), "{name}.md: begins with its name");
        let headings: Vec<&str> = check.page.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        assert_eq!(headings, HEADINGS, "{name}.md");
        assert!(check.summary().ends_with('.'), "{name}.md: a summary of one sentence under the name");
        assert!(cases(check.page).len() >= LEAST_CASES, "{name}.md: fewer than {LEAST_CASES} cases");
    }
}

#[test]
fn names_are_unique_and_explain_finds_them() {
    for check in CHECKS {
        assert_eq!(CHECKS.iter().filter(|other| other.name == check.name).count(), 1, "{}", check.name);
        assert!(check::named(check.name).is_some());
    }
}

#[test]
fn messages_have_no_hole_left_open() {
    for (check, case) in all_cases() {
        for finding in findings(&compare(&case)) {
            for ui in [Ui::En, Ui::Es] {
                let message = finding.message(ui);
                assert!(!message.contains('…') || finding.fill.iter().any(|(_, words)| words.contains('…')), "{check}: {message}");
            }
        }
    }
}

#[test]
fn every_case_is_as_its_page_says() {
    let mut problems = String::new();
    for (check, case) in all_cases() {
        let report = compare(&case);
        let mut left = case.expected.clone();
        for finding in findings(&report) {
            match left.iter().position(|expected| expected.fits(&report, finding)) {
                Some(at) => drop(left.remove(at)),
                None => writeln!(problems, "{check}.md:{}: one too many: {}", case.line, shown(&report, finding)).unwrap(),
            }
        }
        for expected in left {
            writeln!(problems, "{check}.md:{}: not found: {}", expected.line, expected.text).unwrap();
        }
    }
    assert!(problems.is_empty(), "\n{problems}");
}

/// A block of a page.
struct Case {
    line: usize,
    text: Pair<String>,
    codes: Pair<String>,
    expected: Vec<Expected>,
}

/// A `!` line.
#[derive(Clone)]
struct Expected {
    line: usize,
    text: String,
    check: String,
    words: Option<String>,
    suggestion: Option<String>,
    severity: Option<Severity>,
    least: f64,
}

impl Expected {
    fn fits(&self, report: &PairReport, finding: &Finding) -> bool {
        let words = exact_words(report, finding);
        finding.check == self.check
            && self.words.as_ref().is_none_or(|expected| words.as_ref() == Some(expected))
            && self.suggestion.as_ref().is_none_or(|expected| finding.suggestion.as_ref() == Some(expected))
            && self.severity.is_none_or(|expected| finding.severity == expected)
            && finding.confidence.share() >= self.least
    }

    fn parse(line: usize, text: &str) -> Self {
        let (check, mut rest) = text.split_once(' ').unwrap_or((text, ""));
        let words = quoted(&mut rest);
        let suggestion = match rest.trim_start().strip_prefix("->") {
            Some(after) => {
                rest = after;
                quoted(&mut rest)
            }
            None => None,
        };
        let bounds: Vec<&str> = rest.split_whitespace().collect();
        let least = bounds.iter().skip_while(|word| **word != ">=").nth(1).map_or(0.0, |share| share.parse().unwrap());
        let severity = bounds.iter().find_map(|word| Severity::of(word));
        Expected { line, text: text.to_owned(), check: check.to_owned(), words, suggestion, severity, least }
    }
}

/// Takes the words in straight quotation marks off the front of `rest`; the last mark before an arrow or the end closes.
fn quoted(rest: &mut &str) -> Option<String> {
    let inside = rest.trim_start().strip_prefix('"')?;
    let limit = inside.find("\" ->").or_else(|| inside.rfind('"')).unwrap();
    *rest = &inside[limit + 1..];
    Some(inside[..limit].to_owned())
}

fn all_cases() -> impl Iterator<Item = (&'static str, Case)> {
    CHECKS.iter().flat_map(|check| cases(check.page).into_iter().map(|case| (check.name, case)))
}

fn cases(page: &str) -> Vec<Case> {
    let lines: Vec<(usize, &str)> = (1..).zip(page.lines()).skip_while(|(_, line)| *line != "## Cases").skip(1).collect();
    let blocks = lines.split(|(_, line)| line.trim().is_empty());
    blocks.filter(|block| block.iter().any(|(_, line)| line.starts_with("    "))).map(case).collect()
}

fn case(block: &[(usize, &str)]) -> Case {
    let rows: Vec<(usize, &str, &str)> = block
        .iter()
        .map(|&(number, line)| {
            let row = line.strip_prefix("    ").unwrap_or_else(|| panic!("line {number}: not indented"));
            let (code, words) = row.split_once(' ').unwrap_or_else(|| panic!("line {number}: no words"));
            (number, code, words.trim_start())
        })
        .collect();
    let from = rows[0].1;
    let to = rows.iter().map(|row| row.1).find(|code| *code != from && *code != "!").unwrap();
    let side = |code: &str| rows.iter().filter(|row| row.1 == code).map(|row| format!("{}\n", row.2)).collect();
    let expected = rows.iter().filter(|row| row.1 == "!").map(|&(line, _, text)| Expected::parse(line, text)).collect();
    Case { line: rows[0].0, text: Pair::new(side(from), side(to)), codes: Pair::new(from.to_owned(), to.to_owned()), expected }
}

fn compare(case: &Case) -> PairReport {
    let read = |name: &str, text: &str, code: &str| {
        let locale = Locale::parse(code).unwrap_or_else(|| panic!("line {}: {code} is no language", case.line));
        let options = read::Options { locale: Some(locale), format: Some(read::Format::Plain), ..read::Options::default() };
        read::read(name, text.as_bytes(), &options).unwrap()
    };
    let documents =
        Pair::new(read("source.txt", &case.text.source, &case.codes.source), read("target.txt", &case.text.target, &case.codes.target));
    let settings = Settings {
        fail_on: FAIL_ON,
        min_confidence: MIN_CONFIDENCE,
        checks: CHECKS.iter().map(|check| check.name).collect(),
        ui: Ui::En,
        show_skipped: false,
        lexicon: Vec::new(),
    };
    pipeline::compare(documents, CHECKS, &settings)
}

fn findings(report: &PairReport) -> impl Iterator<Item = &Finding> {
    report.findings.iter().map(|judged| &judged.finding).filter(|finding| finding.severity >= Severity::Minor)
}

/// The exact words of a finding: of the target, or of the source for missing text.
fn exact_words(report: &PairReport, finding: &Finding) -> Option<String> {
    let first = |side: Side| finding.at.get(side).first().map(|&span| report.aligned.words(side, span).to_owned());
    first(Side::Target).or_else(|| first(Side::Source))
}

fn shown(report: &PairReport, finding: &Finding) -> String {
    let words = exact_words(report, finding).unwrap_or_default();
    let suggestion = finding.suggestion.as_ref().map(|words| format!(" -> \"{words}\"")).unwrap_or_default();
    format!("{} \"{words}\"{suggestion} {} {:.2}", finding.check, finding.severity.name(), finding.confidence.share())
}
