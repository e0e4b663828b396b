//! A small report made by hand, for the tests of the page.

use std::sync::Arc;

use crate::align::{Aligned, Bead, Links};
use crate::annotate;
use crate::check::{Check, Group};
use crate::document::{Block, BlockKind, Document, Origin, Place, Skipped, Span};
use crate::finding::{Finding, Says, Severity, Ui};
use crate::judge;
use crate::lang::{ENGLISH, Locale, SPANISH};
use crate::pair::{Pair, Side};
use crate::report::{PairReport, Report, Settings};
use crate::segment::{self, Unit};

const NUMBER: Check = check("number", "accuracy/mistranslation/number", Severity::Critical);
const OMISSION: Check = check("omission", "accuracy/omission", Severity::Major);
const ADDITION: Check = check("addition", "accuracy/addition", Severity::Minor);
const PUNCTUATION: Check = check("punctuation", "fluency/punctuation", Severity::Info);

const fn check(name: &'static str, mqm: &'static str, severity: Severity) -> Check {
    let says = Says { en: "“{words}” is not what the original has", es: "«{words}» no es lo que dice el original" };
    Check { name, group: Group::Facts, severity, mqm, page: "# A check\n\nLooks for it.\n", says, run: |_, _| {} }
}

/// A story of four lines a side: one sentence of the original and one clause are missing, a number is wrong, two words are
/// added, one pair has moved and is not sure. `more` goes behind the words of every line.
pub(super) fn pair(more: &str, settings: &Settings) -> PairReport {
    let es = ["El faro", "Costó 1.250 euros, según el alcalde.", "Nadie lo visita.", "Mide doce metros."];
    let en = ["The lighthouse", "It cost €1,520.", "It is twelve metres tall, and quite white."];
    let es: Vec<String> = es.iter().map(|line| format!("{line}{more}")).collect();
    let en: Vec<String> = en.iter().map(|line| format!("{line}{more}")).collect();
    let text = Pair::new(document("faro.es.txt", Locale::plain(SPANISH), &es), document("faro.en.txt", Locale::plain(ENGLISH), &en));
    let text = text.map(|document| annotate::annotate(segment::segment(document, Unit::Blocks)));
    let rows: [(&[usize], &[usize]); 4] = [(&[0], &[0]), (&[1], &[1]), (&[2], &[]), (&[3], &[2])];
    let bead = |(source, target): (&[usize], &[usize])| Bead {
        sentences: Pair::new(source.to_vec(), target.to_vec()),
        confidence: if source == [3] { 0.21 } else { 0.98 },
        moved: source == [3],
        links: Links::default(),
    };
    let aligned = Aligned {
        text,
        beads: rows.into_iter().map(bead).collect(),
        bead_of: Pair::new(vec![0, 1, 2, 3], vec![0, 1, 3]),
        own: Arc::default(),
    };
    let findings = findings(&aligned, more);
    judge::judge(aligned, findings, settings)
}

fn findings(aligned: &Aligned, more: &str) -> Vec<Finding> {
    let span = |side: Side, words: &str| {
        let start = aligned.text.get(side).sentences.document.text.find(words).unwrap();
        Span::new(start, start + words.len())
    };
    let (source, target) = (|words: &str| span(Side::Source, words), |words: &str| span(Side::Target, words));
    let unvisited = format!("Nadie lo visita.{more}");
    vec![
        NUMBER.finding(97).fill("words", format!("1,520{more}")).at(Side::Source, source("1.250")).at(Side::Target, target("1,520")),
        OMISSION.finding(96).fill("words", unvisited.as_str()).at(Side::Source, source(&unvisited)).hole(target("It is").start),
        OMISSION.finding(80).fill("words", "según").at(Side::Source, source(", según el alcalde")).hole(target("1,520").end),
        ADDITION.finding(60).fill("words", "quite white").at(Side::Target, target("quite white")).suggest(format!("white{more}")),
        PUNCTUATION.finding(55).fill("words", ".").at(Side::Target, target("lighthouse")).at(Side::Target, target("metres")),
    ]
}

fn document(path: &str, locale: Locale, lines: &[String]) -> Document {
    let file = lines.join("\n") + "\n";
    let mut origin = Origin::new(file.as_str());
    let mut blocks = Vec::new();
    let mut at = 0;
    for line in lines {
        let kind = if at == 0 { BlockKind::Title } else { BlockKind::Paragraph };
        blocks.push(Block { kind, span: Span::new(at, at + line.len()) });
        at += line.len() + 1;
    }
    origin.note(Span::new(0, file.len()), Span::new(0, file.len()));
    let place = Place { line: 9, column: 1, end_line: 9, end_column: 5, text: lines.last().cloned().unwrap_or_default() };
    let skipped = vec![Skipped { place, why: "menu" }];
    Document { path: path.to_owned(), locale, title: lines.first().cloned(), text: file, blocks, skipped, origin }
}

pub(super) fn settings(ui: Ui) -> Settings {
    Settings { fail_on: Severity::Major, min_confidence: 0.5, checks: vec!["number"], ui, show_skipped: false, lexicon: Vec::new() }
}

/// A report of `pairs` equal pairs.
pub(super) fn report(more: &str, ui: Ui, pairs: usize) -> Report {
    let settings = settings(ui);
    Report { documents: (0..pairs).map(|_| pair(more, &settings)).collect(), settings }
}
