//! What stands elsewhere in the target.
//!
//! The best monotone path pairs what is in order. A chain of beads off that path that says more than the lines give up by leaving
//! their present beads is a candidate; it is taken if a path through its rectangle and one through the rest say together clearly
//! more than the path before.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::pair::Pair;

use super::features::{Evidence, SHAPES};
use super::matches::Kind;
use super::order::Found;
use super::search::{Leg, Search, lines_of};

/// What a move must gain, in nats. On development 5 and 7 made no false move, 3 and 4 made one.
const PRICE: f64 = 5.0;
/// What stepping over a line inside a chain costs besides what the line gives up, in nats.
const STEP: f64 = 1.0;
/// Chains that are tried before the best is taken.
const CHAINS: usize = 6;
/// Moves that are looked for in one text; not yet measured.
const MOVES: usize = 200;
/// Legs around a hole that are set anew.
const AROUND: usize = 8;
/// Up to this many pairs of lines, chains are looked for everywhere; else around lines that share rare words.
const SMALL: usize = 2_500;
/// What the rare words of two lines must weigh together before a chain is looked for around them, in nats; not yet measured.
const SHARED: f32 = 6.0;
/// A word on more lines than this is not rare.
const RARE: usize = 8;

/// A block that stands elsewhere.
struct Moved {
    legs: Vec<Leg>,
    gain: f64,
}

/// The legs that pair all lines that are not blank, moved ones too.
pub(super) fn legs(search: &mut Search) -> Vec<Found> {
    let lines = search.evidence.text.as_ref().map(|side| {
        let filled = side.lines.iter().enumerate().filter(|(_, line)| !Evidence::is_blank(line));
        filled.map(|(number, _)| number).collect::<Vec<_>>()
    });
    let mut main = search.best(&lines.source, &lines.target);
    let mut moved = Vec::new();
    while moved.len() < MOVES {
        let Some((block, rest)) = best_move(search, &main) else { break };
        moved.push(block);
        main = rest;
    }
    let mut found = sure(search, main, None);
    for block in moved {
        found.extend(sure(search, block.legs, Some(block.gain)));
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

/// The move that gains most, if any gains enough, and the legs of the rest.
fn best_move(search: &mut Search, main: &[Leg]) -> Option<(Moved, Vec<Leg>)> {
    let mut best: Option<(Moved, Vec<Leg>)> = None;
    for chain in chains(search, main) {
        let (block, rest) = carry_out(search, main, &chain);
        if block.gain > best.as_ref().map_or(PRICE, |(known, _)| known.gain) {
            best = Some((block, rest));
        }
    }
    best
}

/// Cuts the rectangle of a chain out of the path, and sets anew what it leaves.
fn carry_out(search: &mut Search, main: &[Leg], chain: &Leg) -> (Moved, Vec<Leg>) {
    let touched = |leg: &Leg| overlap(&leg.source, &chain.source) || overlap(&leg.target, &chain.target);
    let mut rest = Vec::new();
    let mut gain = 0.0;
    let mut at = 0;
    for window in windows(main, touched) {
        let before = &main[window.clone()];
        let mut lines = lines_of(before);
        lines.source.retain(|line| !chain.source.contains(line));
        lines.target.retain(|line| !chain.target.contains(line));
        let after = search.best(&lines.source, &lines.target);
        gain += search.path(&after) - search.path(before);
        rest.extend_from_slice(&main[at..window.start]);
        rest.extend(after);
        at = window.end;
    }
    rest.extend_from_slice(&main[at..]);
    let mut lines = lines_of(main);
    lines.source.retain(|line| chain.source.contains(line));
    lines.target.retain(|line| chain.target.contains(line));
    let legs = search.best(&lines.source, &lines.target);
    gain += search.path(&legs);
    (Moved { legs, gain }, rest)
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Stretches of the path around the legs that are touched, from one two-sided leg to another.
fn windows(main: &[Leg], touched: impl Fn(&Leg) -> bool) -> Vec<Range<usize>> {
    let mut windows: Vec<Range<usize>> = Vec::new();
    for (number, _) in main.iter().enumerate().filter(|(_, leg)| touched(leg)) {
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
fn chains(search: &mut Search, main: &[Leg]) -> Vec<Leg> {
    let lines = lines_of(main);
    let sorted = Pair::new(sorted(lines.source), sorted(lines.target));
    let losses = losses(search, main);
    let cells = cells(search.evidence, main, &sorted);
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
    best.into_iter().take(CHAINS).map(|(from, (_, to))| Leg { source: from.0..to.0, target: from.1..to.1 }).collect()
}

fn sorted(mut lines: Vec<usize>) -> Vec<usize> {
    lines.sort_unstable();
    lines
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

/// Pairs of lines that a chain may begin a bead with.
fn cells(evidence: &Evidence, main: &[Leg], lines: &Pair<Vec<usize>>) -> BTreeSet<(usize, usize)> {
    if lines.source.len() * lines.target.len() <= SMALL {
        return lines.source.iter().flat_map(|&a| lines.target.iter().map(move |&b| (a, b))).collect();
    }
    let mut shared: BTreeMap<(usize, usize), f32> = BTreeMap::new();
    for (term, matches) in evidence.text.source.terms.iter().zip(&evidence.matches).filter(|(term, _)| term.lines.len() <= RARE) {
        for a_match in matches.iter().filter(|a_match| a_match.kind != Kind::Resemblance) {
            let other = &evidence.text.target.terms[a_match.term as usize];
            for (a, b) in term.lines.iter().flat_map(|&a| other.lines.iter().take(RARE).map(move |&b| (a as usize, b as usize))) {
                *shared.entry((a, b)).or_default() += a_match.weight;
            }
        }
    }
    for leg in main {
        leg.source.clone().for_each(|a| leg.target.clone().for_each(|b| _ = shared.remove(&(a, b))));
    }
    let mut cells = BTreeSet::new();
    for (&(a, b), _) in shared.iter().filter(|&(_, &weight)| weight >= SHARED) {
        for row in a.saturating_sub(2)..a + 3 {
            cells.extend((b.saturating_sub(2)..b + 3).map(|column| (row, column)));
        }
    }
    cells.retain(|(a, b)| lines.source.binary_search(a).is_ok() && lines.target.binary_search(b).is_ok());
    cells
}
