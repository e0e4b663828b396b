//! What a run amounts to: the one record that every format is written from.

use crate::align::Aligned;
use crate::finding::{Finding, Severity, Ui};
use crate::lexicon::own::Entry;

/// What became of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It counts.
    New,
    /// It was there when the baseline was taken; it is free.
    Baseline,
    /// The user has dismissed it; it is free.
    Suppressed,
}

/// A finding and what became of it.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The finding.
    pub finding: Finding,
    /// 16 hex digits that stay the same when lines move or are wrapped anew.
    pub fingerprint: String,
    /// What became of it.
    pub status: Status,
}

/// The findings of one pair of documents.
#[derive(Clone, Debug)]
pub struct PairReport {
    /// The two texts, aligned.
    pub aligned: Aligned,
    /// The findings, worst first.
    pub findings: Vec<Judged>,
    /// 100 × (1 − penalty points / source words), 0.0 to 100.0.
    pub score: f64,
    /// Whether no finding reaches the fail level.
    pub passed: bool,
}

/// How a report was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The least severity that fails a run.
    pub fail_on: Severity,
    /// The least confidence of findings that are shown and counted, 0.0 to 1.0.
    pub min_confidence: f64,
    /// Names of the checks that ran.
    pub checks: Vec<&'static str>,
    /// The language of messages.
    pub ui: Ui,
    /// Whether reports show what was set aside.
    pub show_skipped: bool,
    /// Word pairs of the user's own.
    pub lexicon: Vec<Entry>,
}

/// All pairs of a run.
#[derive(Clone, Debug)]
pub struct Report {
    /// How it was asked for.
    pub settings: Settings,
    /// The pairs, in the order given.
    pub documents: Vec<PairReport>,
}

impl Report {
    /// How many findings of this severity count.
    pub fn count(&self, severity: Severity) -> usize {
        let findings = self.documents.iter().flat_map(|pair| &pair.findings);
        findings.filter(|judged| judged.status == Status::New && judged.finding.severity == severity).count()
    }

    /// The score of the run, 0.0 to 100.0: the mean of the pairs, each weighing as many words as its source has.
    pub fn score(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a text of 2^52 words is none")]
        let words = |pair: &PairReport| pair.aligned.text.source.sentences.words.len().max(1) as f64;
        let total: f64 = self.documents.iter().map(words).sum();
        if total == 0.0 { 100.0 } else { self.documents.iter().map(|pair| pair.score * words(pair)).sum::<f64>() / total }
    }

    /// Whether every pair passed.
    pub fn passed(&self) -> bool {
        self.documents.iter().all(|pair| pair.passed)
    }
}
