//! The score, in the manner of MQM (Multidimensional Quality Metrics): penalty points by severity over the words of the source.

use crate::finding::Severity;
use crate::report::{Judged, Status};

/// Penalty points of a severity: the usual MQM multipliers.
pub fn points(severity: Severity) -> f64 {
    match severity {
        Severity::Info => 0.0,
        Severity::Minor => 1.0,
        Severity::Major => 5.0,
        Severity::Critical => 25.0,
    }
}

/// 100 × (1 − penalty points / `words`), from 0.0 to 100.0; findings that do not count are free.
pub fn score(findings: &[Judged], words: usize) -> f64 {
    let counted = findings.iter().filter(|judged| judged.status == Status::New);
    let penalty: f64 = counted.map(|judged| points(judged.finding.severity)).sum();
    #[expect(clippy::cast_precision_loss, reason = "a text of 2^52 words is none")]
    let words = words.max(1) as f64;
    (100.0 * (1.0 - penalty / words)).clamp(0.0, 100.0)
}
