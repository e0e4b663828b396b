//! From findings to a report: one fault, one finding; fingerprints, score, verdict.

mod fingerprint;
mod overlap;
mod score;

use std::cmp::Reverse;

use crate::align::Aligned;
use crate::finding::Finding;
use crate::pair::{Pair, Side};
use crate::report::{Judged, PairReport, Settings, Status};

pub use score::{points, score};

/// Judges the findings of one pair. `findings` come in the order of precedence of their checks.
pub fn judge(aligned: Aligned, mut findings: Vec<Finding>, settings: &Settings) -> PairReport {
    findings.retain(|finding| finding.confidence.share() >= settings.min_confidence);
    let mut findings = overlap::one_for_each_fault(findings);
    findings.sort_by_key(|finding| (Reverse(finding.severity), Reverse(finding.confidence), place(finding)));
    let fingerprints = fingerprint::fingerprints(&aligned, &findings);
    let judged = findings.into_iter().zip(fingerprints);
    let findings: Vec<Judged> = judged.map(|(finding, fingerprint)| Judged { finding, fingerprint, status: Status::New }).collect();
    let words = aligned.text.source.sentences.words.len();
    let passed = !findings.iter().any(|judged| judged.status == Status::New && judged.finding.severity >= settings.fail_on);
    PairReport { score: score(&findings, words), passed, findings, aligned }
}

/// Where a finding stands, for the order among equals: in the target if it points there.
fn place(finding: &Finding) -> Pair<usize> {
    let first = |side: Side| finding.at.get(side).first().map_or(usize::MAX, |span| span.start);
    let target = finding.hole.map_or_else(|| first(Side::Target), |hole| hole.start);
    Pair::new(first(Side::Source), target)
}
