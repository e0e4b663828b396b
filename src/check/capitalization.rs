//! Capitals and small letters: days, months, languages and peoples as the target's language writes them, headlines, sentence beginnings.

mod headline;
mod office;
mod opening;
mod place;

use std::cell::OnceCell;

use crate::align::Aligned;
use crate::annotate::Value;
use crate::document::Span;
use crate::finding::{Finding, Says, Severity};
use crate::lang::{Language, PhraseTable, capitalised, pieces};
use crate::lexicon::{demonyms, languages};
use crate::pair::{Pair, Side};

use super::marks;
use super::row::{Check, Group};
use super::tongue::Tongue;

/// The row of the check.
pub(super) static CAPITALIZATION: Check = Check {
    name: "capitalization",
    group: Group::Manner,
    severity: Severity::Minor,
    mqm: "locale/capitalization",
    page: include_str!("capitalization.md"),
    says: Says {
        en: "{target} writes “{found}” with a capital", es: "«{found}» se escribe con mayúscula en el idioma de la traducción"
    },
    run,
};

const SMALL: Says = Says {
    en: "{target} writes “{found}” in small letters",
    es: "«{found}» se escribe con minúscula en el idioma de la traducción",
};

/// A day or month; not yet measured.
const CALENDAR: u8 = 85;
/// A language, or a people and what is theirs; not yet measured.
const PEOPLE: u8 = 75;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let tongue = Tongue::of(text);
    let target = &text.text.target.sentences;
    let language = target.document.locale.language;
    for (number, sentence) in target.sentences.iter().enumerate() {
        findings.extend(opening::opening(text, number));
        if is_free(target.text(sentence.span)) {
            continue;
        }
        if !language.headline_capitals
            && let Some(finding) = headline::headline(text, &tongue, number)
        {
            findings.push(finding);
            continue;
        }
        if !headline::is_in_title_case(target, number) {
            findings.extend(sentence.words.clone().filter_map(|word| word_of(text, &tongue, number, word)));
            findings.extend(office::offices(text, &tongue, number));
        }
    }
}

/// Whether a sentence says nothing by its capitals: it has none, or no small letters.
fn is_free(sentence: &str) -> bool {
    !sentence.contains(char::is_uppercase) || !sentence.contains(char::is_lowercase)
}

/// A day, month, language or people in the wrong case.
fn word_of(text: &Aligned, tongue: &Tongue, sentence: usize, word: usize) -> Option<Finding> {
    let target = &text.text.target.sentences;
    let language = target.document.locale.language;
    let form = target.form(word);
    let span = target.words.get(word)?.span;
    let rest = form.text.get(form.text.chars().next()?.len_utf8()..)?;
    let is_plain = !form.digit && !rest.contains(char::is_uppercase) && form.lower.chars().count() > 2;
    if !is_plain || form.capital && place::may_be_name(target, sentence, word) || place::is_glued(target, span) {
        return None;
    }
    let meaning = OnceCell::new();
    let people = || meaning.get_or_init(|| People::of(&form.lower, language)).is_some();
    let (wants, sure) = match () {
        () if is_of_calendar(text, sentence, &form.lower) => (language.mentions.calendar_capitals, CALENDAR),
        () if people() && !language.either_case.contains(&form.lower) => (language.people_capitals, PEOPLE),
        () => return None,
    };
    let known = sure == CALENDAR || meaning.get()?.as_ref().is_some_and(|people| people.is_in_source(text, sentence));
    let is_wrong = form.capital != wants && known && !stands_in_source(text, sentence, &form.text);
    // "Indonesia" is a country and a woman from it.
    let is_place = || {
        let mut mentions = text.text.target.mentions_of(sentence);
        mentions.any(|(_, mention)| matches!(mention.value, Value::Place(_)) && mention.span.overlaps(span))
    };
    if !is_wrong
        || form.capital && is_place()
        || marks::is_cited(&text.text.target, tongue, span)
        || marks::is_linked(&text.text.target, span)
    {
        return None;
    }
    Some(finding(text, span, &form.lower, wants, sure))
}

fn finding(text: &Aligned, span: Span, lower: &str, wants: bool, sure: u8) -> Finding {
    let right = if wants { capitalised(lower) } else { lower.to_owned() };
    let finding = CAPITALIZATION.finding(sure).at(Side::Target, span).fill("found", right.as_str());
    let finding = finding.fill("target", text.text.target.sentences.document.locale.language.name).suggest(right);
    if wants { finding } else { finding.say(SMALL) }
}

/// What a word says of a people, whatever its case.
struct People {
    demonym: Option<&'static demonyms::Demonym>,
    language: Option<&'static str>,
}

impl People {
    fn of(lower: &str, language: &Language) -> Option<People> {
        let written = if language.people_capitals { capitalised(lower) } else { lower.to_owned() };
        let people = People { demonym: demonyms::of(&written, language), language: languages::code(lower, language) };
        (people.demonym.is_some() || people.language.is_some()).then_some(people)
    }

    /// Whether the source of a sentence speaks of the same people or language.
    fn is_in_source(&self, text: &Aligned, sentence: usize) -> bool {
        let language = text.text.source.sentences.document.locale.language;
        source_words(text, sentence).any(|(written, lower)| {
            let demonym = demonyms::of(written, language).or_else(|| demonyms::of(lower, language));
            let is_same = demonym.zip(self.demonym).is_some_and(|(a, b)| a.place == b.place);
            is_same || self.language.is_some_and(|code| languages::code(lower, language) == Some(code))
        })
    }
}

/// Whether a word is a day or month that no everyday word or name is written like, and the source names the same.
fn is_of_calendar(text: &Aligned, sentence: usize, lower: &str) -> bool {
    let languages = text.text.as_ref().map(|side| side.sentences.document.locale.language);
    let tables = languages.map(|language| [&language.mentions.weekdays, &language.mentions.months]);
    let pairs = Pair::new(tables.source.into_iter(), tables.target.into_iter());
    pairs.source.zip(pairs.target).any(|(source, target)| {
        let Some(number) = number(target, lower).filter(|row| !row.contains('\t')) else { return false };
        source_words(text, sentence).any(|(_, word)| self::number(source, word).is_some_and(|row| row.split('\t').next() == Some(number)))
    })
}

/// The row of a day or month, in small letters.
fn number(table: &'static PhraseTable, lower: &str) -> Option<&'static str> {
    let pieces = pieces(lower);
    table.longest(&pieces).filter(|&(taken, _)| taken == pieces.len()).map(|(_, row)| row)
}

/// Whether the source writes the very word: then it is a name that both share.
fn stands_in_source(text: &Aligned, sentence: usize, written: &str) -> bool {
    source_words(text, sentence).any(|(word, _)| word == written)
}

/// The words of the source of a sentence, as written and in small letters.
fn source_words(text: &Aligned, sentence: usize) -> impl Iterator<Item = (&str, &str)> {
    let source = &text.text.source.sentences;
    let bead = text.bead_of.target.get(sentence).and_then(|&bead| text.beads.get(bead));
    let numbers = bead.map(|bead| bead.sentences.source.as_slice()).unwrap_or_default();
    let words = numbers.iter().filter_map(|&number| source.sentences.get(number)).flat_map(|sentence| sentence.words.clone());
    words.map(|word| {
        let form = source.form(word);
        (form.text.as_str(), form.lower.as_str())
    })
}
