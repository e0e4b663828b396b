//! The page as the template sees it: totals above, then each pair of texts.

use askama::Template;

use crate::document::Document;
use crate::finding::Severity;
use crate::judge;
use crate::pair::{Pair, Side};
use crate::report::{PairReport, Report, Status};

use super::cards::{self, Card};
use super::pieces::Piece;
use super::policy;
use super::rows::{self, Row};
use super::words::Words;

/// The whole report.
#[derive(Template)]
#[template(path = "page.html")]
pub(super) struct Page<'a> {
    words: &'static Words,
    version: &'static str,
    policy: String,
    style: &'static str,
    script: &'static str,
    title: String,
    tally: Tally,
    fails_from: &'static str,
    shown_from: String,
    open_skipped: bool,
    checks: Vec<&'static str>,
    severities: Vec<(&'static str, &'static str)>,
    reviews: Vec<Review<'a>>,
}

/// Score, verdict and counts, of a pair or of the whole.
pub(super) struct Tally {
    passed: bool,
    score: String,
    counts: Vec<Count>,
    points: String,
    source_words: usize,
    findings: usize,
}

/// The findings of one severity that count.
pub(super) struct Count {
    name: &'static str,
    word: &'static str,
    count: usize,
    each: String,
}

/// A pair of texts.
pub(super) struct Review<'a> {
    number: usize,
    tally: Tally,
    heads: [Head<'a>; 2],
    counted: Vec<Card<'a>>,
    settled: Vec<Card<'a>>,
    rows: Vec<Row<'a>>,
    skipped: usize,
}

/// What one of the two texts is.
pub(super) struct Head<'a> {
    side: &'static str,
    tag: String,
    language: &'static str,
    title: &'a str,
    path: &'a str,
    skipped: Vec<(usize, &'static str, &'a str)>,
}

impl<'a> Page<'a> {
    pub(super) fn of(report: &'a Report) -> Self {
        let settings = &report.settings;
        let words = Words::of(settings.ui);
        let pairs: Vec<&PairReport> = report.documents.iter().collect();
        let mut checks: Vec<&str> = counted(&pairs).map(|(check, _)| check).collect();
        checks.sort_unstable();
        checks.dedup();
        let reviews: Vec<Review<'a>> = report.documents.iter().enumerate().map(|(at, pair)| review(at + 1, pair, report, words)).collect();
        let only = (reviews.len() == 1).then(|| reviews.first().map(|review| review.heads[1].title)).flatten();
        Page {
            words,
            version: env!("CARGO_PKG_VERSION"),
            policy: policy::policy(policy::STYLE, Some(policy::SCRIPT)),
            style: policy::STYLE,
            script: policy::SCRIPT,
            title: only.map_or_else(|| words.headline.to_owned(), |title| format!("{title} – {}", words.headline)),
            tally: tally(&pairs, report.score(), report.passed(), words),
            fails_from: words.severity(settings.fail_on),
            shown_from: words.share(settings.min_confidence),
            open_skipped: settings.show_skipped,
            checks,
            severities: Severity::ALL.into_iter().rev().map(|severity| (severity.name(), words.severity(severity))).collect(),
            reviews,
        }
    }
}

fn review<'a>(number: usize, pair: &'a PairReport, report: &Report, words: &'static Words) -> Review<'a> {
    let document = pair.aligned.text.as_ref().map(|text| &text.sentences.document);
    let (counted, settled) = cards::cards(pair, words, report.settings.ui).into_iter().partition(|card| card.settled.is_none());
    Review {
        number,
        tally: tally(&[pair], pair.score, pair.passed, words),
        heads: Side::BOTH.map(|side| head(document.get(side), Pair::new(words.source, words.target).get(side), words)),
        counted,
        settled,
        rows: rows::rows(pair, words),
        skipped: Side::BOTH.iter().map(|&side| document.get(side).skipped.len()).sum(),
    }
}

fn head<'a>(document: &'a Document, side: &'static str, words: &Words) -> Head<'a> {
    let heading = || document.blocks.first().map(|block| block.span.of(&document.text)).filter(|text| text.chars().count() <= 200);
    let file = document.path.rsplit(['/', '\\']).next().unwrap_or_default();
    Head {
        side,
        tag: document.locale.tag(),
        language: words.language(document.locale.language),
        title: document.title.as_deref().or_else(heading).unwrap_or(file),
        path: &document.path,
        skipped: document.skipped.iter().map(|skipped| (skipped.place.line, skipped.why, skipped.place.text.trim())).collect(),
    }
}

fn counted<'a>(pairs: &'a [&PairReport]) -> impl Iterator<Item = (&'static str, Severity)> + 'a {
    let findings = pairs.iter().flat_map(|pair| &pair.findings).filter(|judged| judged.status == Status::New);
    findings.map(|judged| (judged.finding.check, judged.finding.severity))
}

fn tally(pairs: &[&PairReport], score: f64, passed: bool, words: &'static Words) -> Tally {
    let count = |severity: Severity| Count {
        name: severity.name(),
        word: words.severity(severity),
        count: counted(pairs).filter(|(_, known)| *known == severity).count(),
        each: format!("{:.0}", judge::points(severity)),
    };
    let points: f64 = counted(pairs).map(|(_, severity)| judge::points(severity)).sum();
    Tally {
        passed,
        score: words.decimal(score),
        counts: Severity::ALL.into_iter().rev().map(count).collect(),
        points: format!("{points:.0}"),
        source_words: pairs.iter().map(|pair| pair.aligned.text.source.sentences.words.len()).sum(),
        findings: counted(pairs).count(),
    }
}
