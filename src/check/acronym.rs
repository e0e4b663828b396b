//! A short form of the source's language left in the target.

use std::collections::HashSet;

use crate::align::Aligned;
use crate::document::Span;
use crate::finding::{Finding, Says, Severity};
use crate::lang::{Language, pieces};
use crate::lexicon::acronyms::{self, Acronym};
use crate::pair::{Pair, Side};
use crate::segment::Sentences;

use super::marks;
use super::names;
use super::row::{Check, Group};
use super::tongue::Tongue;

/// The row of the check.
pub(super) static ACRONYM: Check = Check {
    name: "acronym",
    group: Group::LeftBehind,
    severity: Severity::Major,
    mqm: "accuracy/untranslated",
    page: include_str!("acronym.md"),
    says: Says {
        en: "“{found}” is the {source} short form; {target} says {proper}",
        es: "«{found}» es la sigla del idioma del original; en el de la traducción es {proper}",
    },
    run,
};

/// The source has the same form in its sentence: 2 in 2,684 untouched lines, both right; too few for more.
const SAME_FORM: u8 = 88;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let target = &text.text.target;
    let languages = text.text.as_ref().map(|side| side.sentences.document.locale.language);
    let tongue = Tongue::of(text);
    let mut explained = HashSet::new();
    for number in 0..target.sentences.sentences.len() {
        for (span, acronym) in forms(&target.sentences, number, languages.source) {
            let form = target.text(span);
            if acronyms::is_used(form, languages.target) || marks::is_cited(target, &tongue, span) || marks::is_linked(target, span) {
                continue;
            }
            if is_explained(&target.sentences, number, span) {
                explained.insert(form);
            }
            let answers = in_source(text, number, acronym, form);
            let Some(&first) = answers.first() else { continue };
            let named = answers.iter().any(|&answer| names::in_same_name(text, Pair::new(answer, span)));
            let Some(proper) = acronym.form(languages.target).filter(|_| !named && !explained.contains(form)) else { continue };
            let finding = ACRONYM.finding(SAME_FORM).at(Side::Target, span).at(Side::Source, first).suggest(proper);
            let finding = finding.fill("found", form).fill("proper", proper);
            findings.push(finding.fill("source", languages.source.name).fill("target", languages.target.name));
        }
    }
}

/// The short forms of `language` in a sentence, those alone that are written in capitals.
fn forms(text: &Sentences, sentence: usize, language: &Language) -> Vec<(Span, &'static Acronym)> {
    let Some(span) = text.sentences.get(sentence).map(|sentence| sentence.span) else { return Vec::new() };
    let words = text.text(span);
    let list = pieces(words);
    let mut forms = Vec::new();
    let mut at = 0;
    while let Some(rest) = list.get(at..).filter(|rest| !rest.is_empty()) {
        let found = acronyms::longest(rest, language).and_then(|(taken, acronym)| {
            let (first, last) = (rest.first()?, rest.get(taken.checked_sub(1)?)?);
            let here = Span::new(first.start, last.end());
            let is_form = is_capitals(here.of(words)) && acronym.is_written(here.of(words), language);
            is_form.then_some((taken, Span::new(span.start + here.start, span.start + here.end), acronym))
        });
        match found {
            Some((taken, here, acronym)) => {
                forms.push((here, acronym));
                at += taken;
            }
            None => at += 1,
        }
    }
    forms
}

fn is_capitals(form: &str) -> bool {
    form.chars().filter(|c| c.is_uppercase()).count() >= 2 && form.chars().next().is_some_and(char::is_uppercase)
}

/// Where the source of a sentence has the same form.
fn in_source(text: &Aligned, sentence: usize, acronym: &'static Acronym, form: &str) -> Vec<Span> {
    let source = &text.text.source.sentences;
    let language = source.document.locale.language;
    let bead = text.bead_of.target.get(sentence).and_then(|&bead| text.beads.get(bead));
    let numbers = bead.map(|bead| bead.sentences.source.as_slice()).unwrap_or_default();
    let found = numbers.iter().flat_map(|&number| forms(source, number, language));
    found.filter(|(span, other)| std::ptr::eq(*other, acronym) && source.text(*span) == form).map(|(span, _)| span).collect()
}

/// Whether the text itself says what the form stands for: it stands in or before brackets, or the sentence speaks of
/// short forms (*por sus siglas en inglés*).
fn is_explained(text: &Sentences, sentence: usize, span: Span) -> bool {
    let whole = &text.document.text;
    let language = text.document.locale.language;
    let bracketed = whole.get(..span.start).is_some_and(|before| before.ends_with('('));
    let glossed = whole.get(span.end..).is_some_and(|after| after.starts_with(" ("));
    let spoken_of = || text.words_of(sentence).any(|(word, _)| language.acronym_words.contains(&text.form(word).lower));
    bracketed || glossed || spoken_of()
}
