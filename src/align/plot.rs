//! What the search saw, to be drawn: where the two texts have words in common, and the band that it looked in.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Aligned;
use super::features::Evidence;
use super::matches::Kind;
use super::search::Search;
use super::terms::Text;
use super::weights::Weights;

/// Two lines with rare words in common.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// The sentence of the source.
    pub source: usize,
    /// The sentence of the target.
    pub target: usize,
    /// What the words weigh together, in nats.
    pub weight: f32,
}

/// What the search saw of two texts.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// The lines that have most in common, by source and then by target.
    pub dots: Vec<Dot>,
    /// For each number of source lines read, the numbers of target lines that a path might have read by then.
    pub band: Vec<Range<usize>>,
}

/// A word on more lines than this makes no dots: it would stand everywhere.
const RARE: usize = 8;
/// Words of two lines that weigh less make no dot, in nats; for the eye, not measured.
const LEAST: f32 = 2.0;
/// Dots for each line of the longer text: more would blacken the picture.
const DOTS: usize = 4;

/// What the search saw of two texts that were set side by side.
pub fn plot(aligned: &Aligned) -> Plot {
    let evidence = Evidence::new(aligned.text.as_ref().map(Text::new), &aligned.own);
    let count = evidence.text.as_ref().map(|side| side.lines.len());
    let all = count.map(|count| (0..count).collect::<Vec<_>>());
    let band = Search::new(&evidence, Weights::fitted()).band(&all.source, &all.target);
    let mut dots = dots(&evidence);
    dots.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    dots.truncate(DOTS * count.source.max(count.target));
    dots.sort_by_key(|dot| (dot.source, dot.target));
    Plot { dots, band }
}

fn dots(evidence: &Evidence) -> Vec<Dot> {
    let mut shared: BTreeMap<(u32, u32), f32> = BTreeMap::new();
    for (term, matches) in evidence.text.source.terms.iter().zip(&evidence.matches).filter(|(term, _)| term.lines.len() <= RARE) {
        for a_match in matches.iter().filter(|a_match| a_match.kind != Kind::Resemblance) {
            let Some(other) = evidence.text.target.terms.get(a_match.term as usize).filter(|other| other.lines.len() <= RARE) else {
                continue;
            };
            for (&a, &b) in term.lines.iter().flat_map(|a| other.lines.iter().map(move |b| (a, b))) {
                *shared.entry((a, b)).or_default() += a_match.weight;
            }
        }
    }
    let heavy = shared.into_iter().filter(|&(_, weight)| weight >= LEAST);
    heavy.map(|((source, target), weight)| Dot { source: source as usize, target: target as usize, weight }).collect()
}
