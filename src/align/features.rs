//! What speaks for and against a bead, as numbers; the fitted weights make one score of them.
//!
//! A score is a log odds against "these lines have nothing to do with each other". To glue a line to a bead costs every word of
//! it that stays unexplained and gains only the words it newly explains: no rule for glued lines is needed beyond that.

use std::ops::Range;

use foldhash::HashMap;

use crate::pair::Pair;

use super::length::deviation;
use super::matches::{self, KINDS, Kind, MOST, Match};
use super::own::Own;
use super::terms::{CLASSES, Class, Line, Text};

/// Forms of two-sided beads, source and target: up to four lines a side and six in all.
pub const SHAPES: [(usize, usize); 13] =
    [(1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (3, 3), (1, 4), (4, 1), (2, 4), (4, 2)];

/// Number of features.
pub const COUNT: usize = 37;

/// The features of a bead, in the order of [`NAMES`].
pub type Features = [f32; COUNT];

/// What the features are called in the file of weights.
pub const NAMES: [&str; COUNT] = [
    "number-weight",
    "name-weight",
    "same-weight",
    "lexicon-weight",
    "cognate-weight",
    "resemblance-weight",
    "number-count",
    "name-count",
    "same-count",
    "lexicon-count",
    "cognate-count",
    "resemblance-count",
    "unmatched-number",
    "unmatched-name",
    "unmatched-known",
    "unmatched-other",
    "unmatched-function",
    "rarity-name",
    "rarity-known",
    "rarity-other",
    "length",
    "length-squared",
    "size",
    "sentences",
    "same-end",
    "other-end",
    "quote",
    "poorest-line",
    "bare-lines",
    "matches-by-lines",
    "form-12",
    "form-22",
    "form-13",
    "form-23",
    "form-33",
    "form-14",
    "form-24",
];

const COUNTS: usize = KINDS;
const UNMATCHED: usize = COUNTS + KINDS;
const RARITY: usize = UNMATCHED + CLASSES.len();
const REST: usize = RARITY + 3;
const FORMS: usize = REST + 10;

/// A line is next to bare if its matches weigh less than this for each content word; not yet measured.
const BARE: f32 = 0.25;

/// Pairs of lines of which is remembered what they have in common: more than a band through a few thousand lines holds.
/// Of 20,000 lines that are all alike it would be half a gigabyte.
const REMEMBERED: usize = 1 << 16;

/// Two texts and which of their words match.
pub struct Evidence {
    /// The two texts.
    pub text: Pair<Text>,
    /// The matches of each term of the source.
    pub matches: Vec<Vec<Match>>,
    totals: Pair<Vec<Totals>>,
}

/// Sums over the words of a line, by class.
#[derive(Clone, Copy, Default)]
struct Totals {
    count: [f32; CLASSES.len()],
    rarity: [f32; CLASSES.len()],
}

/// A word of the source line and a word of the target line that match, as indices into the tokens of their lines.
#[derive(Clone, Copy)]
struct Hit {
    tokens: (u16, u16),
    lines: (u8, u8),
    kind: Kind,
    weight: f32,
}

impl Evidence {
    /// What the two texts have in common by what the program knows, and by the user's own word pairs.
    pub fn new(text: Pair<Text>, own: &Own) -> Self {
        let matches = matches::find(&text, own);
        let totals = text.as_ref().map(|side| side.lines.iter().map(|line| totals(side, line)).collect());
        Evidence { text, matches, totals }
    }

    /// Whether a line holds nothing but white space.
    pub fn is_blank(line: &Line) -> bool {
        line.characters == 0.0
    }

    /// All pairs of matching words of two lines, by their places in the source and then in the target.
    fn hits(&self, source: usize, target: usize) -> Vec<Hit> {
        let mut found = Vec::new();
        let others = &self.text.target.lines[target];
        for (a, token) in (0..u16::MAX).zip(&self.text.source.lines[source].tokens) {
            let first = found.len();
            for a_match in &self.matches[token.term as usize] {
                let places = others.places_of(a_match.term);
                found.extend(places.map(|b| Hit { tokens: (a, b), lines: (0, 0), kind: a_match.kind, weight: a_match.weight }));
            }
            found[first..].sort_unstable_by_key(|hit| hit.tokens.1);
        }
        found
    }
}

/// Computes features of beads of two texts, and remembers what lines have in common.
pub struct Scorer<'a> {
    evidence: &'a Evidence,
    hits: HashMap<(usize, usize), Vec<Hit>>,
}

impl<'a> Scorer<'a> {
    /// Nothing computed yet.
    pub fn new(evidence: &'a Evidence) -> Self {
        Scorer { evidence, hits: HashMap::default() }
    }

    /// The features of the bead of these lines, which must exist.
    pub fn features(&mut self, source: Range<usize>, target: Range<usize>) -> Features {
        let matched = self.matched(source.clone(), target.clone());
        let text = &self.evidence.text;
        let lines = Pair::new(&text.source.lines[source.clone()], &text.target.lines[target.clone()]);
        let mut features = [0.0; COUNT];
        for hit in &matched {
            features[hit.kind as usize] += hit.weight;
            features[COUNTS + hit.kind as usize] += 1.0;
        }
        self.unmatched(&mut features, &matched, source, target);
        let deviation = deviation(text, lines) as f32;
        let characters: f64 = [lines.source, lines.target].into_iter().flatten().map(|line| line.characters).sum();
        features[REST] = deviation.abs();
        features[REST + 1] = deviation * deviation;
        features[REST + 2] = (1.0 + characters).ln() as f32;
        marks(&mut features, lines);
        let counts = (lines.source.len(), lines.target.len());
        if counts != (1, 1) {
            poorest(&mut features, &matched, lines);
            features[REST + 9] = matched.len() as f32 * ((counts.0 * counts.1) as f32).ln();
        }
        if let Some(form) = form(counts) {
            features[FORMS + form] = 1.0;
        }
        features
    }

    /// Words matched one to one, the surest kind first and the weightiest within a kind.
    fn matched(&mut self, source: Range<usize>, target: Range<usize>) -> Vec<Hit> {
        if self.hits.len() >= REMEMBERED {
            self.hits.clear();
        }
        let mut pool = Vec::new();
        for (row, a) in (0..).zip(source.clone()) {
            for (column, b) in (0..).zip(target.clone()) {
                let hits = self.hits.entry((a, b)).or_insert_with(|| self.evidence.hits(a, b));
                pool.extend(hits.iter().map(|&hit| Hit { lines: (row, column), ..hit }));
            }
        }
        pool.sort_by(|a: &Hit, b: &Hit| a.kind.cmp(&b.kind).then(b.weight.total_cmp(&a.weight)));
        let text = &self.evidence.text;
        let (mut used, mut other) = (Used::of(&text.source.lines[source]), Used::of(&text.target.lines[target]));
        pool.retain(|hit| {
            let (a, b) = (used.token(hit.lines.0, hit.tokens.0), other.token(hit.lines.1, hit.tokens.1));
            let free = !*a && !*b;
            if free {
                (*a, *b) = (true, true);
            }
            free
        });
        pool
    }

    fn unmatched(&self, features: &mut Features, matched: &[Hit], source: Range<usize>, target: Range<usize>) {
        let mut left = Totals::default();
        for totals in self.evidence.totals.source[source.clone()].iter().chain(&self.evidence.totals.target[target.clone()]) {
            for class in 0..CLASSES.len() {
                left.count[class] += totals.count[class];
                left.rarity[class] += totals.rarity[class];
            }
        }
        let text = &self.evidence.text;
        for hit in matched {
            let (a, b) = (source.start + usize::from(hit.lines.0), target.start + usize::from(hit.lines.1));
            for (side, line, token) in [(&text.source, a, hit.tokens.0), (&text.target, b, hit.tokens.1)] {
                let token = side.lines[line].tokens[usize::from(token)];
                left.count[token.class as usize] -= 1.0;
                left.rarity[token.class as usize] -= own_rarity(side, token.term);
            }
        }
        features[UNMATCHED..RARITY].copy_from_slice(&left.count);
        for (at, class) in [Class::Name, Class::Known, Class::Other].into_iter().enumerate() {
            features[RARITY + at] = left.rarity[class as usize];
        }
    }
}

/// Tokens that have found a partner, the lines of the bead side by side in rows of equal length.
struct Used {
    row: usize,
    tokens: Vec<bool>,
}

impl Used {
    /// No token of these lines has.
    fn of(lines: &[Line]) -> Self {
        let row = lines.iter().map(|line| line.tokens.len()).max().unwrap_or(0);
        Used { row, tokens: vec![false; row * lines.len()] }
    }

    fn token(&mut self, line: u8, token: u16) -> &mut bool {
        &mut self.tokens[usize::from(line) * self.row + usize::from(token)]
    }
}

fn totals(side: &Text, line: &Line) -> Totals {
    let mut totals = Totals::default();
    for token in line.tokens.iter().take(usize::from(u16::MAX)) {
        totals.count[token.class as usize] += 1.0;
        totals.rarity[token.class as usize] += own_rarity(side, token.term);
    }
    totals
}

/// How rare a term is in its own text.
fn own_rarity(side: &Text, term: u32) -> f32 {
    matches::rarity(side.terms[term as usize].lines.len(), side.lines.len()).min(MOST) as f32
}

/// Sentences inside, the last mark, the opening quote.
fn marks(features: &mut Features, lines: Pair<&[Line]>) {
    let sentences = lines.map(|lines| lines.iter().map(|line| line.marks.sentences).sum::<u32>());
    features[REST + 3] = sentences.source.abs_diff(sentences.target).min(4) as f32;
    let end = lines.map(|lines| lines.last().and_then(|line| line.marks.end));
    features[REST + 4] = f32::from(u8::from(end.source == end.target && !matches!(end.source, Some('.'))));
    features[REST + 5] = f32::from(u8::from(end.source != end.target));
    let quoted = lines.map(|lines| lines.first().is_some_and(|line| line.marks.quoted));
    features[REST + 6] = f32::from(u8::from(quoted.source != quoted.target));
}

/// How well the worst line of the side with more lines is explained, and how many are next to bare.
fn poorest(features: &mut Features, matched: &[Hit], lines: Pair<&[Line]>) {
    let mut shares = Vec::new();
    let longest = lines.source.len().max(lines.target.len());
    for (side, lines) in [(0, lines.source), (1, lines.target)] {
        for (number, line) in lines.iter().enumerate().filter(|_| lines.len() == longest) {
            let here = |hit: &&Hit| usize::from(if side == 0 { hit.lines.0 } else { hit.lines.1 }) == number;
            let weight: f32 = matched.iter().filter(here).map(|hit| hit.weight).sum();
            let content = line.tokens.iter().filter(|token| token.class != Class::Function).count();
            shares.push(weight / content.max(1) as f32);
        }
    }
    features[REST + 7] = shares.iter().copied().fold(MOST as f32, f32::min);
    features[REST + 8] = shares.iter().filter(|&&share| share < BARE).count() as f32;
}

/// The form of a bead among those that have a weight: the smaller number of lines first; none for 1-1.
fn form(counts: (usize, usize)) -> Option<usize> {
    match (counts.0.min(counts.1), counts.0.max(counts.1)) {
        (1, 2) => Some(0),
        (2, 2) => Some(1),
        (1, 3) => Some(2),
        (2, 3) => Some(3),
        (3, 3) => Some(4),
        (1, 4) => Some(5),
        (2, 4) => Some(6),
        _ => None,
    }
}
