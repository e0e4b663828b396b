//! The weights of the features: `data/en-es/stretch-weights.tsv`, fitted by `examples/fit_stretch`.

use std::sync::LazyLock;

use crate::lang::rows;

use super::features::{COUNT, Features, NAMES};

/// What each feature of a stretch is worth, in nats.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights(pub [f64; COUNT]);

static FITTED: LazyLock<Weights> = LazyLock::new(|| Weights::parse(include_str!("../../../data/en-es/stretch-weights.tsv")));

impl Weights {
    /// The weights that the program is delivered with.
    pub fn fitted() -> &'static Weights {
        &FITTED
    }

    /// Weights from rows of a name, a tab and a number; what is not named weighs nothing.
    pub fn parse(data: &'static str) -> Weights {
        let of = |wanted: &str| {
            let mut found = rows(data).filter_map(|row| row.split_once('\t')).filter(|(name, _)| *name == wanted);
            found.next().and_then(|(_, weight)| weight.parse().ok()).unwrap_or(0.0)
        };
        Weights(NAMES.map(of))
    }

    /// The score of a stretch, in nats.
    pub fn score(&self, features: &Features) -> f64 {
        features.iter().zip(&self.0).map(|(feature, weight)| feature * weight).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_feature_has_a_weight_and_no_row_stands_for_nothing() {
        let named = rows(include_str!("../../../data/en-es/stretch-weights.tsv")).filter_map(|row| row.split('\t').next());
        assert_eq!(named.collect::<Vec<_>>(), NAMES);
        assert!(Weights::fitted().0.iter().all(|weight| weight.is_finite()));
    }
}
