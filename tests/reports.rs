//! The reports that the project shows are what the program makes of the pairs of `corpora/`.
//!
//! `COTEJO_RENEW=1 cargo test --test reports` makes them anew; `scripts/screenshot.sh` makes the picture of the first.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test may fail and print")]

mod common;

use common::{corpora, keep, written};
use cotejo::write::WRITERS;

/// The pairs whose reports are shown: the founding story, and a whole web page.
const SHOWN: [&str; 2] = ["001", "004"];

#[test]
fn the_reports_shown_are_those_the_program_makes() {
    for corpus in corpora().into_iter().filter(|corpus| SHOWN.contains(&corpus.number.as_str())) {
        let report = corpus.report();
        for writer in WRITERS {
            keep(&format!("reports/news-{}.{}", corpus.number, writer.name), &written(writer, &report));
        }
    }
}

#[test]
fn a_report_in_html_needs_nothing_from_elsewhere() {
    let writers = WRITERS.iter().filter(|writer| writer.name == "html");
    for (corpus, writer) in corpora().iter().flat_map(|corpus| writers.clone().map(move |writer| (corpus, writer))) {
        let page = written(writer, &corpus.report());
        for elsewhere in ["src=\"http", "href=\"http", "src='http", "@import", "url(http", "<link"] {
            assert!(!page.contains(elsewhere), "{}: the page asks for {elsewhere}", corpus.number);
        }
        assert!(page.starts_with("<!doctype html>") || page.starts_with("<!DOCTYPE html>"));
    }
}
