//! Fingerprints: the same finding keeps its name when lines move or are wrapped anew.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use crate::align::Aligned;
use crate::finding::Finding;
use crate::pair::Side;
use crate::segment::fold;

/// The fingerprint of each finding: the first 16 hex digits of SHA-256 over the check, the exact words of both sides, the
/// sentence of the source, and the ordinal among equals.
pub(super) fn fingerprints(aligned: &Aligned, findings: &[Finding]) -> Vec<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut fingerprint = |finding: &Finding| {
        let key = key(aligned, finding);
        let ordinal = seen.entry(key.clone()).and_modify(|count| *count += 1).or_insert(0);
        let digest = Sha256::digest(format!("{key}\u{1f}{ordinal}"));
        digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    };
    findings.iter().map(&mut fingerprint).collect()
}

fn key(aligned: &Aligned, finding: &Finding) -> String {
    let words = |side: Side| finding.at.get(side).first().map_or("", |&span| aligned.words(side, span));
    let parts = [finding.check, words(Side::Source), words(Side::Target), source_sentence(aligned, finding)];
    parts.map(normalise).join("\u{1f}")
}

/// The sentence of the source that a finding points at, or the one that answers the target's.
fn source_sentence<'a>(aligned: &'a Aligned, finding: &Finding) -> &'a str {
    let number = match (finding.at.source.first(), finding.at.target.first()) {
        (Some(span), _) => aligned.text.source.sentences.sentence_at(span.start),
        (None, Some(span)) => {
            let target = aligned.text.target.sentences.sentence_at(span.start);
            target.and_then(|number| aligned.beads[*aligned.bead_of.target.get(number)?].sentences.source.first().copied())
        }
        (None, None) => None,
    };
    number.map_or("", |number| aligned.words(Side::Source, aligned.text.source.sentences.sentences[number].span))
}

fn normalise(words: &str) -> String {
    fold(&words.split_whitespace().collect::<Vec<_>>().join(" "))
}
