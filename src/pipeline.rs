//! A pair through all stages; many pairs through the pool, results in the order given.

use crate::align::{self, Aligned};
use crate::annotate;
use crate::check::{self, Check};
use crate::document::Document;
use crate::judge;
use crate::pair::Pair;
use crate::report::{PairReport, Settings};
use crate::segment::{self, Unit};

/// Sets two documents side by side.
pub fn align(documents: Pair<Document>, unit: Unit) -> Aligned {
    align::align(documents.map(|document| annotate::annotate(segment::segment(document, unit))))
}

/// Sets two documents side by side and says what is wrong.
pub fn compare(documents: Pair<Document>, checks: &[&Check], settings: &Settings) -> PairReport {
    let aligned = align(documents, Unit::Sentences);
    let findings = check::run(&aligned, checks);
    judge::judge(aligned, findings, settings)
}
