//! A clause or phrase of a sentence that its translation leaves out.

use crate::align::Aligned;
use crate::finding::{Finding, Says, Severity};
use crate::pair::Side;

use super::missing;
use super::row::{Check, Group};
use super::stretch::levels::Levels;
use super::stretch::weights::Weights;
use super::stretch::{self, Lengths, Line};

/// A stretch of a translated sentence without a counterpart.
pub(super) static PARTIAL_OMISSION: Check = Check {
    name: "partial-omission",
    group: Group::Missing,
    severity: Severity::Major,
    mqm: "accuracy/omission",
    page: include_str!("partial-omission.md"),
    says: Says {
        en: "the translation of this sentence says nothing of “{words}”",
        es: "la traducción de esta frase no dice nada de «{words}»",
    },
    run,
};

/// A stretch that is less sure to be missing is worth no loud word: on untouched news of another translator than those of the fit
/// (NTREX-128, development half, Mexican version) all four loud ones stood below or near it.
const LOUD: u8 = 75;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let Some(levels) = Levels::of(text.text.source.sentences.document.locale.language) else { return };
    let lengths = Lengths::of(text, Side::Source);
    for bead in text.beads.iter().filter(|bead| stretch::is_ground(bead)) {
        let line = Line::new(text, bead, Side::Source, lengths);
        let Some(found) = stretch::best(&line, Weights::fitted()).filter(|found| found.score >= levels.said) else { continue };
        let Some(span) = stretch::clause(&line, &found) else { continue };
        let percent = levels.percent(found.score);
        let loud = found.score >= levels.loud && percent >= LOUD;
        let severity = if loud { Severity::Major } else { Severity::Minor };
        let finding = PARTIAL_OMISSION.finding(percent).severity(severity).at(Side::Source, span);
        findings.push(finding.hole(stretch::hole(&line, &found)).fill("words", missing::excerpt(text.words(Side::Source, span))));
    }
}
