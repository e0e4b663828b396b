//! `negation`: one side denies what the other says.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::OnceLock;

use crate::align::{Aligned, Bead};
use crate::document::Span;
use crate::finding::{Finding, Says, Severity};
use crate::lang::{LANGUAGES, Language};
use crate::pair::{Pair, Side};
use crate::segment::{Sentences, fold, stem};

use super::denials::{BREAKS, Denial, Needs, denials};
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
/// The second content word counts where it stands at most so many words behind the first, which has no counterpart.
const CLOSE: usize = 3;
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
        let denials = Pair::new(Side::Source, Side::Target).map(|side| denials(text, bead, side, counters.get(side)));
        for side in Side::BOTH {
            let room = Room { text, bead, side, own: denials.get(side), other: denials.get(side.other()), counters: &counters };
            findings.extend(room.own.iter().find_map(|denial| room.denied(denial)));
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
    /// What denies in other ways in a language, indexed when it is first asked for.
    pub(super) fn of(language: &Language) -> &'static Self {
        static COUNTERS: [OnceLock<Counters>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];
        COUNTERS[language.column].get_or_init(|| Counters::new(language))
    }

    fn new(language: &Language) -> Self {
        let (expressions, words): (Vec<&str>, Vec<&str>) = language.counter_negations.iter().partition(|entry| entry.contains(' '));
        Counters {
            words: words.into_iter().map(|word| stem(word, language)).collect(),
            expressions: expressions.into_iter().map(|entry| entry.split(' ').map(fold).collect()).collect(),
        }
    }

    /// Whether any of it begins among `words` of a text.
    pub(super) fn stand_in(&self, sentences: &Sentences, words: Range<usize>) -> bool {
        self.places(sentences, words).next().is_some()
    }

    /// Where it begins among `words` of a text.
    fn places(&self, sentences: &Sentences, words: Range<usize>) -> impl Iterator<Item = usize> {
        words.filter(|&word| word < sentences.words.len()).filter(move |&word| {
            let begins = |entry: &&Vec<String>| {
                let rest = (word..sentences.words.len()).map(|word| &sentences.form(word).folded);
                rest.take(entry.len()).eq(entry.iter())
            };
            sentences.form(word).stems.iter().any(|stem| self.words.contains(stem)) || self.expressions.iter().any(|entry| begins(&entry))
        })
    }
}

/// What the denials of one side of a bead are compared with.
struct Room<'a> {
    text: &'a Aligned,
    bead: &'a Bead,
    side: Side,
    own: &'a [Denial],
    other: &'a [Denial],
    counters: &'a Pair<&'static Counters>,
}

impl Room<'_> {
    /// A finding where `denial` denies a word whose counterpart nothing denies.
    fn denied(&self, denial: &Denial) -> Option<Finding> {
        let sentences = &self.text.text.get(self.side).sentences;
        let end = sentences.sentences.get(denial.sentence)?.words.end;
        let around = denial.at.saturating_sub(TURNED_BACK / 2)..(denial.behind + TURNED_BACK).min(end);
        if denial.turn || denial.needs == Needs::Joined || self.is_countered(self.side, around) {
            return None;
        }
        let (word, other) = self.governed(denial)?;
        let opposite = &self.text.text.get(self.side.other()).sentences;
        let near = other.saturating_sub(BEFORE)..(other + BEHIND + 1).min(opposite.words.len());
        let idle = |it: &Denial| it.needs == Needs::Another && other < it.at && is_one_clause(opposite, other, it.at);
        let count = |list: &[Denial]| list.iter().filter(|it| it.needs != Needs::Joined).count();
        let idlers = self.other.iter().filter(|it| idle(it)).count();
        if count(self.own) + idlers <= count(self.other) {
            return None;
        }
        let answers = |it: &Denial| near.start < it.behind && it.at < near.end && !idle(it) && !self.is_taken(it, denial, other);
        if self.other.iter().any(answers) || self.is_countered(self.side.other(), near.clone()) {
            return None;
        }
        let own = denial.span.join(sentences.words.get(word)?.span);
        Some(finding(self.text, self.side, own, opposite.words.get(other)?.span))
    }

    /// What a denial denies: a word behind it, and its counterpart.
    fn governed(&self, denial: &Denial) -> Option<(usize, usize)> {
        let sentences = &self.text.text.get(self.side).sentences;
        let end = sentences.sentences.get(denial.sentence)?.words.end;
        let mut content = (denial.behind..(denial.behind + REACH).min(end)).filter(|&word| !sentences.form(word).function);
        let first = content.next()?;
        let second = content.next().filter(|&word| word < first + CLOSE);
        let (word, other) =
            [Some(first), second].into_iter().flatten().find_map(|word| Some((word, counterpart(self.bead, self.side, word)?)))?;
        let between = Span::new(denial.span.end, sentences.words.get(word)?.span.start);
        (!sentences.text(between).contains(BREAKS)).then_some((word, other))
    }

    /// Whether something among `words` of a side denies in another way, and has no counterpart that says the same.
    fn is_countered(&self, side: Side, words: Range<usize>) -> bool {
        let sentences = &self.text.text.get(side).sentences;
        self.counters.get(side).places(sentences, words).any(|word| counterpart(self.bead, side, word).is_none())
    }

    /// Whether a denial of the other side answers another one than `denial`, whose word stands at `place` there.
    fn is_taken(&self, answer: &Denial, denial: &Denial, place: usize) -> bool {
        let others = self.own.iter().filter(|it| it.at != denial.at).filter_map(|it| self.place(it));
        others.map(|other| off(answer, other)).any(|other| other < off(answer, place))
    }

    /// Where on the other side stands what a denial denies, or else the next word that has its place there.
    fn place(&self, denial: &Denial) -> Option<usize> {
        let sentence = self.text.text.get(self.side).sentences.sentences.get(denial.sentence)?.words.clone();
        let linked = |word: usize| counterpart(self.bead, self.side, word);
        let governed = self.governed(denial).map(|(_, other)| other);
        governed.or_else(|| (denial.behind..sentence.end).find_map(linked)).or_else(|| (sentence.start..denial.at).rev().find_map(linked))
    }
}

/// How far from a word a denial stands that may deny it; behind it is farther than before.
fn off(denial: &Denial, word: usize) -> usize {
    if denial.at <= word { word.saturating_sub(denial.behind) } else { 2 * (denial.at - word) }
}

/// Whether nothing parts two words, the first of which stands before the second.
fn is_one_clause(sentences: &Sentences, first: usize, second: usize) -> bool {
    let Some((a, b)) = sentences.words.get(first).zip(sentences.words.get(second)) else { return false };
    let opens = |word: usize| sentences.document.locale.language.conjunctions.contains(&sentences.form(word).lower);
    second - first <= BEHIND && !sentences.text(Span::new(a.span.end, b.span.start)).contains(BREAKS) && !(first + 1..second).any(opens)
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
