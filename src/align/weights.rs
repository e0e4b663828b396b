//! The weights of the features: `data/en-es/align-weights.tsv`, fitted by `examples/fit_align.rs`.

use std::sync::LazyLock;

use crate::lang::rows;

use super::features::{COUNT, Features, NAMES};

/// What each feature of a bead is worth, and what a run of lines without a counterpart costs, in nats.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// By feature.
    pub features: [f64; COUNT],
    /// What a run of one-sided lines adds to a path, whatever its length; below 0.0 where it costs.
    pub gap: f64,
}

/// The name of the price of a gap in the file of weights.
pub const GAP: &str = "gap";

static FITTED: LazyLock<Weights> = LazyLock::new(|| Weights::parse(include_str!("../../data/en-es/align-weights.tsv")));

impl Weights {
    /// The weights that the program is delivered with.
    pub fn fitted() -> &'static Weights {
        &FITTED
    }

    /// Weights from rows of a name, a tab and a number; what is not named weighs nothing.
    pub fn parse(data: &'static str) -> Weights {
        let rows: Vec<(&str, f64)> =
            rows(data).filter_map(|row| row.split_once('\t').map(|(name, at)| (name, at.parse().unwrap_or(0.0)))).collect();
        let of = |wanted: &str| rows.iter().find(|(name, _)| *name == wanted).map_or(0.0, |&(_, value)| value);
        Weights { features: NAMES.map(of), gap: of(GAP) }
    }

    /// The score of a bead, in nats.
    pub fn score(&self, features: &Features) -> f64 {
        features.iter().zip(&self.features).map(|(&feature, weight)| f64::from(feature) * weight).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_feature_has_a_weight_and_no_row_stands_for_nothing() {
        let mut named: Vec<&str> =
            rows(include_str!("../../data/en-es/align-weights.tsv")).filter_map(|row| row.split('\t').next()).collect();
        let mut wanted: Vec<&str> = NAMES.into_iter().chain([GAP]).collect();
        named.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(named, wanted);
        assert!(Weights::fitted().features.iter().all(|weight| weight.is_finite()));
    }
}
