//! `honorific`: the form of address before a name is another, or is lost.

use std::ops::Range;

use crate::align::{Aligned, Bead};
use crate::annotate::Annotated;
use crate::document::Span;
use crate::finding::{Finding, Says, Severity};
use crate::lexicon::forms::Named;
use crate::lexicon::gender::{self, Gender};
use crate::lexicon::regnal;
use crate::pair::{Pair, Side};
use crate::segment::Sentences;

use super::name_parts::bare;
use super::unanswered::counterparts;
use super::{Check, Group, facts};

/// See the page.
pub(super) static HONORIFIC: Check = Check {
    name: "honorific",
    group: Group::Names,
    severity: Severity::Major,
    mqm: "accuracy/mistranslation",
    page: include_str!("honorific.md"),
    says: Says {
        en: "The source addresses this person as “{source}”, the translation as “{target}”",
        es: "El original trata a esta persona de «{source}» y la traducción de «{target}»",
    },
    run,
};

// Not yet counted on errors. No alarm in 671 lines of NTREX-128, three untouched versions, both directions.
/// A man's form for a woman's or the other way.
const OTHER_GENDER: u8 = 70;
/// Another title.
const OTHER: u8 = 55;

/// A name has at most so many words.
const LONGEST_NAME: usize = 4;

/// A form of address and the name behind it.
struct Address {
    span: Span,
    named: Named,
    gender: Option<Gender>,
    /// The words of the name; empty where it names nobody, as *His Holiness* may.
    name: Range<usize>,
}

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    for bead in text.beads.iter().filter(|bead| bead.is_two_sided()) {
        let addresses = Pair::new(addresses(text, bead, Side::Source), addresses(text, bead, Side::Target));
        for source in &addresses.source {
            let same: Vec<_> = addresses.target.iter().filter(|target| are_of_one(text, bead, source, target)).collect();
            if same.iter().any(|target| may_answer(source, target)) {
                continue;
            }
            findings.extend(same.first().map(|target| {
                let opposite = source.gender.zip(target.gender).is_some_and(|(a, b)| a != b);
                let percent = if opposite { OTHER_GENDER } else { OTHER };
                let finding = facts::finding(text, &HONORIFIC, percent, Pair::new(source.span, target.span));
                if opposite { finding } else { finding.severity(Severity::Minor) }
            }));
        }
    }
}

fn addresses(text: &Aligned, bead: &Bead, side: Side) -> Vec<Address> {
    bead.sentences.get(side).iter().flat_map(|&number| addresses_of(text.text.get(side), number)).collect()
}

fn addresses_of(text: &Annotated, number: usize) -> Vec<Address> {
    let sentences = &text.sentences;
    let (Some(sentence), Some(all)) = (sentences.sentences.get(number), text.named.get(number)) else { return Vec::new() };
    let language = sentences.document.locale.language;
    let mut found: Vec<Address> = Vec::new();
    for &named in all {
        let span = named.span;
        let written = sentences.text(span);
        if !named.things().any(gender::is_honorific) {
            continue;
        }
        let name = name_behind(sentences, span.end, sentence.words.end);
        let is_whole = written.trim_matches('.').contains(' ') && written.starts_with(char::is_uppercase);
        if name.is_empty() && !is_whole {
            continue;
        }
        let forms = [written.to_owned(), format!("{written}."), written.to_lowercase()];
        let gender = forms.iter().find_map(|form| gender::of_honorific(form, language));
        found.retain(|other| !span.contains(other.span));
        if !found.iter().any(|other| other.span.contains(span)) {
            found.push(Address { span, named, gender, name });
        }
    }
    found
}

/// The words with a capital that follow directly.
fn name_behind(sentences: &Sentences, byte: usize, end: usize) -> Range<usize> {
    let first = sentences.words.partition_point(|word| word.span.start < byte);
    let mut at = byte;
    let mut last = first;
    while let Some(word) = sentences.words.get(last).filter(|_| last < end && last < first + LONGEST_NAME) {
        let form = sentences.form(last);
        let gap = sentences.text(Span::new(at, word.span.start));
        if !form.capital || form.function || !gap.trim_start_matches('.').trim().is_empty() {
            break;
        }
        at = word.span.end;
        last += 1;
    }
    first..last
}

/// Whether both stand before the same name, or both before none.
fn are_of_one(text: &Aligned, bead: &Bead, source: &Address, target: &Address) -> bool {
    let [own, their] = [&text.text.source.sentences, &text.text.target.sentences];
    let languages = text.text.as_ref().map(|side| side.sentences.document.locale.language);
    if source.name.is_empty() || target.name.is_empty() {
        return source.name.is_empty() && target.name.is_empty();
    }
    source.name.clone().any(|word| {
        let same = |other: usize| {
            let [own, their] = [own.form(word), their.form(other)];
            bare(&their.folded) == bare(&own.folded) || regnal::are_one(&own.text, languages.source, &their.text, languages.target)
        };
        target.name.clone().any(same) || counterparts(bead, Side::Source, word).any(|other| target.name.contains(&other))
    })
}

/// Whether the one is an answer to the other, or near to one.
fn may_answer(source: &Address, target: &Address) -> bool {
    let akin = source.named.things().any(|thing| target.named.things().any(|their| gender::are_akin(thing, their)));
    akin || source.named.answers(target.named)
}
