//! Which words answer each other inside a bead.
//!
//! Greedy, one to one, by score less a share of the distance from the diagonal: on 115 words linked by hand HMM jumps and IBM
//! model 2 did no better. Words of an expression may share a partner.

use std::collections::BTreeSet;

use foldhash::HashMap;

use crate::lexicon::forms::Named;
use crate::lexicon::words::{self, LONGEST};
use crate::pair::Pair;

use super::features::Evidence;
use super::matches::Kind;
use super::own::Own;
use super::terms::{Class, NamedWords, Text, Token};
use super::{Bead, Link};

/// What the greatest distance from the diagonal costs; measured on 115 words linked by hand.
const DISTANCE: f32 = 0.35;
/// What a pair must be worth after that.
const LEAST: f32 = 0.55;
/// What an expression and its translation are worth; above a cognate, so that *vice president* is not cut short.
const EXPRESSION: f32 = 0.9;
/// What two names of one thing are worth, as much as the same name.
const NAMED: f32 = 1.0;

/// Stems of a word that an expression is looked up with.
const STEMS: usize = 2;

/// A stretch of content words: one, or the words of an expression, as indices into the content words of the bead.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Unit {
    first: usize,
    count: usize,
}

/// Two units that may answer each other.
struct Candidate {
    units: Pair<Unit>,
    score: f32,
    worth: f32,
}

/// The word links of a bead, in the order of the source.
pub(super) fn words(evidence: &Evidence, own: &Own, bead: &Bead) -> Vec<Link> {
    let content = Pair::new(content(&evidence.text.source, &bead.sentences.source), content(&evidence.text.target, &bead.sentences.target));
    let mut candidates = single(evidence, &content);
    candidates.extend(expressions(&evidence.text, own, &content));
    candidates.extend(names(&evidence.text, bead, &content));
    candidates.retain(|candidate| candidate.worth >= LEAST);
    candidates.sort_by(|a, b| b.worth.total_cmp(&a.worth).then(b.size().cmp(&a.size())).then(a.place().cmp(&b.place())));
    let mut taken = Pair::new(BTreeSet::new(), BTreeSet::new());
    let mut links = Vec::new();
    for candidate in candidates {
        let Pair { source, target } = candidate.units;
        if source.words().any(|at| taken.source.contains(&at)) || target.words().any(|at| taken.target.contains(&at)) {
            continue;
        }
        taken.source.extend(source.words());
        taken.target.extend(target.words());
        for step in 0..source.count.max(target.count) {
            let (a, b) = (source.first + step.min(source.count - 1), target.first + step.min(target.count - 1));
            links.push(Link { source: content.source[a].word, target: content.target[b].word, score: candidate.score });
        }
    }
    links.sort_by_key(|link| (link.source, link.target));
    links
}

/// What the distance between the places of two things costs; a place is 0.0 at the beginning of its side and 1.0 at the end.
pub(super) fn distance(source: f32, target: f32) -> f32 {
    DISTANCE * (source - target).abs()
}

impl Unit {
    fn words(&self) -> std::ops::Range<usize> {
        self.first..self.first + self.count
    }

    /// Where its middle stands among `all` words, 0.0 to 1.0.
    fn place(&self, all: usize) -> f32 {
        (self.first as f32 + self.count as f32 / 2.0) / all.max(1) as f32
    }
}

impl Candidate {
    fn new(units: Pair<Unit>, score: f32, content: &Pair<Vec<Token>>) -> Self {
        let apart = distance(units.source.place(content.source.len()), units.target.place(content.target.len()));
        Candidate { units, score, worth: score - apart }
    }

    fn size(&self) -> usize {
        self.units.source.count + self.units.target.count
    }

    fn place(&self) -> (usize, usize) {
        (self.units.source.first, self.units.target.first)
    }
}

fn content(side: &Text, sentences: &[usize]) -> Vec<Token> {
    let tokens = sentences.iter().filter_map(|&number| side.lines.get(number)).flat_map(|line| &line.tokens);
    tokens.filter(|token| token.class != Class::Function).copied().collect()
}

/// Single words that match.
fn single(evidence: &Evidence, content: &Pair<Vec<Token>>) -> Vec<Candidate> {
    let mut by_term: HashMap<u32, Vec<usize>> = HashMap::default();
    for (at, token) in content.target.iter().enumerate() {
        by_term.entry(token.term).or_default().push(at);
    }
    let mut candidates = Vec::new();
    for (first, token) in content.source.iter().enumerate() {
        for a_match in &evidence.matches[token.term as usize] {
            for &other in by_term.get(&a_match.term).into_iter().flatten() {
                let units = Pair::new(Unit { first, count: 1 }, Unit { first: other, count: 1 });
                candidates.push(Candidate::new(units, score(a_match.kind), content));
            }
        }
    }
    candidates
}

/// How well two words answer each other that match for this reason.
fn score(kind: Kind) -> f32 {
    match kind {
        Kind::Number | Kind::Name | Kind::Same => 1.0,
        Kind::Lexicon => 0.95,
        Kind::Cognate => 0.8,
        Kind::Resemblance => 0.6,
    }
}

/// Expressions of the lexicon and their translations, where at least one side has several words.
fn expressions(text: &Pair<Text>, own: &Own, content: &Pair<Vec<Token>>) -> Vec<Candidate> {
    let mut targets: HashMap<String, Vec<Unit>> = HashMap::default();
    for (key, unit) in units(&text.target, &content.target) {
        targets.entry(key).or_default().push(unit);
    }
    let mut candidates = Vec::new();
    for (key, unit) in units(&text.source, &content.source) {
        let listed: Vec<&str> = words::translations(&key, text.source.language).collect();
        for translation in listed.into_iter().chain(own.translations(&key).map(|(key, _)| key)) {
            for other in targets.get(translation).into_iter().flatten().filter(|other| other.count + unit.count > 2) {
                candidates.push(Candidate::new(Pair::new(unit.clone(), other.clone()), EXPRESSION, content));
            }
        }
    }
    candidates
}

/// Names of one thing, of one or more words: *EE. UU.* and *U.S.*
fn names(text: &Pair<Text>, bead: &Bead, content: &Pair<Vec<Token>>) -> Vec<Candidate> {
    let source = named(&text.source, &bead.sentences.source, &content.source);
    let target = named(&text.target, &bead.sentences.target, &content.target);
    let pairs = source.iter().flat_map(|a| target.iter().map(move |b| (a, b))).filter(|((_, a), (_, b))| a.answers(*b));
    pairs.map(|((a, _), (b, _))| Candidate::new(Pair::new(a.clone(), b.clone()), NAMED, content)).collect()
}

/// The names of a side of a bead that hold a content word.
fn named(side: &Text, sentences: &[usize], content: &[Token]) -> Vec<(Unit, Named)> {
    let lines = sentences.iter().filter_map(|&number| side.lines.get(number));
    let unit = |name: &NamedWords| {
        let first = content.partition_point(|token| token.word < name.words.start);
        let count = content.partition_point(|token| token.word < name.words.end) - first;
        (count > 0).then_some((Unit { first, count }, name.named))
    };
    lines.flat_map(|line| &line.named).filter_map(unit).collect()
}

/// All stretches of content words with their keys.
fn units(side: &Text, content: &[Token]) -> Vec<(String, Unit)> {
    let mut units = Vec::new();
    for first in 0..content.len() {
        let mut keys = vec![String::new()];
        for (count, token) in (1..=LONGEST).zip(&content[first..]) {
            let stems = side.terms[token.term as usize].stems.iter().take(STEMS);
            let longer = |key: &String| {
                stems.clone().map(|stem| if key.is_empty() { stem.clone() } else { format!("{key} {stem}") }).collect::<Vec<_>>()
            };
            keys = keys.iter().flat_map(longer).collect();
            units.extend(keys.iter().map(|key| (key.clone(), Unit { first, count })));
        }
    }
    units
}
