//! The terminal report: worst first, excerpts of both sides with the words underlined, and a summary line.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

use crate::document::{Document, Span};
use crate::finding::{Finding, Says, Severity, Ui};
use crate::pair::Side;
use crate::report::{Judged, PairReport, Report, Settings, Status};

/// Widest line of an excerpt, in columns: longer lines are cut around the words.
const WIDTH: usize = 120;

/// Words of the report itself.
const SOURCE: Says = Says { en: "source", es: "original" };
const SUGGESTION: Says = Says { en: "better", es: "mejor" };
const HOLE: Says = Says { en: "missing here", es: "falta aquí" };
const SKIPPED: Says = Says { en: "set aside", es: "apartado" };
const PASSED: Says = Says { en: "passed", es: "aprobado" };
const FAILED: Says = Says { en: "not passed", es: "no aprobado" };
const SCORE: Says = Says { en: "score", es: "puntuación" };
const NOTHING: Says = Says { en: "no findings", es: "sin hallazgos" };

/// The whole report as text with colours as ANSI escapes.
pub fn terminal(report: &Report) -> String {
    let mut text = String::new();
    for pair in &report.documents {
        for judged in pair.findings.iter().filter(|judged| judged.status == Status::New) {
            text.push_str(&excerpt(pair, judged, &report.settings));
            text.push_str("\n\n");
        }
        if report.settings.show_skipped {
            text.push_str(&skipped(pair, report.settings.ui));
        }
    }
    text.push_str(&summary(report));
    text
}

/// One finding, for `--explain`.
pub fn explain(pair: &PairReport, judged: &Judged, settings: &Settings) -> String {
    excerpt(pair, judged, settings) + "\n"
}

fn excerpt(pair: &PairReport, judged: &Judged, settings: &Settings) -> String {
    let finding = &judged.finding;
    let ui = settings.ui;
    let level = match finding.severity {
        Severity::Info => Level::INFO,
        Severity::Minor => Level::NOTE,
        Severity::Major => Level::WARNING,
        Severity::Critical => Level::ERROR,
    };
    let id = format!("{}] {:.0} % [{}", finding.check, finding.confidence.share() * 100.0, judged.fingerprint);
    let title = level.clone().with_name(finding.severity.name()).primary_title(finding.message(ui)).id(id);
    let mut group = title.elements(snippets(pair, finding, ui));
    if let Some(suggestion) = &finding.suggestion {
        group = group.element(Level::HELP.with_name(SUGGESTION.in_language(ui)).message(suggestion.clone()));
    }
    let groups: [Group<'_>; 1] = [group];
    Renderer::styled().term_width(WIDTH).render(&groups)
}

/// An excerpt of the target, then one of the source.
fn snippets<'a>(pair: &'a PairReport, finding: &Finding, ui: Ui) -> Vec<Snippet<'a, Annotation<'a>>> {
    let places = finding.places();
    let document = |side: Side| &pair.aligned.text.get(side).sentences.document;
    let label = if finding.at.target.is_empty() { HOLE.in_language(ui) } else { "" };
    let target = places.target.first().map(|&span| snippet(document(Side::Target), span, label));
    let source = places.source.first().map(|&span| snippet(document(Side::Source), span, SOURCE.in_language(ui)));
    target.into_iter().chain(source).collect()
}

fn snippet<'a>(document: &'a Document, span: Span, label: &'static str) -> Snippet<'a, Annotation<'a>> {
    let file = document.origin.file();
    let bytes = document.origin.bytes(span);
    let start = file[..bytes.start].rfind('\n').map_or(0, |at| at + 1);
    let end = file[bytes.end..].find('\n').map_or(file.len(), |at| bytes.end + at);
    let line = document.place(span).line;
    let words = AnnotationKind::Primary.span(bytes.start - start..bytes.end - start);
    let words = if label.is_empty() { words } else { words.label(label) };
    Snippet::source(&file[start..end]).line_start(line).path(&document.path).annotation(words)
}

fn skipped(pair: &PairReport, ui: Ui) -> String {
    let mut text = String::new();
    for (_, annotated) in pair.aligned.text.sides() {
        let document = &annotated.sentences.document;
        for skipped in &document.skipped {
            let words: Vec<&str> = skipped.place.text.split_whitespace().collect();
            let (path, line, label) = (&document.path, skipped.place.line, SKIPPED.in_language(ui));
            text.push_str(&format!("{path}:{line}: {label} ({}): {}\n", skipped.why, words.join(" ")));
        }
    }
    text
}

fn summary(report: &Report) -> String {
    let ui = report.settings.ui;
    let counts = Severity::ALL.into_iter().rev().map(|severity| (report.count(severity), severity.name()));
    let counts: Vec<String> = counts.filter(|(count, _)| *count > 0).map(|(count, name)| format!("{count} {name}")).collect();
    let counts = if counts.is_empty() { NOTHING.in_language(ui).to_owned() } else { counts.join(", ") };
    let verdict = if report.passed() { PASSED } else { FAILED }.in_language(ui);
    format!("{counts}; {} {:.1}; {verdict}\n", SCORE.in_language(ui), report.score())
}
