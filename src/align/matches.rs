//! Which words of the source match which words of the target, found once for all lines.

use std::collections::BTreeMap;

use foldhash::HashMap;

use crate::lang::Language;
use crate::lexicon::{false_cognates, words};
use crate::pair::Pair;

use super::cognate::{Likeness, Spelling};
use super::own::Own;
use super::terms::{Term, Text};

/// Why two words match, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The same number.
    Number,
    /// The same form with a capital on both sides.
    Name,
    /// The same form.
    Same,
    /// The lexicon translates one by the other, or both begin names of one thing.
    Lexicon,
    /// Spelt nearly alike.
    Cognate,
    /// Spelt somewhat alike.
    Resemblance,
}

/// Number of kinds.
pub const KINDS: usize = 6;

/// A word of the other side that matches.
#[derive(Clone, Copy, Debug)]
pub struct Match {
    /// Its term.
    pub term: u32,
    /// Why.
    pub kind: Kind,
    /// How much it says: rare words say more. 0.0 to [`MOST`].
    pub weight: f32,
}

/// Weights stop here, in nats: without the cap a weight grows with the document, and what is fitted on short documents fails
/// on long ones (addition F1 of the long documents .875 without, .966 with it).
pub const MOST: f64 = 4.0;

/// Lines that every document is taken to have more than it has; from earlier features, not yet measured on these.
const EXTRA_LINES: f64 = 20.0;

/// The matches of each term of the source, by ascending term of the target.
pub fn find(text: &Pair<Text>, own: &Own) -> Vec<Vec<Match>> {
    let mut found = kinds(text, own);
    let forward: Vec<Vec<u32>> = found.iter().map(|matches| matches.iter().map(|a_match| a_match.term).collect()).collect();
    let mut backward = vec![Vec::new(); text.target.terms.len()];
    for (source, terms) in (0..).zip(&forward) {
        terms.iter().for_each(|&target| backward[target as usize].push(source));
    }
    let (source, target) = (rarities(&forward, &text.target), rarities(&backward, &text.source));
    for (matches, own) in found.iter_mut().zip(&source) {
        for a_match in matches {
            a_match.weight *= ((own + target[a_match.term as usize]) / 2.0).min(MOST) as f32;
        }
    }
    found
}

/// How rare a word is that stands on `lines` of `all` lines: minus the logarithm of the share.
pub fn rarity(lines: usize, all: usize) -> f64 {
    -((lines as f64 - 0.5).max(0.5) / (all as f64 + EXTRA_LINES)).ln()
}

/// For each term of one side, how rare the lines of the other are that hold a match of it.
fn rarities(matches: &[Vec<u32>], other: &Text) -> Vec<f64> {
    let mut seen = vec![usize::MAX; other.lines.len()];
    let mut lines = |term: usize, matches: &[u32]| {
        let all = matches.iter().flat_map(|&a_match| &other.terms[a_match as usize].lines);
        all.filter(|&&line| std::mem::replace(&mut seen[line as usize], term) != term).count()
    };
    matches.iter().enumerate().map(|(term, matches)| rarity(lines(term, matches), other.lines.len())).collect()
}

/// The kind of each match, and for a weight the share of a full one that it has.
fn kinds(text: &Pair<Text>, own: &Own) -> Vec<Vec<Match>> {
    let index = Index::new(&text.target.terms);
    let matches = |term: &Term| {
        if term.function {
            return Vec::new();
        }
        let found = index.matches(term, text.source.language);
        let mut found: BTreeMap<u32, Match> = found.into_iter().map(|(term, kind)| (term, Match { term, kind, weight: 1.0 })).collect();
        for (term, weight) in index.own(term, own) {
            let known = found.entry(term).or_insert(Match { term, kind: Kind::Resemblance, weight });
            if known.kind > Kind::Lexicon {
                *known = Match { term, kind: Kind::Lexicon, weight };
            }
        }
        found.into_values().collect()
    };
    text.source.terms.iter().map(matches).collect()
}

/// The terms of the target by all that can make them match.
#[derive(Default)]
struct Index<'a> {
    by_key: HashMap<&'a str, Vec<(u32, &'a Term)>>,
    by_stem: HashMap<&'a str, Vec<u32>>,
    by_thing: HashMap<&'static str, Vec<u32>>,
    by_head: HashMap<[char; 2], Vec<(u32, &'a Term, Spelling)>>,
}

impl<'a> Index<'a> {
    fn new(terms: &'a [Term]) -> Self {
        let mut index = Index::default();
        for (number, term) in (0..).zip(terms).filter(|(_, term)| !term.function) {
            index.by_key.entry(&term.key).or_default().push((number, term));
            for stem in &term.stems {
                index.by_stem.entry(stem).or_default().push(number);
            }
            for thing in &term.things {
                index.by_thing.entry(thing).or_default().push(number);
            }
            if let Some(spelling) = spelling(term) {
                index.by_head.entry(spelling.head()).or_default().push((number, term, spelling));
            }
        }
        index
    }

    /// What the user's own pairs translate a term of the source with, and with what weight.
    fn own(&self, term: &Term, own: &Own) -> BTreeMap<u32, f32> {
        let mut found = BTreeMap::new();
        for (key, weight) in term.stems.iter().flat_map(|stem| own.translations(stem)) {
            for &number in self.by_stem.get(key).into_iter().flatten() {
                let known: &mut f32 = found.entry(number).or_default();
                *known = known.max(weight);
            }
        }
        found
    }

    /// What a term of `language` matches, for the first reason that applies.
    fn matches(&self, term: &Term, language: &Language) -> BTreeMap<u32, Kind> {
        let mut found = BTreeMap::new();
        let strangers = |other: &Term| false_cognates::are_strangers(&term.stems, language, &other.stems);
        for &(number, other) in self.by_key.get(term.key.as_str()).into_iter().flatten() {
            if let Some(kind) = same(term, other).filter(|&kind| kind != Kind::Same || !strangers(other)) {
                found.insert(number, kind);
            }
        }
        let translations = term.stems.iter().flat_map(|stem| words::translations(stem, language));
        let named = term.things.iter().filter_map(|thing| self.by_thing.get(thing));
        for &number in translations.filter_map(|stem| self.by_stem.get(stem)).chain(named).flatten() {
            found.entry(number).or_insert(Kind::Lexicon);
        }
        if let Some(spelling) = spelling(term) {
            for (number, other, its) in self.by_head.get(&spelling.head()).into_iter().flatten() {
                if let (false, Some(likeness)) = (found.contains_key(number), spelling.likeness(its))
                    && !strangers(other)
                {
                    found.insert(*number, if likeness == Likeness::High { Kind::Cognate } else { Kind::Resemblance });
                }
            }
        }
        found
    }
}

/// The kind of match of two terms with the same key.
fn same(term: &Term, other: &Term) -> Option<Kind> {
    match (term.number, other.number) {
        (true, true) => Some(Kind::Number),
        (false, false) if term.capital && other.capital => Some(Kind::Name),
        (false, false) => Some(Kind::Same),
        _ => None,
    }
}

fn spelling(term: &Term) -> Option<Spelling> {
    if term.number { None } else { Spelling::new(&term.key) }
}
