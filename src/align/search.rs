//! The best way to pair some lines of the source with some of the target, in order.

use std::collections::BTreeMap;
use std::ops::Range;

use foldhash::HashMap;

use crate::pair::Pair;

use super::cut::{self, Cuts};
use super::features::{Evidence, SHAPES, Scorer};
use super::path::{Lattice, Step};
use super::terms::Line;
use super::weights::Weights;

/// A band wider than this, in lines, is narrowed around the best path of 1-1 beads first.
const WIDE: usize = 40;

/// Words of the longest side that a bead of several lines may have: prose stays far below, and pairing the words of a bead takes
/// more than twice the time where there are twice as many.
const LONG: usize = 1000;

/// Beginnings of beads whose scores are remembered; beyond, a score is worth less than the room for it.
const REMEMBERED: usize = 1 << 18;

/// Lines that belong together, by their numbers; one side may be empty.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Leg {
    pub(super) source: Range<usize>,
    pub(super) target: Range<usize>,
}

impl Leg {
    pub(super) fn is_two_sided(&self) -> bool {
        !self.source.is_empty() && !self.target.is_empty()
    }
}

/// The search over the beads of two texts; it scores each bead once.
pub(super) struct Search<'a> {
    pub(super) evidence: &'a Evidence,
    weights: &'a Weights,
    cuts: Cuts,
    scorer: Scorer<'a>,
    /// By the first lines of the bead; not a number where a score was not asked for.
    scores: HashMap<(usize, usize), [f32; SHAPES.len()]>,
}

impl<'a> Search<'a> {
    pub(super) fn new(evidence: &'a Evidence, weights: &'a Weights) -> Self {
        Search { evidence, weights, cuts: Cuts::find(evidence), scorer: Scorer::new(evidence), scores: HashMap::default() }
    }

    /// What a run of lines without counterpart adds to a score; below 0.0.
    pub(super) fn gap(&self) -> f64 {
        self.weights.gap
    }

    /// The score of a two-sided bead of existing lines, in nats.
    pub(super) fn score(&mut self, source: usize, target: usize, shape: usize) -> f64 {
        let (n, m) = SHAPES[shape];
        if self.scores.len() >= REMEMBERED {
            self.scores.clear();
        }
        let known = &mut self.scores.entry((source, target)).or_insert([f32::NAN; SHAPES.len()])[shape];
        if known.is_nan() {
            *known = self.weights.score(&self.scorer.features(source..source + n, target..target + m)) as f32;
        }
        f64::from(*known)
    }

    /// The score of a leg by itself; none for a form that no bead has.
    pub(super) fn leg(&mut self, leg: &Leg) -> Option<f64> {
        let shape = SHAPES.iter().position(|&form| form == (leg.source.len(), leg.target.len()))?;
        Some(self.score(leg.source.start, leg.target.start, shape))
    }

    /// The score of legs that follow each other.
    pub(super) fn path(&mut self, legs: &[Leg]) -> f64 {
        let mut total = 0.0;
        let mut before = (false, false);
        for leg in legs {
            let now = (leg.target.is_empty(), leg.source.is_empty());
            total += if now == (false, false) { self.leg(leg).unwrap_or(0.0) } else { 0.0 };
            total += if now != (false, false) && now != before { self.gap() } else { 0.0 };
            before = now;
        }
        total
    }

    /// The best legs for these lines, both ascending. A bead never skips a line that is not among them.
    pub(super) fn best(&mut self, source: &[usize], target: &[usize]) -> Vec<Leg> {
        let (steps, _) = self.lattice(source, target).best();
        steps.into_iter().map(|step| leg(step, source, target)).collect()
    }

    /// The probability of each of these legs among all ways to pair their lines, in order: that a bead is just so, or that a line
    /// has no counterpart.
    pub(super) fn probabilities(&mut self, legs: &[Leg]) -> Vec<f64> {
        let lines = lines_of(legs);
        let mut found: HashMap<&Leg, f64> = legs.iter().map(|leg| (leg, 0.0)).collect();
        self.lattice(&lines.source, &lines.target).probabilities(|step, probability| {
            if let Some(sum) = found.get_mut(&leg(step, &lines.source, &lines.target)) {
                *sum += probability;
            }
        });
        legs.iter().map(|leg| found.get(leg).map_or(0.0, |sum| sum.clamp(0.0, 1.0))).collect()
    }

    /// The beads that could hold a line of the source, with their probabilities among all ways to pair these lines in order.
    pub(super) fn ways(&mut self, source: &[usize], target: &[usize], line: usize) -> Vec<(Pair<Vec<usize>>, f64)> {
        let mut ways: BTreeMap<(Vec<usize>, Vec<usize>), f64> = BTreeMap::new();
        self.lattice(source, target).probabilities(|step, probability| {
            let leg = leg(step, source, target);
            if leg.source.contains(&line) {
                *ways.entry((leg.source.collect(), leg.target.collect())).or_default() += probability;
            }
        });
        ways.into_iter().map(|((source, target), probability)| (Pair::new(source, target), probability)).collect()
    }

    fn lattice(&mut self, source: &[usize], target: &[usize]) -> Lattice {
        let band = self.band(source, target);
        self.beads(band, source, target, SHAPES.len())
    }

    /// Where paths for these lines are looked for: for each number of source lines read, numbers of target lines read.
    pub(super) fn band(&mut self, source: &[usize], target: &[usize]) -> Vec<Range<usize>> {
        let band = self.cuts.band(source, target);
        if band.iter().map(Range::len).sum::<usize>() > WIDE * band.len() + cut::SMALL {
            let (steps, _) = self.beads(band, source, target, 1).best();
            return cut::around(&steps, target.len());
        }
        band
    }

    /// Whether no side of a bead has very many words.
    fn is_short(&self, source: usize, target: usize, (n, m): (usize, usize)) -> bool {
        let words = |lines: &[Line]| lines.iter().map(|line| line.tokens.len()).sum::<usize>();
        let text = &self.evidence.text;
        words(&text.source.lines[source..source + n]) <= LONG && words(&text.target.lines[target..target + m]) <= LONG
    }

    /// The lattice of these lines with the beads of the first `shapes` forms.
    fn beads(&mut self, band: Vec<Range<usize>>, source: &[usize], target: &[usize], shapes: usize) -> Lattice {
        let unbroken = |lines: &[usize], at: usize, count: usize| match (lines.get(at), lines.get(at + count - 1)) {
            (Some(first), Some(last)) => first + count == last + 1,
            _ => false,
        };
        let gap = self.gap();
        Lattice::new(band, shapes, gap, |row, column, shape| {
            let (n, m) = SHAPES[shape];
            if unbroken(source, row, n) && unbroken(target, column, m) && (shape == 0 || self.is_short(source[row], target[column], (n, m)))
            {
                self.score(source[row], target[column], shape)
            } else {
                f64::NEG_INFINITY
            }
        })
    }
}

/// The lines of some legs.
pub(super) fn lines_of(legs: &[Leg]) -> Pair<Vec<usize>> {
    Pair::new(legs.iter().flat_map(|leg| leg.source.clone()).collect(), legs.iter().flat_map(|leg| leg.target.clone()).collect())
}

fn leg(step: Step, source: &[usize], target: &[usize]) -> Leg {
    match step {
        Step::Bead(row, column, shape) => {
            let (n, m) = SHAPES[shape];
            Leg { source: source[row]..source[row] + n, target: target[column]..target[column] + m }
        }
        Step::Source(row, _) => Leg { source: source[row]..source[row] + 1, target: 0..0 },
        Step::Target(_, column) => Leg { source: 0..0, target: target[column]..target[column] + 1 },
    }
}
