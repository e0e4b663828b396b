//! `role`: somebody has another office in the translation.

use crate::align::{Aligned, Bead};
use crate::finding::{Finding, Says, Severity};
use crate::pair::{Pair, Side};

use super::people::{Person, are_in_place, are_open, people};
use super::unanswered::counterparts;
use super::{Check, Group, facts};

/// See the page.
pub(super) static ROLE: Check = Check {
    name: "role",
    group: Group::Names,
    severity: Severity::Major,
    mqm: "accuracy/mistranslation",
    page: include_str!("role.md"),
    says: Says {
        en: "The source says “{source}” here, the translation “{target}”",
        es: "El original dice aquí «{source}» y la traducción «{target}»",
    },
    run,
};

// Not yet counted on errors. No alarm in 671 lines of NTREX-128, three untouched versions, both directions.
/// Directly before or behind the same name.
const AT_NAME: u8 = 65;
/// In the same place of the sentence.
const IN_PLACE: u8 = 55;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    for bead in text.beads.iter().filter(|bead| bead.is_two_sided()) {
        let people = Pair::new(people(text, bead, Side::Source), people(text, bead, Side::Target));
        let gone = people.source.iter().filter(|person| is_alone(person, &people.target));
        for source in gone {
            let strange = people.target.iter().filter(|person| is_alone(person, &people.source));
            let other = strange.into_iter().find(|target| is_exchanged(text, bead, source, target));
            findings.extend(other.map(|target| {
                let percent = if are_at_one_name(text, bead, source, target) { AT_NAME } else { IN_PLACE };
                facts::finding(text, &ROLE, percent, Pair::new(source.span, target.span))
            }));
        }
    }
}

/// Whether nobody of the other side has such a role, nor one that often stands for it.
fn is_alone(person: &Person, others: &[Person]) -> bool {
    !person.is_general && !person.is_doubtful && !others.iter().any(|other| person.answers(other) || person.is_akin(other))
}

/// Whether one stands in the other's place and nothing else answers either.
fn is_exchanged(text: &Aligned, bead: &Bead, source: &Person, target: &Person) -> bool {
    source.is_plural == target.is_plural
        && are_open(bead, Side::Source, &source.words, &target.words)
        && are_open(bead, Side::Target, &target.words, &source.words)
        && (is_longer(source) && is_longer(target) || !are_linked(bead, source, target))
        && are_in_place(text, bead, &source.words, &target.words)
}

fn is_longer(person: &Person) -> bool {
    person.words.len() > 1
}

fn are_linked(bead: &Bead, source: &Person, target: &Person) -> bool {
    source.words.clone().flat_map(|word| counterparts(bead, Side::Source, word)).any(|answer| target.words.contains(&answer))
}

/// Whether the words directly behind or before both are names that answer each other.
fn are_at_one_name(text: &Aligned, bead: &Bead, source: &Person, target: &Person) -> bool {
    let beside = |person: &Person| [person.words.start.checked_sub(1), Some(person.words.end)];
    beside(source).into_iter().flatten().any(|word| {
        let is_name = text.text.source.sentences.words.get(word).is_some_and(|_| text.text.source.sentences.form(word).capital);
        is_name && counterparts(bead, Side::Source, word).any(|answer| beside(target).contains(&Some(answer)))
    })
}
