//! A pair through all stages; many pairs through the pool, results in the order given.

use std::sync::Arc;

use crate::align::{self, Aligned, Own};
use crate::annotate;
use crate::check::{self, Check};
use crate::document::Document;
use crate::error::Result;
use crate::judge;
use crate::lexicon::own::Entry;
use rayon::prelude::*;

use crate::pair::Pair;
use crate::report::{PairReport, Settings};
use crate::segment::{self, Unit};

/// Sets two documents side by side, with word pairs of the user's own beside those that the program knows.
pub fn align(documents: Pair<Document>, unit: Unit, lexicon: &[Entry]) -> Aligned {
    let languages = documents.as_ref().map(|document| document.locale.language);
    let own = Arc::new(Own::new(lexicon, languages));
    align::align_with(documents.map(|document| annotate::annotate(segment::segment(document, unit))), own)
}

/// Sets two documents side by side and says what is wrong.
pub fn compare(documents: Pair<Document>, checks: &[&Check], settings: &Settings) -> PairReport {
    let aligned = align(documents, Unit::Sentences, &settings.lexicon);
    let findings = check::run(&aligned, checks);
    judge::judge(aligned, findings, settings)
}

/// Reads and compares many pairs on all cores. The results stand in the order of `pairs`, and so does the first error. `done` is
/// called each time a pair is ready, in whatever order they are.
///
/// # Errors
/// The first pair, in the order given, that cannot be read.
pub fn compare_all<P: Sync>(
    pairs: &[P],
    read: impl Fn(&P) -> Result<Pair<Document>> + Sync,
    checks: &[&Check],
    settings: &Settings,
    done: impl Fn() + Sync,
) -> Result<Vec<PairReport>> {
    let one = |pair| {
        let report = read(pair).map(|documents| compare(documents, checks, settings));
        done();
        report
    };
    if let [pair] = pairs {
        // A pool of threads would take longer to start than a short pair to compare.
        return Ok(vec![one(pair)?]);
    }
    let results: Vec<_> = pairs.par_iter().map(one).collect();
    results.into_iter().collect()
}
