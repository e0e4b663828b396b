//! A clause or phrase of a sentence that its translation leaves out.

use crate::align::Aligned;
use crate::finding::{Finding, Says, Severity};
use crate::pair::Side;

use super::missing;
use super::row::{Check, Group};
use super::stretch::{self, Lengths, Stretch};

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

/// Beads that are less sure are no ground for a finding inside them.
const SURE_BEAD: f64 = 0.6;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let lengths = Lengths::of(text, Side::Source);
    for (number, bead) in text.beads.iter().enumerate() {
        if !bead.is_two_sided() || bead.confidence < SURE_BEAD {
            continue;
        }
        let Some(stretch) = stretch::best(text, bead, Side::Source, lengths) else { continue };
        let Some((severity, percent)) = judge(&stretch) else { continue };
        let Some(target) = text.span(number, Side::Target) else { continue };
        let words = missing::excerpt(text.words(Side::Source, stretch.span));
        let finding = PARTIAL_OMISSION.finding(percent).severity(severity).at(Side::Source, stretch.span);
        findings.push(finding.hole(target.end).fill("words", words));
    }
}

/// Severity and confidence by score: on untouched news 3.6 is exceeded in 0.2 lines of a hundred, 2.7 in 0.5, 2.1 in 1.
fn judge(stretch: &Stretch) -> Option<(Severity, u8)> {
    match stretch.score {
        score if score >= 4.5 => Some((Severity::Major, 90)),
        score if score >= 3.6 => Some((Severity::Major, 75)),
        score if score >= 2.7 => Some((Severity::Minor, 60)),
        _ => None,
    }
}
