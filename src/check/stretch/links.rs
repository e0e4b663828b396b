//! Which word of one side of a bead answers which of the other, for the scan: more than the aligner's word links.
//!
//! A name that has an equal on the other side, and a number in whose place a number stands, are linked even where their words
//! are not; words that share one partner are linked both; initials are linked with the words that they stand for. What is left
//! was not translated, or freely.

use crate::align::{Aligned, Bead, Link};
use crate::annotate::Value;
use crate::lexicon::words;
use crate::pair::Side;

use super::row::Row;

/// How far a word may stand from the one whose partner it shares, in content words; not yet measured.
const SHARING: usize = 2;
/// Letters of an acronym that is looked for.
const ACRONYM: std::ops::RangeInclusive<usize> = 2..=6;

/// The position of the partner of each word of `side`, and whether each word of the other side has one.
pub(super) fn partners(text: &Aligned, bead: &Bead, side: Side, own: &Row<'_>, other: &Row<'_>) -> (Vec<Option<usize>>, Vec<bool>) {
    let mut found = Partners { of: vec![None; own.len()], taken: vec![false; other.len()] };
    let pair = |link: &Link| match side {
        Side::Source => (link.source, link.target),
        Side::Target => (link.target, link.source),
    };
    for (a, b) in bead.links.words.iter().map(pair) {
        if let (Some(a), Some(b)) = (own.position(a), other.position(b)) {
            found.link(a, b);
        }
    }
    for link in &bead.links.mentions {
        let (a, b) = pair(link);
        let (Some(a), Some(b)) = (text.text.get(side).mentions.get(a), text.text.get(side.other()).mentions.get(b)) else { continue };
        let amounts = a.value.number().is_some() && b.value.number().is_some();
        if (link.score > 0.0 || amounts) && !matches!(a.value, Value::Quote(_) | Value::Negation) {
            found.all(own.within(a.span).collect(), other.within(b.span).collect());
        }
    }
    for (a, b) in acronyms(own, other) {
        found.all(vec![a], b);
    }
    for (b, a) in acronyms(other, own) {
        found.all(a, vec![b]);
    }
    found.share(own, other);
    (found.of, found.taken)
}

struct Partners {
    of: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl Partners {
    fn link(&mut self, own: usize, other: usize) {
        if let (Some(of), Some(taken)) = (self.of.get_mut(own), self.taken.get_mut(other)) {
            of.get_or_insert(other);
            *taken = true;
        }
    }

    /// Links words that say the same together.
    fn all(&mut self, own: Vec<usize>, other: Vec<usize>) {
        let (Some(&first), Some(&last)) = (own.first(), other.last()) else { return };
        for (step, &position) in own.iter().enumerate() {
            self.link(position, other.get(step).copied().unwrap_or(last));
        }
        for position in other {
            self.link(first, position);
        }
    }

    /// Links a content word that has no partner with that of a neighbour, where the lexicon would have it so.
    fn share(&mut self, own: &Row<'_>, other: &Row<'_>) {
        let content = own.content();
        let mut shared = Vec::new();
        for (at, &position) in content.iter().enumerate().filter(|(_, position)| self.of.get(**position) == Some(&None)) {
            let around = content.iter().take(at + SHARING + 1).skip(at.saturating_sub(SHARING));
            let partners = around.filter_map(|&neighbour| self.of.get(neighbour).copied().flatten());
            let stems = || own.form(position).stems.iter();
            let translates = |partner: &usize| {
                let theirs = &other.form(*partner).stems;
                stems().any(|stem| words::translations(stem, own.language()).any(|word| theirs.iter().any(|their| their == word)))
            };
            if let Some(partner) = partners.into_iter().find(translates) {
                shared.push((position, partner));
            }
        }
        for (position, partner) in shared {
            self.link(position, partner);
        }
    }
}

/// Acronyms of one side with the words of the other that their letters begin, in whatever order: *ICJ*, *Corte
/// Internacional de Justicia*.
fn acronyms(short: &Row<'_>, long: &Row<'_>) -> Vec<(usize, Vec<usize>)> {
    let content = long.content();
    let mut found = Vec::new();
    for position in 0..short.len() {
        let Some(letters) = letters(&short.form(position).text) else { continue };
        let initials = |run: &&[usize]| {
            let mut initials: Vec<char> = run.iter().filter_map(|&word| long.form(word).folded.chars().next()).collect();
            initials.sort_unstable();
            initials == letters && run.iter().all(|&word| long.form(word).text.chars().any(char::is_lowercase))
        };
        if let Some(run) = content.windows(letters.len()).find(initials) {
            found.push((position, run.to_vec()));
        }
    }
    found
}

/// The letters of a word in capitals, sorted and in lower case.
fn letters(word: &str) -> Option<Vec<char>> {
    let mut letters: Vec<char> = word.chars().filter(|&c| c != '.').collect();
    let fits = ACRONYM.contains(&letters.len()) && letters.iter().all(|letter| letter.is_uppercase());
    letters = letters.iter().flat_map(|letter| letter.to_lowercase()).collect();
    letters.sort_unstable();
    fits.then_some(letters)
}
