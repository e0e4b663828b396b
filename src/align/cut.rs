//! Cut points: line pairs so sure that a long text falls into short ones between them, as in patience diff.
//!
//! A pair of words that match and stand on one line each is a vote for that pair of lines; a pair with the most votes of its row
//! and of its column is a candidate, and the longest chain of candidates in order gives the cut points. Within each rectangle that
//! is left, words are unique again that were not in the whole.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::pair::Pair;

use super::features::{Evidence, SHAPES};
use super::matches::Kind;
use super::path::{Lattice, Step};
use super::terms::{Line, Term};

/// Lattices of up to this many nodes are searched whole.
pub(super) const SMALL: usize = 2_500;
/// Lines that a path may stray beyond the rectangle between two cut points. The search found exactly the path of the full one on
/// three documents of 500 to 1,000 lines.
const MARGIN: usize = 3;
/// Half the width of the band through a rectangle in which nothing is sure, in lines; not yet measured.
const HALF_BAND: usize = 60;
/// How far from the best path of 1-1 beads the best path of all may be, in lines; not yet measured.
const CLOSE: usize = 10;
/// How often a rectangle is searched for new unique words.
const DEPTH: usize = 4;

/// A sure pair of lines and the number of words that speak for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Cut {
    source: usize,
    target: usize,
    votes: usize,
}

/// The cut points of two texts.
pub(super) struct Cuts(Vec<Cut>);

impl Cuts {
    /// Looks for cut points, in the order of the source.
    pub(super) fn find(evidence: &Evidence) -> Self {
        let mut cuts = Vec::new();
        let (rows, columns) = (evidence.text.source.lines.len(), evidence.text.target.lines.len());
        divide(evidence, Pair::new(0..rows, 0..columns), DEPTH, &mut cuts);
        Cuts(cuts)
    }

    /// Where the path through the lattice of these lines may go: see [`super::path::Lattice::new`].
    pub(super) fn band(&self, source: &[usize], target: &[usize]) -> Vec<Range<usize>> {
        let (rows, columns) = (source.len(), target.len());
        if rows * columns <= SMALL {
            return Lattice::whole(rows, columns);
        }
        let here = self.0.iter().filter_map(|cut| {
            let (row, column) = (source.binary_search(&cut.source).ok()?, target.binary_search(&cut.target).ok()?);
            Some(Cut { source: row, target: column, votes: cut.votes })
        });
        let mut band = vec![columns..0; rows + 1];
        let mut from = (0, 0);
        for to in chain(here.collect()).into_iter().map(|cut| (cut.source, cut.target)).chain([(rows, columns)]) {
            widen(&mut band, from, (to.0 + 1, to.1 + 1), columns);
            from = to;
        }
        smooth(&mut band, columns)
    }
}

/// The band of nodes close to a path.
pub(super) fn around(steps: &[Step], columns: usize) -> Vec<Range<usize>> {
    let mut band: Vec<Range<usize>> = Vec::new();
    for &step in steps {
        let (row, column, rows) = match step {
            Step::Bead(row, column, shape) => (row, column, SHAPES[shape].0),
            Step::Source(row, column) => (row, column, 1),
            Step::Target(row, column) => (row, column, 0),
        };
        band.resize(band.len().max(row + rows + 1), columns..0);
        for open in band.iter_mut().take(row + rows + 1).skip(row) {
            open.start = open.start.min(column.saturating_sub(CLOSE));
            open.end = open.end.max((column + CLOSE).min(columns) + 1);
        }
    }
    smooth(&mut band, columns)
}

/// Opens the rectangle of nodes between two cut points, and some lines around it.
fn widen(band: &mut [Range<usize>], from: (usize, usize), to: (usize, usize), columns: usize) {
    let (height, width) = (to.0 - from.0, to.1 - from.1);
    let last = band.len() - 1;
    let around = HALF_BAND + width / height.max(1);
    for (row, open) in band.iter_mut().enumerate().take((to.0 + MARGIN).min(last) + 1).skip(from.0.saturating_sub(MARGIN)) {
        let (mut low, mut high) = (from.1, to.1);
        if height * width > SMALL {
            let middle = from.1 + row.clamp(from.0, to.0).saturating_sub(from.0) * width / height.max(1);
            (low, high) = (middle.saturating_sub(around).max(from.1), (middle + around).min(to.1));
        }
        open.start = open.start.min(low.saturating_sub(MARGIN));
        open.end = open.end.max((high + MARGIN).min(columns) + 1);
    }
}

/// Sees to it that both ends of the band never go back and that the corners belong to it.
fn smooth(band: &mut [Range<usize>], columns: usize) -> Vec<Range<usize>> {
    if let (Some(first), true) = (band.first_mut(), columns > 0) {
        first.start = 0;
    }
    if let Some(last) = band.last_mut() {
        last.end = columns + 1;
    }
    let mut most = 0;
    for row in band.iter_mut() {
        most = most.max(row.end);
        row.end = most;
    }
    let mut least = columns;
    for row in band.iter_mut().rev() {
        least = least.min(row.start);
        row.start = least;
    }
    band.to_vec()
}

/// Finds the cut points of a rectangle of lines, then those between them.
fn divide(evidence: &Evidence, lines: Pair<Range<usize>>, depth: usize, cuts: &mut Vec<Cut>) {
    if depth == 0 || lines.source.len() * lines.target.len() <= SMALL {
        return;
    }
    let found = chain(best_of_both(votes(evidence, &lines)));
    if found.is_empty() {
        return;
    }
    let mut from = (lines.source.start, lines.target.start);
    for cut in &found {
        divide(evidence, Pair::new(from.0..cut.source, from.1..cut.target), depth - 1, cuts);
        cuts.push(*cut);
        from = (cut.source + 1, cut.target + 1);
    }
    divide(evidence, Pair::new(from.0..lines.source.end, from.1..lines.target.end), depth - 1, cuts);
}

/// For each pair of lines the number of words that match and stand on just these lines of the rectangle.
fn votes(evidence: &Evidence, lines: &Pair<Range<usize>>) -> Vec<Cut> {
    let mut votes: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for source in lines.source.clone() {
        for term in terms_of(&evidence.text.source.lines[source]) {
            if only_line(&evidence.text.source.terms[term], &lines.source).is_none() {
                continue;
            }
            for a_match in evidence.matches[term].iter().filter(|a_match| a_match.kind != Kind::Resemblance) {
                if let Some(target) = only_line(&evidence.text.target.terms[a_match.term as usize], &lines.target) {
                    *votes.entry((source, target)).or_default() += 1;
                }
            }
        }
    }
    votes.into_iter().map(|((source, target), votes)| Cut { source, target, votes }).collect()
}

/// The terms of a line, each once: a rectangle is asked for its own terms only, not for those of the whole text.
fn terms_of(line: &Line) -> BTreeSet<usize> {
    line.tokens.iter().map(|token| token.term as usize).collect()
}

/// The line among `lines` that holds the term, if it is the only one.
fn only_line(term: &Term, lines: &Range<usize>) -> Option<usize> {
    let from = term.lines.partition_point(|&line| (line as usize) < lines.start);
    let mut here = term.lines[from..].iter().map(|&line| line as usize).take_while(|line| *line < lines.end);
    let only = here.next()?;
    here.next().is_none().then_some(only)
}

/// The pairs that have more votes than any other of their row and of their column.
fn best_of_both(cuts: Vec<Cut>) -> Vec<Cut> {
    let (mut rows, mut columns): (BTreeMap<usize, [usize; 2]>, BTreeMap<usize, [usize; 2]>) = Default::default();
    let note = |best: &mut [usize; 2], votes: usize| *best = [best[0].max(votes), best[1].max(votes.min(best[0]))];
    for cut in &cuts {
        note(rows.entry(cut.source).or_default(), cut.votes);
        note(columns.entry(cut.target).or_default(), cut.votes);
    }
    let wins = |best: Option<&[usize; 2]>, votes: usize| best.is_some_and(|best| votes == best[0] && best[1] < votes);
    cuts.into_iter().filter(|cut| wins(rows.get(&cut.source), cut.votes) && wins(columns.get(&cut.target), cut.votes)).collect()
}

/// The chain with the most votes that ascends on both sides. `cuts` ascend on the source side, each line in one of them.
fn chain(cuts: Vec<Cut>) -> Vec<Cut> {
    let columns = cuts.iter().map(|cut| cut.target + 1).max().unwrap_or(0);
    let mut best: Vec<(usize, usize)> = vec![(0, usize::MAX); columns + 1]; // Fenwick tree of the best chain by its last column
    let mut before = Vec::with_capacity(cuts.len());
    let mut top = (0, usize::MAX);
    for (number, cut) in cuts.iter().enumerate() {
        let (mut value, mut last) = (0, usize::MAX);
        let mut at = cut.target;
        while at > 0 {
            if best[at].0 > value {
                (value, last) = best[at];
            }
            at &= at - 1;
        }
        before.push(last);
        let value = value + cut.votes;
        if value > top.0 {
            top = (value, number);
        }
        let mut at = cut.target + 1;
        while at <= columns {
            if best[at].0 < value {
                best[at] = (value, number);
            }
            at += at & at.wrapping_neg();
        }
    }
    let mut found = Vec::new();
    let mut at = top.1;
    while let Some(cut) = cuts.get(at) {
        found.push(*cut);
        at = before[at];
    }
    found.reverse();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_ascending_chain_is_found() {
        let cut = |source, target, votes| Cut { source, target, votes };
        let found = chain(vec![cut(0, 0, 1), cut(1, 8, 3), cut(2, 1, 2), cut(3, 2, 2), cut(4, 9, 1)]);
        assert_eq!(found, vec![cut(0, 0, 1), cut(2, 1, 2), cut(3, 2, 2), cut(4, 9, 1)]);
        assert!(chain(Vec::new()).is_empty());
    }

    #[test]
    fn a_tie_is_no_cut_point() {
        let cut = |source, target, votes| Cut { source, target, votes };
        assert_eq!(best_of_both(vec![cut(0, 0, 1), cut(0, 1, 1), cut(1, 2, 2)]), vec![cut(1, 2, 2)]);
    }

    #[test]
    fn a_band_holds_both_corners_and_never_breaks() {
        for (rows, columns, cuts) in
            [(100, 100, vec![]), (1, 9000, vec![]), (9000, 1, vec![]), (80, 300, vec![Cut { source: 3, target: 290, votes: 1 }])]
        {
            let lines = |count: usize| (0..count).collect::<Vec<_>>();
            let band = Cuts(cuts).band(&lines(rows), &lines(columns));
            assert!(band.len() == rows + 1 && band[0].start == 0 && band[rows].end == columns + 1);
            for pair in band.windows(2) {
                assert!(pair[0].start <= pair[1].start && pair[0].end <= pair[1].end && pair[1].start < pair[0].end, "{pair:?}");
            }
        }
    }
}
