//! The best path through a lattice of beads, and how probable each of its steps is.
//!
//! A path goes from the corner where nothing is read to the corner where all is read, by two-sided beads and by lines without a
//! counterpart. A run of such lines has one price. Lines of the target may follow lines of the source in a run, not the reverse,
//! so that each alignment has just one path and the sum over paths is a sum over alignments.

use std::ops::Range;

use super::features::SHAPES;

/// A step of a path; the numbers are positions in the lattice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A two-sided bead that begins at these positions, with its index into [`SHAPES`].
    Bead(usize, usize, usize),
    /// A line of the source without counterpart, and how far the target is read.
    Source(usize, usize),
    /// A line of the target without counterpart, and how far the source is read.
    Target(usize, usize),
}

/// What a path did last.
const BEAD: usize = 0;
const SOURCE: usize = 1;
const TARGET: usize = 2;
const NEVER: f64 = f64::NEG_INFINITY;

/// The scores of all beads that a path may use.
pub struct Lattice {
    /// For each number of lines read of the source, the numbers of lines read of the target that a path may have.
    band: Vec<Range<usize>>,
    /// Where the nodes of each row begin.
    offsets: Vec<usize>,
    /// The score of each bead by the node that it begins at and its form; minus infinity where it may not be.
    scores: Vec<f32>,
    /// How many of [`SHAPES`] beads may have, the first so many.
    shapes: usize,
    gap: f64,
}

/// What all paths through a lattice come to.
#[derive(Clone, Copy, Debug)]
pub struct Sums {
    /// The logarithm of the sum of the exponentials of their scores.
    pub total: f64,
    /// How many runs of lines without counterpart a path is expected to have: the derivative of `total` by the price of a gap.
    pub gaps: f64,
}

/// The values of a node by what the path did last.
type Values = Vec<[f64; 3]>;

impl Lattice {
    /// A lattice whose paths keep to `band`: a row for each number of source lines read, from none to all, holding the numbers of
    /// target lines read. Rows must overlap with the next, the first must hold 0 and the last the number of target lines.
    /// Beads have the first `shapes` forms of [`SHAPES`]. `score` is asked for the score of each, by positions and form; `gap` is the price of a run of lines
    /// without counterpart.
    pub fn new(band: Vec<Range<usize>>, shapes: usize, gap: f64, mut score: impl FnMut(usize, usize, usize) -> f64) -> Self {
        let offsets: Vec<usize> = band
            .iter()
            .scan(0, |sum, row| {
                let offset = *sum;
                *sum += row.len();
                Some(offset)
            })
            .collect();
        let size: usize = band.iter().map(Range::len).sum();
        let shapes = shapes.min(SHAPES.len());
        let mut lattice = Lattice { band, offsets, scores: vec![f32::NEG_INFINITY; size * shapes], shapes, gap };
        let nodes = lattice.band.clone().into_iter().enumerate().flat_map(|(row, columns)| columns.map(move |column| (row, column)));
        for (row, column) in nodes {
            for (shape, (n, m)) in SHAPES.into_iter().take(shapes).enumerate() {
                if let (Some(at), Some(_)) = (lattice.node(row, column), lattice.node(row + n, column + m)) {
                    lattice.scores[at * shapes + shape] = score(row, column, shape) as f32;
                }
            }
        }
        lattice
    }

    /// How many nodes there are.
    fn size(&self) -> usize {
        self.band.iter().map(Range::len).sum()
    }

    /// The score of the bead of a form that begins at a node.
    fn score(&self, at: usize, shape: usize) -> f64 {
        f64::from(self.scores[at * self.shapes + shape])
    }

    /// The band that leaves nothing out.
    pub fn whole(source: usize, target: usize) -> Vec<Range<usize>> {
        vec![0..target + 1; source + 1]
    }

    /// The steps of the best path, and its score.
    pub fn best(&self) -> (Vec<Step>, f64) {
        let values = self.forward(f64::max);
        let (mut row, mut column) = self.end();
        let Some(end) = self.node(row, column) else { return (Vec::new(), 0.0) };
        let mut state = (0..3).fold(BEAD, |best, state| if values[end][state] > values[end][best] { state } else { best });
        let total = values[end][state];
        let mut steps = Vec::new();
        while (row, column) != (0, 0) {
            let Some((step, before)) = self.came_by(&values, row, column, state) else { break };
            (row, column) = match step {
                Step::Bead(a, b, _) => (a, b),
                Step::Source(a, b) | Step::Target(a, b) => (a, b),
            };
            state = before;
            steps.push(step);
        }
        steps.reverse();
        (steps, total)
    }

    /// Gives `each` step with its probability, in the order of the nodes, and returns what all paths come to.
    pub fn probabilities(&self, mut each: impl FnMut(Step, f64)) -> Sums {
        let (ahead, behind) = (self.forward(add), self.backward());
        let (rows, columns) = self.end();
        let total = self.node(rows, columns).map_or(0.0, |end| sum(ahead[end]));
        let mut gaps = 0.0;
        for (row, column) in self.nodes() {
            let Some(at) = self.node(row, column) else { continue };
            for (shape, (n, m)) in SHAPES.into_iter().take(self.shapes).enumerate() {
                if let (Some(to), true) = (self.node(row + n, column + m), self.score(at, shape) > NEVER) {
                    let share = sum(ahead[at]) + self.score(at, shape) + behind[to][BEAD] - total;
                    each(Step::Bead(row, column, shape), share.exp());
                }
            }
            if let Some(to) = self.node(row + 1, column) {
                let share = self.source_value(ahead[at], add) + behind[to][SOURCE] - total;
                each(Step::Source(row, column), share.exp());
                gaps += (ahead[at][BEAD] + self.gap + behind[to][SOURCE] - total).exp();
            }
            if let Some(to) = self.node(row, column + 1) {
                let share = self.target_value(ahead[at], add) + behind[to][TARGET] - total;
                each(Step::Target(row, column), share.exp());
                gaps += (add(ahead[at][BEAD], ahead[at][SOURCE]) + self.gap + behind[to][TARGET] - total).exp();
            }
        }
        Sums { total, gaps }
    }

    fn nodes(&self) -> impl DoubleEndedIterator<Item = (usize, usize)> {
        self.band.iter().enumerate().flat_map(|(row, columns)| columns.clone().map(move |column| (row, column)))
    }

    fn node(&self, row: usize, column: usize) -> Option<usize> {
        let columns = self.band.get(row)?;
        columns.contains(&column).then(|| self.offsets[row] + column - columns.start)
    }

    fn end(&self) -> (usize, usize) {
        (self.band.len().saturating_sub(1), self.band.last().map_or(0, |row| row.end.saturating_sub(1)))
    }

    fn source_value(&self, from: [f64; 3], join: fn(f64, f64) -> f64) -> f64 {
        join(from[BEAD] + self.gap, from[SOURCE])
    }

    fn target_value(&self, from: [f64; 3], join: fn(f64, f64) -> f64) -> f64 {
        join(join(from[BEAD], from[SOURCE]) + self.gap, from[TARGET])
    }

    /// The value of each node and last step over all paths that lead there: their best or their sum, as `join` has it.
    fn forward(&self, join: fn(f64, f64) -> f64) -> Values {
        let mut values = vec![[NEVER; 3]; self.size()];
        if let Some(start) = self.node(0, 0) {
            values[start][BEAD] = 0.0;
        }
        for (row, column) in self.nodes() {
            let Some(at) = self.node(row, column) else { continue };
            let from = values[at];
            let any = join(join(from[BEAD], from[SOURCE]), from[TARGET]);
            for (shape, (n, m)) in SHAPES.into_iter().take(self.shapes).enumerate() {
                if let (Some(to), true) = (self.node(row + n, column + m), self.score(at, shape) > NEVER) {
                    values[to][BEAD] = join(values[to][BEAD], any + self.score(at, shape));
                }
            }
            if let Some(to) = self.node(row + 1, column) {
                values[to][SOURCE] = self.source_value(from, join);
            }
            if let Some(to) = self.node(row, column + 1) {
                values[to][TARGET] = self.target_value(from, join);
            }
        }
        values
    }

    /// The sum over all paths from each node and last step to the end.
    fn backward(&self) -> Values {
        let mut values = vec![[NEVER; 3]; self.size()];
        let (rows, columns) = self.end();
        if let Some(end) = self.node(rows, columns) {
            values[end] = [0.0; 3];
        }
        for (row, column) in self.nodes().rev() {
            let Some(at) = self.node(row, column) else { continue };
            let mut any = NEVER;
            for (shape, (n, m)) in SHAPES.into_iter().take(self.shapes).enumerate() {
                if let (Some(to), true) = (self.node(row + n, column + m), self.score(at, shape) > NEVER) {
                    any = add(any, self.score(at, shape) + values[to][BEAD]);
                }
            }
            let source = self.node(row + 1, column).map_or(NEVER, |to| values[to][SOURCE]);
            let target = self.node(row, column + 1).map_or(NEVER, |to| values[to][TARGET]);
            let ways = [[source + self.gap, target + self.gap], [source, target + self.gap], [NEVER, target]];
            for (value, [source, target]) in values[at].iter_mut().zip(ways) {
                *value = add(add(add(*value, any), source), target);
            }
        }
        values
    }

    /// The last step of the best path to a node, and what that path did before.
    fn came_by(&self, values: &Values, row: usize, column: usize, state: usize) -> Option<(Step, usize)> {
        let mut best: Option<(Step, usize, f64)> = None;
        let mut offer = |step: Step, before: usize, value: f64| {
            if value > NEVER && best.is_none_or(|(_, _, known)| value > known) {
                best = Some((step, before, value));
            }
        };
        match state {
            BEAD => {
                for (shape, (n, m)) in SHAPES.into_iter().take(self.shapes).enumerate().filter(|(_, (n, m))| *n <= row && *m <= column) {
                    let Some(at) = self.node(row - n, column - m) else { continue };
                    for (before, value) in values[at].iter().enumerate() {
                        offer(Step::Bead(row - n, column - m, shape), before, value + self.score(at, shape));
                    }
                }
            }
            SOURCE => {
                let from = values[self.node(row.checked_sub(1)?, column)?];
                offer(Step::Source(row - 1, column), BEAD, from[BEAD] + self.gap);
                offer(Step::Source(row - 1, column), SOURCE, from[SOURCE]);
            }
            _ => {
                let from = values[self.node(row, column.checked_sub(1)?)?];
                offer(Step::Target(row, column - 1), BEAD, from[BEAD] + self.gap);
                offer(Step::Target(row, column - 1), SOURCE, from[SOURCE] + self.gap);
                offer(Step::Target(row, column - 1), TARGET, from[TARGET]);
            }
        }
        best.map(|(step, before, _)| (step, before))
    }
}

/// The logarithm of a sum of two numbers given by their logarithms.
fn add(a: f64, b: f64) -> f64 {
    let most = a.max(b);
    if most == NEVER { NEVER } else { most + (-(a - b).abs()).exp().ln_1p() }
}

fn sum(values: [f64; 3]) -> f64 {
    add(add(values[0], values[1]), values[2])
}
