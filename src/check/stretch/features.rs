//! What a stretch of a line says of whether its translation is missing.

use super::line::{Edge, Line};
use super::row::count;
use super::token::{State, Token};

/// Share of one side's length by which a line of a good translation strays, in characters per root of a character.
const SPREAD: f64 = 1.5;
/// Keeps short stretches from straying by chance, in characters.
const SLACK: f64 = 20.0;

/// Number of features.
pub const COUNT: usize = 30;

/// The features of a stretch.
pub type Features = [f64; COUNT];

/// Their names, in order.
pub const NAMES: [&str; COUNT] = [
    "bias",
    // Its words by where their partners stand.
    "unlinked-name",
    "unlinked-number",
    "unlinked-known",
    "unlinked-other",
    "far-name",
    "far-word",
    "near-name",
    "near-word",
    // Its size.
    "log-content",
    "share-of-content",
    "tokens",
    // Lengths, in about standard deviations: of the line, of the line without the stretch, and how much better the latter is.
    "length",
    "length-without",
    "length-gain",
    // The same between the partners of the linked words around it.
    "gap-length-without",
    "gap-length-gain",
    // What may translate it after all.
    "linked-outside",
    "left-over",
    "left-over-share",
    "left-over-line",
    // Where it begins and ends.
    "begins-at-mark",
    "begins-at-opener",
    "ends-at-mark",
    "ends-at-opener",
    "between-marks",
    "begins-the-line",
    "ends-the-line",
    "quoted",
    "marks-inside",
];

/// The features of the words from `first` up to `end`; all 0.0 where there are none.
pub fn of(line: &Line, first: usize, end: usize) -> Features {
    let (Some(from), Some(to), Some(whole)) = (line.sums.get(first), line.sums.get(end), line.sums.last()) else { return [0.0; COUNT] };
    let (Some(opening), Some(closing)) = (line.tokens.get(first), line.tokens.get(end.wrapping_sub(1))) else { return [0.0; COUNT] };
    let (Some(begins), Some(ends)) = (line.edges.get(first), line.edges.get(end)) else { return [0.0; COUNT] };
    let words = to.since(from);
    let content = count(words.unlinked() + words.linked());
    let all = count(whole.unlinked() + whole.linked());
    let characters = closing.characters.1 - opening.characters.0;
    let length = strays(line.own.side, line.own.other, line.ratio);
    let without = strays(line.own.side - characters, line.own.other, line.ratio);
    let gap = Gap::new(line, first, end);
    let (gap_whole, gap_without) = (strays(gap.own, gap.other, line.ratio), strays(gap.own - characters, gap.other, line.ratio));
    let outside = all - content;
    let inside = line.edges.get(first + 1..end).unwrap_or_default();
    let both = |is: fn(&Edge) -> bool| flag(is(begins) && is(ends));
    [
        1.0,
        count(words.unlinked[0]),
        count(words.unlinked[1]),
        count(words.unlinked[2]),
        count(words.unlinked[3]),
        count(words.far[0]),
        count(words.far[1]),
        count(words.near[0]),
        count(words.near[1]),
        content.ln_1p(),
        content / all.max(1.0),
        count(end - first),
        length.clamp(-4.0, 4.0),
        without.clamp(-4.0, 4.0),
        gain(length, without),
        gap_without.clamp(-4.0, 4.0),
        gain(gap_whole, gap_without),
        if outside > 0.0 { count(whole.linked() - words.linked()) / outside } else { 0.0 },
        gap.left_over,
        (gap.left_over / content.max(1.0)).min(1.5),
        count(line.others.iter().filter(|word| word.unlinked).count()) / count(line.others.len().max(1)),
        flag(begins.mark),
        flag(begins.opens),
        flag(ends.mark),
        flag(ends.opens),
        both(|edge| edge.mark),
        flag(first == 0),
        flag(end == line.tokens.len()),
        both(|edge| edge.quote),
        count(inside.iter().filter(|edge| edge.mark).count()),
    ]
}

fn flag(is: bool) -> f64 {
    f64::from(u8::from(is))
}

/// By how many standard deviations so many characters of the other side are more than these of this one ask for.
fn strays(own: f64, other: f64, ratio: f64) -> f64 {
    let own = own.max(0.0);
    (other - ratio * own) / (SPREAD * (own + SLACK).sqrt())
}

/// How much likelier the lengths are without the stretch, in nats.
fn gain(whole: f64, without: f64) -> f64 {
    ((whole * whole - without * without) / 2.0).clamp(-8.0, 8.0)
}

/// What lies between the linked words around a stretch, and between their partners.
struct Gap {
    /// Characters of this side.
    own: f64,
    /// Characters of the other side.
    other: f64,
    /// Content words of the other side without a partner.
    left_over: f64,
}

impl Gap {
    fn new(line: &Line, first: usize, end: usize) -> Self {
        let near = |token: &&Token| token.state == State::Near;
        let before = line.tokens.get(..first).unwrap_or_default().iter().rev().find(near);
        let after = line.tokens.get(end..).unwrap_or_default().iter().find(near);
        let own = after.map_or(line.own.side, |token| token.characters.0) - before.map_or(0.0, |token| token.characters.1);
        let from = before.and_then(|token| token.partner).map_or(0, |partner| partner + 1);
        let to = after.and_then(|token| token.partner).unwrap_or(line.others.len());
        let between = line.others.get(from..to).unwrap_or_default();
        let start = from.checked_sub(1).and_then(|at| line.others.get(at)).map_or(0.0, |word| word.characters.1);
        let stop = line.others.get(to).map_or(line.own.other, |word| word.characters.0);
        Gap { own, other: (stop - start).max(0.0), left_over: count(between.iter().filter(|word| word.unlinked).count()) }
    }
}
