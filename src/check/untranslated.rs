//! Sentences left in the source's language: one, several in a row, or the whole text.

use std::collections::HashSet;
use std::ops::Range;

use crate::align::Aligned;
use crate::document::Span;
use crate::finding::{Finding, Says, Severity};
use crate::pair::Side;
use crate::segment::Sentences;

use super::row::{Check, Group};
use super::tongue::Tongue;

/// The row of the check.
pub(super) static UNTRANSLATED: Check = Check {
    name: "untranslated",
    group: Group::LeftBehind,
    severity: Severity::Major,
    mqm: "accuracy/untranslated",
    page: include_str!("untranslated.md"),
    says: Says { en: "this sentence is still in {source}", es: "esta oración sigue en el idioma del original" },
    run,
};

const SEVERAL: Says = Says { en: "{count} sentences are still in {source}", es: "{count} oraciones siguen en el idioma del original" };
const WHOLE: Says = Says { en: "the whole text is still in {source}", es: "todo el texto sigue en el idioma del original" };

/// A sentence whose words belong to the source's language: 14 of 14 planted ones right, no alarm on 2,684 sound lines.
const CLEAR: u8 = 97;
/// A short sentence that is the source's sentence; not yet measured.
const SHORT: u8 = 85;
/// The fewest words whose language speaks for itself.
const LEAST_WORDS: usize = 6;
/// The fewest words that only the source's language has, in a sentence that is long enough.
const LEAST_EVIDENCE: usize = 3;
/// How many such words weigh up one that only the target's language has; not yet measured.
const OUTWEIGHS: usize = 4;
/// So many sentences in a row are worse than a slip.
const MANY: usize = 3;
/// The share of a text's sentences, in percent, that makes the whole of it untranslated.
const WHOLE_PERCENT: usize = 60;

/// What the words of a sentence say about its language.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Translated,
    /// No word tells.
    Silent,
    Short,
    Clear,
}

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let target = &text.text.target.sentences;
    let tongue = Tongue::of(text);
    let source = source_sentences(&text.text.source.sentences);
    let verdicts: Vec<Verdict> = (0..target.sentences.len()).map(|number| verdict(text, &tongue, &source, number)).collect();
    let left = |range: Range<usize>| range.filter(|&number| verdicts.get(number).is_some_and(|verdict| is_left(*verdict))).count();
    let telling = verdicts.iter().filter(|verdict| **verdict != Verdict::Silent).count();
    let all = left(0..verdicts.len());
    if all >= MANY && all * 100 >= telling * WHOLE_PERCENT {
        let first = verdicts.iter().position(|verdict| is_left(*verdict)).unwrap_or_default();
        let last = verdicts.iter().rposition(|verdict| is_left(*verdict)).unwrap_or_default();
        findings.push(finding(text, first..last + 1, CLEAR).say(WHOLE).severity(Severity::Critical));
        return;
    }
    for run in runs(&verdicts) {
        let count = left(run.clone());
        let short = verdicts.get(run.clone()).unwrap_or_default().iter().all(|verdict| *verdict != Verdict::Clear);
        let finding = finding(text, run, if short { SHORT } else { CLEAR });
        findings.push(match count {
            0 | 1 => finding,
            _ => finding.say(SEVERAL).fill("count", count.to_string()).severity(if count < MANY {
                Severity::Major
            } else {
                Severity::Critical
            }),
        });
    }
}

fn is_left(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Short | Verdict::Clear)
}

/// Runs of sentences that were left, with silent ones between them.
fn runs(verdicts: &[Verdict]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for number in (0..verdicts.len()).filter(|&number| verdicts.get(number).is_some_and(|verdict| is_left(*verdict))) {
        match runs.last_mut() {
            Some(run) if verdicts.get(run.end..number).is_some_and(|between| between.iter().all(|v| *v == Verdict::Silent)) => {
                run.end = number + 1;
            }
            _ => runs.push(number..number + 1),
        }
    }
    runs
}

fn verdict(text: &Aligned, tongue: &Tongue, source: &HashSet<String>, number: usize) -> Verdict {
    let target = &text.text.target.sentences;
    let Some(sentence) = target.sentences.get(number) else { return Verdict::Silent };
    let words: Vec<&str> =
        target.words_of(number).map(|(word, _)| target.form(word)).filter(|form| !form.digit).map(|form| form.lower.as_str()).collect();
    let speaking_for = |side: Side| words.iter().filter(|word| tongue.side(word) == Some(side)).count();
    let (foreign, own) = (speaking_for(Side::Source), speaking_for(Side::Target));
    let has_small_word = || has_small_word(target, number, tongue);
    if words.len() >= LEAST_WORDS
        && has_small_word()
        && foreign >= LEAST_EVIDENCE
        && foreign >= OUTWEIGHS * own
        && foreign * OUTWEIGHS >= words.len()
    {
        return Verdict::Clear;
    }
    let is_same = || source.contains(&spelled(target, sentence.words.clone()));
    match (foreign, own) {
        (0, 0) => Verdict::Silent,
        (1.., 0) if words.len() >= 2 && has_small_word() && is_same() => Verdict::Short,
        _ => Verdict::Translated,
    }
}

/// Whether a word that only the source's language has is written small: no name, no title.
fn has_small_word(target: &Sentences, number: usize, tongue: &Tongue) -> bool {
    let mut forms = target.words_of(number).map(|(word, _)| target.form(word));
    forms.any(|form| !form.capital && tongue.side(&form.lower) == Some(Side::Source))
}

/// The sentences of the source, by their words.
fn source_sentences(source: &Sentences) -> HashSet<String> {
    source.sentences.iter().map(|sentence| spelled(source, sentence.words.clone())).collect()
}

/// The words of a sentence without accents and punctuation, blanks between.
fn spelled(text: &Sentences, words: Range<usize>) -> String {
    words.map(|word| text.form(word).folded.as_str()).collect::<Vec<_>>().join(" ")
}

/// From the first of the sentences to the last, and what answers them in the source.
fn finding(text: &Aligned, sentences: Range<usize>, confidence: u8) -> Finding {
    let target = &text.text.target.sentences;
    let spans = target.sentences.get(sentences.clone()).unwrap_or_default().iter().map(|sentence| sentence.span);
    let whole = spans.reduce(Span::join).unwrap_or_default();
    let beads = text.bead_of.target.get(sentences).unwrap_or_default();
    let answers = beads.iter().filter_map(|&bead| text.span(bead, Side::Source)).reduce(Span::join);
    let finding = UNTRANSLATED.finding(confidence).at(Side::Target, whole);
    let finding = finding.fill("source", text.text.source.sentences.document.locale.language.name);
    match answers {
        Some(answers) => finding.at(Side::Source, answers),
        None => finding,
    }
}
