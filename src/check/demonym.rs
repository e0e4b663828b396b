//! The word for a people or a language, left in the source's language.

use crate::align::Aligned;
use crate::finding::{Finding, Says, Severity};
use crate::lexicon::demonyms;
use crate::pair::{Pair, Side};

use super::marks;
use super::names;
use super::row::{Check, Group};
use super::tongue::Tongue;

/// The row of the check.
pub(super) static DEMONYM: Check = Check {
    name: "demonym",
    group: Group::LeftBehind,
    severity: Severity::Major,
    mqm: "accuracy/untranslated",
    page: include_str!("demonym.md"),
    says: Says {
        en: "“{found}” is {source}; {target} says {proper}", es: "«{found}» es palabra del original; en la traducción, {proper}"
    },
    run,
};

/// The same word in the source sentence: 1 in 2,684 untouched lines, right; too few for more.
const SAME_WORD: u8 = 90;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let target = &text.text.target.sentences;
    let languages = text.text.as_ref().map(|side| side.sentences.document.locale.language);
    let tongue = Tongue::of(text);
    for (number, sentence) in target.sentences.iter().enumerate() {
        for word in sentence.words.clone() {
            let form = target.form(word);
            let Some(demonym) = demonyms::of(&form.text, languages.source) else { continue };
            let Some(span) = target.words.get(word).map(|word| word.span) else { continue };
            if demonyms::of(&form.text, languages.target).is_some()
                || tongue.is_known(&form.lower, Side::Target)
                || marks::is_cited(&text.text.target, &tongue, span)
            {
                continue;
            }
            let answers = names::same_in_source(text, number, form);
            let Some(&first) = answers.first() else { continue };
            if answers.iter().any(|&answer| names::in_same_name(text, Pair::new(answer, span))) {
                continue;
            }
            let finding = DEMONYM.finding(SAME_WORD).at(Side::Target, span).at(Side::Source, first).fill("found", &form.text);
            let finding = finding.fill("source", languages.source.name).fill("target", languages.target.name);
            let proper = demonym.answer(&form.text, languages.source, languages.target);
            findings.extend(proper.map(|proper| finding.fill("proper", proper).suggest(proper)));
        }
    }
}
