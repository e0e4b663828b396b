//! JSON, version 1: fields may be added, none change. `docs/cotejo-1.schema.json` describes it.

use serde::Serialize;

use crate::align::Bead;
use crate::document::{self, Span};
use crate::finding::{Severity, Ui};
use crate::pair::{Pair, Side};
use crate::report::{self, Judged, PairReport, Status};

#[derive(Serialize)]
pub(super) struct Report {
    format: &'static str,
    tool: Tool,
    settings: Settings,
    summary: Summary,
    documents: Vec<Document>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct Settings {
    fail_on: &'static str,
    min_confidence: f64,
    checks: Vec<&'static str>,
    ui: &'static str,
}

#[derive(Serialize)]
struct Summary {
    documents: usize,
    sentences: usize,
    words: usize,
    findings: Counts,
    score: f64,
    passed: bool,
}

#[derive(Serialize)]
struct Counts {
    critical: usize,
    major: usize,
    minor: usize,
    info: usize,
}

#[derive(Serialize)]
struct Document {
    source: Text,
    target: Text,
    score: f64,
    passed: bool,
    alignment: Vec<Row>,
    findings: Vec<Finding>,
}

#[derive(Serialize)]
struct Text {
    path: String,
    language: String,
    title: Option<String>,
    sentences: usize,
    words: usize,
}

#[derive(Serialize)]
struct Row {
    source: Vec<Place>,
    target: Vec<Place>,
    confidence: f64,
    moved: bool,
}

#[derive(Serialize)]
struct Finding {
    fingerprint: String,
    check: &'static str,
    severity: &'static str,
    confidence: f64,
    message: String,
    source: Option<Vec<Place>>,
    target: Option<Vec<Place>>,
    suggestion: Option<String>,
    mqm: &'static str,
    status: &'static str,
}

#[derive(Serialize)]
struct Place {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    text: String,
}

impl Report {
    pub(super) fn of(report: &report::Report) -> Self {
        let settings = &report.settings;
        Report {
            format: "cotejo/1",
            tool: Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
            settings: Settings {
                fail_on: settings.fail_on.name(),
                min_confidence: settings.min_confidence,
                checks: settings.checks.clone(),
                ui: settings.ui.code(),
            },
            summary: summary(report),
            documents: report.documents.iter().map(|pair| document(pair, settings.ui)).collect(),
        }
    }
}

fn summary(report: &report::Report) -> Summary {
    let source = |pair: &PairReport| (pair.aligned.text.source.sentences.sentences.len(), pair.aligned.text.source.sentences.words.len());
    Summary {
        documents: report.documents.len(),
        sentences: report.documents.iter().map(|pair| source(pair).0).sum(),
        words: report.documents.iter().map(|pair| source(pair).1).sum(),
        findings: Counts {
            critical: report.count(Severity::Critical),
            major: report.count(Severity::Major),
            minor: report.count(Severity::Minor),
            info: report.count(Severity::Info),
        },
        score: rounded(report.score()),
        passed: report.passed(),
    }
}

fn document(pair: &PairReport, ui: Ui) -> Document {
    let text = |side: Side| {
        let sentences = &pair.aligned.text.get(side).sentences;
        Text {
            path: sentences.document.path.clone(),
            language: sentences.document.locale.tag(),
            title: sentences.document.title.clone(),
            sentences: sentences.sentences.len(),
            words: sentences.words.len(),
        }
    };
    Document {
        source: text(Side::Source),
        target: text(Side::Target),
        score: rounded(pair.score),
        passed: pair.passed,
        alignment: pair.aligned.beads.iter().map(|bead| row(pair, bead)).collect(),
        findings: pair.findings.iter().map(|judged| finding(pair, judged, ui)).collect(),
    }
}

fn row(pair: &PairReport, bead: &Bead) -> Row {
    let places = |side: Side| {
        let sentences = &pair.aligned.text.get(side).sentences.sentences;
        bead.sentences.get(side).iter().map(|&number| place(pair, side, sentences[number].span)).collect()
    };
    Row { source: places(Side::Source), target: places(Side::Target), confidence: rounded(bead.confidence), moved: bead.moved }
}

fn finding(pair: &PairReport, judged: &Judged, ui: Ui) -> Finding {
    let finding = &judged.finding;
    let places = finding.places();
    let places = Pair::new((Side::Source, places.source), (Side::Target, places.target));
    let places = places.map(|(side, spans)| (!spans.is_empty()).then(|| spans.iter().map(|&span| place(pair, side, span)).collect()));
    Finding {
        fingerprint: judged.fingerprint.clone(),
        check: finding.check,
        severity: finding.severity.name(),
        confidence: finding.confidence.share(),
        message: finding.message(ui),
        source: places.source,
        target: places.target,
        suggestion: finding.suggestion.clone(),
        mqm: finding.mqm,
        status: match judged.status {
            Status::New => "new",
            Status::Baseline => "baseline",
            Status::Suppressed => "suppressed",
        },
    }
}

fn place(pair: &PairReport, side: Side, span: Span) -> Place {
    let document::Place { line, column, end_line, end_column, text } = pair.aligned.text.get(side).sentences.document.place(span);
    Place { line, column, end_line, end_column, text }
}

/// Rounded to four digits, so that the same input gives the same bytes on every machine.
fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}
