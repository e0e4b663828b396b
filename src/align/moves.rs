//! What stands elsewhere in the target.
//!
//! The best monotone path pairs what is in order. A chain of beads off that path that says more than the lines give up by leaving
//! their present beads is a candidate; it is taken if a path through its rectangle and one through the rest say together clearly
//! more than the path before.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use foldhash::HashMap;

use crate::pair::Pair;

use super::features::{Evidence, SHAPES};
use super::matches::Kind;
use super::order::Found;
use super::search::{Leg, Search, lines_of};

/// What a move must gain, in nats. On development 5 and 7 made no false move, 3 and 4 made one.
const PRICE: f64 = 5.0;
/// What stepping over a line inside a chain costs besides what the line gives up, in nats.
const STEP: f64 = 1.0;
/// Chains that are tried in a round for each [`LONG`] legs of the path begun.
const CHAINS: usize = 6;
/// Legs of the path that are worth another few chains; not yet measured.
const LONG: usize = 1000;
/// How often moves are looked for on the path that is left; each round takes all that do not meet. Not yet measured.
const ROUNDS: usize = 10;
/// Legs around a hole that are set anew.
const AROUND: usize = 8;
/// Up to this many pairs of lines, chains are looked for everywhere; else around lines that share rare words.
const SMALL: usize = 2_500;
/// What the rare words of two lines must weigh together before a chain is looked for around them, in nats; not yet measured.
const SHARED: f32 = 6.0;
/// A word on more lines than this is not rare.
const RARE: usize = 8;

/// A block that stands elsewhere, and what becomes of the path around it.
struct Move {
    block: Vec<Leg>,
    gain: f64,
    /// Stretches of the path by the numbers of their legs, ascending, and the legs that replace them.
    edits: Vec<(Range<usize>, Vec<Leg>)>,
}

impl Move {
    /// Whether both change the same stretch of the path.
    fn meets(&self, other: &Move) -> bool {
        self.edits.iter().any(|(here, _)| other.edits.iter().any(|(there, _)| overlap(here, there)))
    }
}

/// The legs that pair all lines that are not blank, moved ones too.
pub(super) fn legs(search: &mut Search) -> Vec<Found> {
    let lines = search.evidence.text.as_ref().map(|side| {
        let filled = side.lines.iter().enumerate().filter(|(_, line)| !Evidence::is_blank(line));
        filled.map(|(number, _)| number).collect::<Vec<_>>()
    });
    let mut main = search.best(&lines.source, &lines.target);
    let seeds = seeds(search.evidence, &lines);
    let mut moved = Vec::new();
    for _ in 0..ROUNDS {
        let moves = moves(search, &main, &lines, &seeds);
        if moves.is_empty() {
            break;
        }
        main = edited(main, &moves);
        moved.extend(moves);
    }
    let mut found = sure(search, main, None);
    for Move { block, gain, .. } in moved {
        found.extend(sure(search, block, Some(gain)));
    }
    found
}

/// Legs with their probabilities; `gain` is what the block gains that they were moved with.
fn sure(search: &mut Search, legs: Vec<Leg>, gain: Option<f64>) -> Vec<Found> {
    let of_move = gain.map_or(1.0, |gain| 1.0 / (1.0 + (-gain).exp()));
    let probabilities = search.probabilities(&legs);
    let found = |(leg, probability): (Leg, f64)| {
        let moved = gain.is_some() && leg.is_two_sided();
        Found { leg, confidence: probability * of_move, moved }
    };
    legs.into_iter().zip(probabilities).map(found).collect()
}

/// The moves that gain enough and do not meet, those that gain most first.
fn moves(search: &mut Search, main: &[Leg], lines: &Pair<Vec<usize>>, seeds: &Seeds) -> Vec<Move> {
    let leg_of = LegOf::new(search.evidence, main);
    let chains = chains(search, main, &leg_of, lines, seeds);
    let mut tried: Vec<Move> = chains.iter().map(|chain| carry_out(search, main, &leg_of, chain)).collect();
    tried.retain(|a_move| a_move.gain > PRICE);
    tried.sort_by(|a, b| b.gain.total_cmp(&a.gain));
    let mut taken: Vec<Move> = Vec::new();
    for a_move in tried {
        if !taken.iter().any(|other| other.meets(&a_move)) {
            taken.push(a_move);
        }
    }
    taken
}

/// The path with the stretches replaced that the moves change.
fn edited(main: Vec<Leg>, moves: &[Move]) -> Vec<Leg> {
    let mut edits: Vec<&(Range<usize>, Vec<Leg>)> = moves.iter().flat_map(|a_move| &a_move.edits).collect();
    edits.sort_by_key(|(window, _)| window.start);
    let mut after = Vec::with_capacity(main.len());
    let mut at = 0;
    for (window, legs) in edits {
        after.extend_from_slice(&main[at..window.start]);
        after.extend_from_slice(legs);
        at = window.end;
    }
    after.extend_from_slice(&main[at..]);
    after
}

/// Cuts the rectangle of a chain out of the path, and sets anew what it leaves.
fn carry_out(search: &mut Search, main: &[Leg], leg_of: &LegOf, chain: &Leg) -> Move {
    let touched = leg_of.touched(chain);
    let mut edits = Vec::new();
    let mut gain = 0.0;
    for window in windows(main, &touched) {
        let before = &main[window.clone()];
        let mut lines = lines_of(before);
        lines.source.retain(|line| !chain.source.contains(line));
        lines.target.retain(|line| !chain.target.contains(line));
        let after = search.best(&lines.source, &lines.target);
        gain += search.path(&after) - search.path(before);
        edits.push((window, after));
    }
    let touched: Vec<Leg> = touched.into_iter().map(|number| main[number].clone()).collect();
    let mut lines = lines_of(&touched);
    lines.source.retain(|line| chain.source.contains(line));
    lines.target.retain(|line| chain.target.contains(line));
    let block = search.best(&lines.source, &lines.target);
    gain += search.path(&block);
    Move { block, gain, edits }
}

/// The leg of each line of the path, by its number.
struct LegOf(Pair<Vec<Option<usize>>>);

impl LegOf {
    fn new(evidence: &Evidence, main: &[Leg]) -> Self {
        let mut leg_of = evidence.text.as_ref().map(|side| vec![None; side.lines.len()]);
        for (number, leg) in main.iter().enumerate() {
            leg_of.source[leg.source.clone()].fill(Some(number));
            leg_of.target[leg.target.clone()].fill(Some(number));
        }
        LegOf(leg_of)
    }

    /// The legs that hold a line of the chain, ascending.
    fn touched(&self, chain: &Leg) -> BTreeSet<usize> {
        let of = |side: &[Option<usize>], lines: &Range<usize>| side.get(lines.clone()).unwrap_or_default().to_vec();
        of(&self.0.source, &chain.source).into_iter().chain(of(&self.0.target, &chain.target)).flatten().collect()
    }

    /// Whether two lines stand in one leg.
    fn is_together(&self, source: usize, target: usize) -> bool {
        self.0.source[source].is_some() && self.0.source[source] == self.0.target[target]
    }

    /// Whether both lines stand on the path.
    fn holds(&self, source: usize, target: usize) -> bool {
        let on = |side: &[Option<usize>], line: usize| side.get(line).is_some_and(Option::is_some);
        on(&self.0.source, source) && on(&self.0.target, target)
    }
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Stretches of the path around the legs that are touched, from one two-sided leg to another.
fn windows(main: &[Leg], touched: &BTreeSet<usize>) -> Vec<Range<usize>> {
    let mut windows: Vec<Range<usize>> = Vec::new();
    for &number in touched {
        let mut from = number.saturating_sub(AROUND);
        let mut to = (number + AROUND + 1).min(main.len());
        while from > 0 && !main[from].is_two_sided() {
            from -= 1;
        }
        while to < main.len() && !main[to - 1].is_two_sided() {
            to += 1;
        }
        match windows.last_mut() {
            Some(last) if from <= last.end => last.end = last.end.max(to),
            _ => windows.push(from..to),
        }
    }
    windows
}

/// A node of the search for chains: the best value of a chain that ends there, and the node where that chain begins.
#[derive(Clone, Copy)]
struct Node {
    value: f64,
    from: (usize, usize),
}

/// The rectangles of the best chains off the path, by lines. (Smith and Waterman's local alignment over beads.)
fn chains(search: &mut Search, main: &[Leg], leg_of: &LegOf, lines: &Pair<Vec<usize>>, seeds: &Seeds) -> Vec<Leg> {
    let losses = losses(search, main);
    let cells = cells(lines, leg_of, seeds);
    let mut open: BTreeMap<(usize, usize), Node> = cells.iter().map(|&cell| (cell, Node { value: 0.0, from: cell })).collect();
    let mut best: BTreeMap<(usize, usize), (f64, (usize, usize))> = BTreeMap::new(); // by the beginning of the chain
    while let Some(((row, column), node)) = open.pop_first() {
        if node.value > 0.0 {
            let known = best.entry(node.from).or_insert((0.0, node.from));
            if node.value > known.0 {
                *known = (node.value, (row, column));
            }
        }
        let mut reach = |to: (usize, usize), value: f64| {
            let known = open.entry(to).or_insert(Node { value: 0.0, from: to });
            if value > known.value {
                *known = Node { value, from: node.from };
            }
        };
        if let Some(loss) = losses.source.get(&row)
            && node.value > STEP + loss
        {
            reach((row + 1, column), node.value - STEP - loss);
        }
        if let Some(loss) = losses.target.get(&column)
            && node.value > STEP + loss
        {
            reach((row, column + 1), node.value - STEP - loss);
        }
        if !cells.contains(&(row, column)) {
            continue;
        }
        for (shape, (n, m)) in SHAPES.into_iter().enumerate() {
            let lost =
                |losses: &BTreeMap<usize, f64>, lines: Range<usize>| lines.map(|line| losses.get(&line).copied()).sum::<Option<f64>>();
            let (Some(a), Some(b)) = (lost(&losses.source, row..row + n), lost(&losses.target, column..column + m)) else { continue };
            let value = node.value + search.score(row, column, shape) + search.gap() - a - b;
            if value > 0.0 {
                reach((row + n, column + m), value);
            }
        }
    }
    let mut best: Vec<_> = best.into_iter().collect();
    best.sort_by(|(_, (a, _)), (_, (b, _))| b.partial_cmp(a).unwrap_or(Ordering::Equal));
    best.into_iter()
        .take(CHAINS * (1 + main.len() / LONG))
        .map(|(from, (_, to))| Leg { source: from.0..to.0, target: from.1..to.1 })
        .collect()
}

/// What a line gives up by leaving its bead: an equal share of the bead's score over a gap.
fn losses(search: &mut Search, main: &[Leg]) -> Pair<BTreeMap<usize, f64>> {
    let mut losses = Pair::new(BTreeMap::new(), BTreeMap::new());
    for leg in main {
        let score = if leg.is_two_sided() { search.leg(leg).map_or(0.0, |score| (score - search.gap()).max(0.0)) } else { 0.0 };
        losses.source.extend(leg.source.clone().map(|line| (line, score / leg.source.len() as f64)));
        losses.target.extend(leg.target.clone().map(|line| (line, score / leg.target.len() as f64)));
    }
    losses
}

/// Where chains are looked for.
enum Seeds {
    /// At any two lines.
    Everywhere,
    /// Around these pairs of lines, which share rare words.
    Around(Vec<(usize, usize)>),
}

fn seeds(evidence: &Evidence, lines: &Pair<Vec<usize>>) -> Seeds {
    if lines.source.len() * lines.target.len() <= SMALL {
        return Seeds::Everywhere;
    }
    let mut shared: HashMap<(usize, usize), f32> = HashMap::default();
    for (term, matches) in evidence.text.source.terms.iter().zip(&evidence.matches).filter(|(term, _)| term.lines.len() <= RARE) {
        for a_match in matches.iter().filter(|a_match| a_match.kind != Kind::Resemblance) {
            let other = &evidence.text.target.terms[a_match.term as usize];
            for (a, b) in term.lines.iter().flat_map(|&a| other.lines.iter().take(RARE).map(move |&b| (a as usize, b as usize))) {
                *shared.entry((a, b)).or_default() += a_match.weight;
            }
        }
    }
    let mut pairs: Vec<_> = shared.into_iter().filter(|&(_, weight)| weight >= SHARED).map(|(pair, _)| pair).collect();
    pairs.sort_unstable();
    Seeds::Around(pairs)
}

/// Pairs of lines that a chain may begin a bead with.
fn cells(lines: &Pair<Vec<usize>>, leg_of: &LegOf, seeds: &Seeds) -> BTreeSet<(usize, usize)> {
    let mut cells = BTreeSet::new();
    match seeds {
        Seeds::Everywhere => cells.extend(lines.source.iter().flat_map(|&a| lines.target.iter().map(move |&b| (a, b)))),
        Seeds::Around(pairs) => {
            for &(a, b) in pairs.iter().filter(|&&(a, b)| !leg_of.is_together(a, b)) {
                for row in a.saturating_sub(2)..a + 3 {
                    cells.extend((b.saturating_sub(2)..b + 3).map(|column| (row, column)));
                }
            }
        }
    }
    cells.retain(|&(a, b)| leg_of.holds(a, b));
    cells
}
