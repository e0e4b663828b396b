//! Words set twice in a row, and sentences too.

use std::ops::Range;

use crate::align::Aligned;
use crate::document::{BlockKind, Span};
use crate::finding::{Finding, Says, Severity};
use crate::pair::Side;
use crate::segment::Sentences;

use super::row::{Check, Group};

/// The row of the check.
pub(super) static REPETITION: Check = Check {
    name: "repetition",
    group: Group::Form,
    severity: Severity::Minor,
    mqm: "linguistic/duplication",
    page: include_str!("repetition.md"),
    says: Says { en: "“{found}” stands twice in a row", es: "«{found}» está dos veces seguidas" },
    run,
};

const SENTENCE: Says = Says {
    en: "this sentence stands twice in a row, and the source has it once",
    es: "esta oración está dos veces seguidas, y el original la tiene una vez",
};

/// One word twice: 2 of 2 on 2,684 untouched lines were slips of the translators; too few for more.
const WORD: u8 = 90;
/// Two words or more twice: 14 of 14 planted ones right, and 3 of 3 on 2,684 untouched lines were slips of the translators.
const PHRASE: u8 = 98;
/// A whole sentence twice; not yet measured.
const WHOLE: u8 = 90;
/// The longest phrase that is looked for, in words.
const LONGEST: usize = 6;
/// The shortest sentence whose repetition is an accident, in words.
const LEAST_SENTENCE: usize = 4;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let target = &text.text.target.sentences;
    for number in 0..target.sentences.len() {
        findings.extend(phrases(text, number));
    }
    let in_source = twice(&text.text.source.sentences).len();
    for sentence in twice(target).into_iter().skip(in_source) {
        let span = target.sentences.get(sentence).map_or(Span::default(), |sentence| sentence.span);
        findings.push(REPETITION.finding(WHOLE).severity(Severity::Major).say(SENTENCE).at(Side::Target, span));
    }
}

/// The repeated phrases of a sentence of the target, the longest at each place.
fn phrases(text: &Aligned, sentence: usize) -> Vec<Finding> {
    let target = &text.text.target.sentences;
    let Some(words) = target.sentences.get(sentence).map(|sentence| sentence.words.clone()) else { return Vec::new() };
    let mut findings = Vec::new();
    let mut at = words.start;
    while at < words.end {
        match (1..=LONGEST).rev().find(|&size| is_repeated(target, at..at + size, words.end)) {
            Some(size) => {
                if !is_wanted(text, sentence, at..at + size) {
                    findings.push(finding(target, at..at + size));
                }
                at += size;
            }
            None => at += 1,
        }
    }
    findings
}

fn finding(target: &Sentences, phrase: Range<usize>) -> Finding {
    let second = span(target, phrase.end..phrase.end + phrase.len());
    let twice = span(target, phrase.clone()).join(second);
    let confidence = if phrase.len() == 1 { WORD } else { PHRASE };
    let once = target.text(span(target, phrase));
    REPETITION.finding(confidence).at(Side::Target, twice).fill("found", once).suggest(once)
}

/// Whether the words of `phrase` stand once more directly behind, before `end`, with nothing but white space between.
fn is_repeated(text: &Sentences, phrase: Range<usize>, end: usize) -> bool {
    let (first, size) = (phrase.start, phrase.len());
    let written = |word: usize| text.words.get(word).map(|_| text.form(word).lower.as_str());
    phrase.end + size <= end
        && phrase.clone().all(|word| written(word) == written(word + size))
        && gap(text, phrase.end - 1).is_some_and(|gap| !gap.is_empty() && gap.trim().is_empty())
        && (first..phrase.end - 1).all(|word| gap(text, word).map(str::trim) == gap(text, word + size).map(str::trim))
}

/// What stands between a word and the next.
fn gap(text: &Sentences, word: usize) -> Option<&str> {
    let (this, next) = (text.words.get(word)?, text.words.get(word + 1)?);
    text.document.text.get(this.span.end..next.span.start)
}

fn span(text: &Sentences, words: Range<usize>) -> Span {
    let spans = text.words.get(words).unwrap_or_default().iter().map(|word| word.span);
    spans.reduce(Span::join).unwrap_or_default()
}

/// Whether the words may well stand twice: numbers, words that are doubled for emphasis or by grammar, names, and
/// whatever the source doubles too.
fn is_wanted(text: &Aligned, sentence: usize, phrase: Range<usize>) -> bool {
    let target = &text.text.target.sentences;
    let language = target.document.locale.language;
    let size = phrase.len();
    let mut forms = phrase.clone().map(|word| target.form(word));
    forms.clone().all(|form| form.digit)
        || size == 1 && forms.clone().all(|form| language.doubled_words.contains(&form.lower))
        || doubles_in_source(text, sentence, size)
        || size <= 2 && forms.all(|form| form.capital) && is_doubled_name(text, &phrase)
}

/// Whether the source of a sentence repeats as many words, with or without punctuation between.
fn doubles_in_source(text: &Aligned, sentence: usize, size: usize) -> bool {
    let source = &text.text.source.sentences;
    let bead = text.bead_of.target.get(sentence).and_then(|&bead| text.beads.get(bead));
    let numbers = bead.map(|bead| bead.sentences.source.as_slice()).unwrap_or_default();
    let mut words = numbers.iter().filter_map(|&number| source.sentences.get(number)).flat_map(|sentence| sentence.words.clone());
    let written = |word: usize| source.words.get(word).map(|_| source.form(word).lower.as_str());
    words.any(|first| (first..first + size).all(|word| written(word).is_some() && written(word) == written(word + size)))
}

/// Whether the doubled words stand in the source as well, anywhere: *Duran Duran*, *Bora Bora*.
fn is_doubled_name(text: &Aligned, phrase: &Range<usize>) -> bool {
    let target = &text.text.target.sentences;
    let twice = span(target, phrase.start..phrase.end + phrase.len());
    text.text.source.sentences.document.text.contains(target.text(twice))
}

/// The sentences that say again what the sentence before them in running text said.
fn twice(text: &Sentences) -> Vec<usize> {
    let pairs = (1..).zip(text.sentences.windows(2));
    let again = pairs.filter(|(_, pair)| {
        let [first, second] = pair else { return false };
        let is_running = |block: usize| text.document.blocks.get(block).is_some_and(|block| block.kind == BlockKind::Paragraph);
        first.words.len() >= LEAST_SENTENCE
            && text.text(first.span) == text.text(second.span)
            && is_running(first.block)
            && is_running(second.block)
    });
    again.map(|(number, _)| number).collect()
}
