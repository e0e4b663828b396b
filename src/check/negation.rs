//! `negation`: one side denies what the other says.

use std::collections::HashSet;
use std::ops::Range;

use crate::align::{Aligned, Bead};
use crate::annotate::{Mention, Value};
use crate::document::Span;
use crate::finding::{Finding, Says, Severity};
use crate::lang::{Language, pieces};
use crate::pair::{Pair, Side};
use crate::segment::{Sentences, fold, stem};

use super::{Check, Group};

/// See the page.
pub(super) static NEGATION: Check = Check {
    name: "negation",
    group: Group::Sense,
    severity: Severity::Major,
    mqm: "accuracy/mistranslation",
    page: include_str!("negation.md"),
    says: Says {
        en: "The source denies it (“{source}”), the translation does not",
        es: "El original lo niega («{source}»), la traducción no",
    },
    run,
};

const ADDED: Says = Says {
    en: "The translation denies it (“{target}”), the source does not",
    es: "La traducción lo niega («{target}»), el original no",
};

// Counted in the development half of NTREX-128 with planted errors (18 % of the lines, ten plantings, two translations, both directions).
/// One side alone denies a word that both have, and no other word of the place could deny it; 76 of 98 right.
const ALONE: u8 = 75;

/// The negated word stands at most so many words behind the negation.
const REACH: usize = 5;
/// The second content word counts where it stands at most so many words behind, and the first has no counterpart.
const CLOSE: usize = 3;
/// What ends the reach of a negation.
const BREAKS: [char; 10] = [',', ';', ':', '.', '"', '“', '”', '«', '»', '('];
/// A link at least this sure shows where the negated word stands on the other side; below it are resemblances.
const SURE: f32 = 0.75;
/// What else could deny the word stands at most so many words before or behind it; not yet measured.
const BEFORE: usize = 8;
const BEHIND: usize = 6;
/// A word that turns a negation back stands at most so many words behind it.
const TURNED_BACK: usize = 4;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let counters = text.text.as_ref().map(|side| Counters::of(side.sentences.document.locale.language));
    for bead in text.beads.iter().filter(|bead| bead.is_two_sided()) {
        let count = |side: Side| negations(text, bead, side).count();
        for side in Side::BOTH.into_iter().filter(|&side| count(side) > count(side.other())) {
            let found = negations(text, bead, side).find_map(|mention| denied(text, bead, side, mention, &counters));
            findings.extend(found);
        }
    }
}

/// What denies in other ways.
pub(super) struct Counters {
    /// Stems of words.
    words: HashSet<String>,
    /// Expressions, folded.
    expressions: Vec<Vec<String>>,
}

impl Counters {
    /// What denies in other ways in a language.
    pub(super) fn of(language: &Language) -> Self {
        let (expressions, words): (Vec<&str>, Vec<&str>) = language.counter_negations.iter().partition(|entry| entry.contains(' '));
        Counters {
            words: words.into_iter().map(|word| stem(word, language)).collect(),
            expressions: expressions.into_iter().map(|entry| entry.split(' ').map(fold).collect()).collect(),
        }
    }

    /// Whether any of it begins among `words` of a text.
    pub(super) fn stand_in(&self, sentences: &Sentences, words: Range<usize>) -> bool {
        words.filter(|&word| word < sentences.words.len()).any(|word| {
            let begins = |entry: &&Vec<String>| {
                let rest = (word..sentences.words.len()).map(|word| &sentences.form(word).folded);
                rest.take(entry.len()).eq(entry.iter())
            };
            sentences.form(word).stems.iter().any(|stem| self.words.contains(stem)) || self.expressions.iter().any(|entry| begins(&entry))
        })
    }
}

fn negations<'a>(text: &'a Aligned, bead: &'a Bead, side: Side) -> impl Iterator<Item = &'a Mention> {
    let annotated = text.text.get(side);
    let mentions = bead.sentences.get(side).iter().flat_map(|&sentence| annotated.mentions_of(sentence));
    mentions.map(|(_, mention)| mention).filter(|mention| mention.value == Value::Negation)
}

/// A finding where `negation` of `side` denies a word whose counterpart nothing denies.
fn denied(text: &Aligned, bead: &Bead, side: Side, negation: &Mention, counters: &Pair<Counters>) -> Option<Finding> {
    let sentences = &text.text.get(side).sentences;
    let at = sentences.words.partition_point(|word| word.span.end <= negation.span.start);
    let behind = sentences.words.partition_point(|word| word.span.start < negation.span.end);
    let end = sentences.sentences.get(negation.sentence)?.words.end;
    if is_turn(sentences, negation)
        || counters.get(side).stand_in(sentences, at.saturating_sub(TURNED_BACK / 2)..(behind + TURNED_BACK).min(end))
    {
        return None;
    }
    let mut content = (behind..(behind + REACH).min(end)).filter(|&word| !sentences.form(word).function);
    let first = content.next()?;
    let second = content.next().filter(|&word| word < behind + CLOSE);
    let (word, other) = [Some(first), second].into_iter().flatten().find_map(|word| Some((word, counterpart(bead, side, word)?)))?;
    let between = Span::new(negation.span.end, sentences.words.get(word)?.span.start);
    if sentences.text(between).contains(BREAKS) {
        return None;
    }
    let opposite = &text.text.get(side.other()).sentences;
    let near = other.saturating_sub(BEFORE)..(other + BEHIND + 1).min(opposite.words.len());
    let window = opposite.words.get(near.start)?.span.join(opposite.words.get(near.end.checked_sub(1)?)?.span);
    let answered =
        text.text.get(side.other()).mentions.iter().any(|mention| mention.value == Value::Negation && mention.span.overlaps(window));
    if answered || counters.get(side.other()).stand_in(opposite, near) {
        return None;
    }
    let own = negation.span.join(sentences.words.get(word)?.span);
    Some(finding(text, side, own, opposite.words.get(other)?.span))
}

/// The word of the other side that a word of `side` is surely linked to.
fn counterpart(bead: &Bead, side: Side, word: usize) -> Option<usize> {
    bead.links.words.iter().filter(|link| link.score >= SURE).find_map(|link| match side {
        Side::Source => (link.source == word).then_some(link.target),
        Side::Target => (link.target == word).then_some(link.source),
    })
}

fn finding(text: &Aligned, side: Side, denied: Span, said: Span) -> Finding {
    let spans = if side == Side::Source { Pair::new(denied, said) } else { Pair::new(said, denied) };
    let finding = super::facts::finding(text, &NEGATION, ALONE, spans);
    if side == Side::Source { finding } else { finding.say(ADDED) }
}

/// Whether the negation is part of an expression that denies nothing: *not only*, *no obstante*.
fn is_turn(sentences: &Sentences, negation: &Mention) -> bool {
    let Some(sentence) = sentences.sentences.get(negation.sentence) else { return false };
    let turns = &sentences.document.locale.language.negation_turns;
    let pieces = pieces(sentences.text(sentence.span));
    (0..pieces.len()).any(|at| {
        let Some((taken, _)) = pieces.get(at..).and_then(|rest| turns.longest(rest)) else { return false };
        let Some((first, last)) = pieces.get(at).zip(pieces.get(at + taken - 1)) else { return false };
        Span::new(sentence.span.start + first.start, sentence.span.start + last.end()).contains(negation.span)
    })
}
