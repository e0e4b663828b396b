//! One fault, one finding: the first that explains a word keeps it.

use crate::document::Span;
use crate::finding::Finding;
use crate::pair::{Pair, Side};

/// Drops each finding whose exact words an earlier one has explained already.
///
/// A finding's exact words are the first stretch that it names of each side. A cause stands before its symptoms in the
/// table of checks, so the order of `findings` decides; among findings of one check the surer one wins.
pub(super) fn one_for_each_fault(mut findings: Vec<Finding>) -> Vec<Finding> {
    sort_within_checks(&mut findings);
    let mut explained: Pair<Vec<Span>> = Pair::default();
    findings.retain(|finding| {
        let exact = Pair::new(exact(finding, Side::Source), exact(finding, Side::Target));
        let known = match (exact.source, exact.target) {
            (_, Some(target)) => overlaps(&explained.target, target),
            (Some(source), None) => overlaps(&explained.source, source),
            (None, None) => false,
        };
        if !known {
            explained.source.extend(exact.source);
            explained.target.extend(exact.target);
        }
        !known
    });
    replaced_is_not_missing(&mut findings);
    findings
}

/// Drops a finding of missing text if a surer one says of most of its words what stands in their place.
fn replaced_is_not_missing(findings: &mut Vec<Finding>) {
    let pairs =
        findings.iter().filter_map(|finding| Some((exact(finding, Side::Source)?, exact(finding, Side::Target)?, finding.confidence)));
    let pairs: Vec<(Pair<Span>, _)> = pairs.map(|(source, target, sure)| (Pair::new(source, target), sure)).collect();
    findings.retain(|finding| {
        let (side, missing) = match (exact(finding, Side::Source), exact(finding, Side::Target)) {
            (Some(missing), None) => (Side::Source, missing),
            (None, Some(missing)) => (Side::Target, missing),
            _ => return true,
        };
        !pairs.iter().any(|(words, sure)| *sure > finding.confidence && words.get(side).is_most_of(missing))
    });
}

fn sort_within_checks(findings: &mut [Finding]) {
    for group in findings.chunk_by_mut(|a, b| a.check == b.check) {
        group.sort_by_key(|finding| std::cmp::Reverse((finding.severity, finding.confidence)));
    }
}

fn exact(finding: &Finding, side: Side) -> Option<Span> {
    finding.at.get(side).first().copied()
}

fn overlaps(explained: &[Span], words: Span) -> bool {
    explained.iter().any(|span| span.overlaps(words))
}
