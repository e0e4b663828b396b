//! Why a sentence stands in its bead and in no other.

use super::features::{COUNT, Evidence, NAMES, Scorer};
use super::search::Search;
use super::terms::Text;
use super::weights::{GAP, Weights};
use super::{Aligned, Bead, Link, Links, links};

use crate::pair::{Pair, Side};

/// A feature of a bead and what it adds to the score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reason {
    /// The feature, as the file of weights calls it.
    pub name: &'static str,
    /// Its value.
    pub value: f64,
    /// What each unit of it is worth, in nats.
    pub weight: f64,
}

impl Reason {
    /// What it adds, in nats.
    pub fn worth(&self) -> f64 {
        self.value * self.weight
    }
}

/// A way to pair a sentence, and what speaks for and against it.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// The sentences of each side.
    pub sentences: Pair<Vec<usize>>,
    /// The probability that they belong together, 0.0 to 1.0.
    pub probability: f64,
    /// What adds to its score or takes from it, the weightiest first.
    pub reasons: Vec<Reason>,
    /// The words that match, as indices into the words of both texts.
    pub words: Vec<Link>,
}

impl Way {
    /// Its score over leaving all its lines alone, in nats.
    pub fn score(&self) -> f64 {
        self.reasons.iter().map(Reason::worth).sum()
    }
}

/// The bead of a sentence and its best rival.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The bead that holds the sentence.
    pub chosen: Way,
    /// Whether it was taken out of the order of the rest.
    pub moved: bool,
    /// What is most probable beside it, among all ways in the order of both texts.
    pub rival: Option<Way>,
}

/// What adds less than this, in nats, is no reason.
const NOTHING: f64 = 0.005;
/// A rival less probable than this is none.
const LEAST: f64 = 1e-6;

/// Why a sentence of the source stands in its bead; none if there is no such sentence.
pub fn explain(aligned: &Aligned, sentence: usize) -> Option<Explanation> {
    let bead = aligned.beads.get(*aligned.bead_of.source.get(sentence)?)?;
    let evidence = Evidence::new(aligned.text.as_ref().map(Text::new), &aligned.own);
    let weights = Weights::fitted();
    let (rival, probability) = rival(&evidence, weights, sentence, bead).unzip();
    let way = |sentences: &Pair<Vec<usize>>, probability| Way {
        sentences: sentences.clone(),
        probability,
        reasons: reasons(&evidence, weights, sentences),
        words: links::words(&evidence, &aligned.own, &alone(sentences)),
    };
    let rival = rival.zip(probability).map(|(sentences, probability)| way(&sentences, probability));
    Some(Explanation { chosen: way(&bead.sentences, bead.confidence), moved: bead.moved, rival })
}

fn alone(sentences: &Pair<Vec<usize>>) -> Bead {
    Bead { sentences: sentences.clone(), confidence: 0.0, moved: false, links: Links::default() }
}

/// The most probable other bead of a sentence of the source, among the paths that read both texts in order.
fn rival(evidence: &Evidence, weights: &Weights, sentence: usize, bead: &Bead) -> Option<(Pair<Vec<usize>>, f64)> {
    let filled = |side: Side| {
        let lines = evidence.text.get(side).lines.iter().enumerate().filter(|(_, line)| !Evidence::is_blank(line));
        lines.map(|(number, _)| number).collect::<Vec<_>>()
    };
    let mut ways = Search::new(evidence, weights).ways(&filled(Side::Source), &filled(Side::Target), sentence);
    ways.retain(|(sentences, probability)| *sentences != bead.sentences && *probability >= LEAST);
    ways.into_iter().max_by(|(_, a), (_, b)| a.total_cmp(b))
}

/// What adds to the score of a bead. A line without counterpart has the price of a gap, which it may share with its neighbours.
fn reasons(evidence: &Evidence, weights: &Weights, sentences: &Pair<Vec<usize>>) -> Vec<Reason> {
    let range = |side: Side| Some(*sentences.get(side).first()?..sentences.get(side).last()? + 1);
    let (Some(source), Some(target)) = (range(Side::Source), range(Side::Target)) else {
        return vec![Reason { name: GAP, value: 1.0, weight: weights.gap }];
    };
    let features = Scorer::new(evidence).features(source, target);
    let reason = |at: usize| Reason { name: NAMES[at], value: f64::from(features[at]), weight: weights.features[at] };
    let mut reasons: Vec<Reason> = (0..COUNT).map(reason).filter(|reason| reason.worth().abs() >= NOTHING).collect();
    reasons.sort_by(|a, b| b.worth().abs().total_cmp(&a.worth().abs()));
    reasons
}
