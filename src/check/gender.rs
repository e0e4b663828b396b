//! `gender`: a woman of the source is a man in the translation, or the other way.

use crate::align::{Aligned, Bead};
use crate::document::Span;
use crate::finding::{Finding, Says, Severity};
use crate::lexicon::gender::Gender;
use crate::pair::{Pair, Side};

use super::evidence::{Kind, evidence};
use super::people::{Person, bearer, first_name, people};
use super::unanswered::words;
use super::{Check, Group, facts};

/// See the page.
pub(super) static GENDER: Check = Check {
    name: "gender",
    group: Group::Names,
    severity: Severity::Major,
    mqm: "accuracy/mistranslation",
    page: include_str!("gender.md"),
    says: Says {
        en: "“{source}” says that this is a {right}, “{target}” says the other",
        es: "«{source}» indica que se trata de {right_es} y «{target}», lo contrario",
    },
    run,
};

const DISAGREES: Says = Says { en: "“{target}” does not agree with its article", es: "«{target}» no concuerda con su artículo" };

// Not yet counted on errors. No alarm in 671 lines of NTREX-128, three untouched versions, both directions.
/// Words of one role, kin above all, of which each says another gender.
const PAIR: u8 = 70;
/// The word before a first name.
const NAMED: u8 = 70;
/// An article for a man before a word for a woman.
const ARTICLE: u8 = 75;
/// All that the source says speaks for one, all that the translation says for the other.
const ALL: u8 = 60;

/// The same, where the only office or name before *she* is taken for hers, or where the target has but *his*.
const LIKELY: u8 = 50;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let mut before: Option<&Bead> = None;
    for bead in text.beads.iter().filter(|bead| bead.is_two_sided()) {
        let sides = Pair::new(people(text, bead, Side::Source), people(text, bead, Side::Target));
        let mut found: Vec<Finding> = sides.target.iter().filter_map(|person| disagrees(text, person)).collect();
        found.extend(sides.target.iter().filter_map(|person| misnamed(text, bead, &sides.source, person)));
        found.extend(sides.source.iter().filter_map(|person| exchanged(text, bead, &sides, person)));
        if found.is_empty() {
            found.extend(all(text, bead, before, &sides));
        }
        findings.extend(found);
        before = Some(bead);
    }
}

fn finding(text: &Aligned, percent: u8, spans: Pair<Span>, right: Gender) -> Finding {
    let (en, es) = if right == Gender::Feminine { ("woman", "una mujer") } else { ("man", "un hombre") };
    facts::finding(text, &GENDER, percent, spans).fill("right", en).fill("right_es", es)
}

/// A word for a woman behind an article for a man: *el actriz*. With a capital it names a thing: *el Reina Sofía*.
fn disagrees(text: &Aligned, person: &Person) -> Option<Finding> {
    let small = text.words(Side::Target, person.span).starts_with(char::is_lowercase);
    if !small || person.article != Some(Gender::Masculine) || person.word != Some(Gender::Feminine) {
        return None;
    }
    let article = text.text.target.sentences.words.get(person.words.start.checked_sub(1)?)?.span;
    let span = article.join(person.span);
    let finding = GENDER.finding(ARTICLE).at(Side::Target, span).say(DISAGREES);
    Some(finding.fill("target", text.words(Side::Target, span)))
}

/// A role for a man before the name of a woman, or the other way: *el canciller, Ingrid Sauer*.
fn misnamed(text: &Aligned, bead: &Bead, source: &[Person], person: &Person) -> Option<Finding> {
    let gender = person.gender().filter(|_| !person.is_plural && !person.is_generic && !person.is_doubtful)?;
    let name = bearer(&text.text.target.sentences, person)?;
    let sentences = Pair::new(&text.text.source.sentences, &text.text.target.sentences);
    let borne = first_name(sentences.target, name).filter(|&borne| borne != gender)?;
    let same = |word: &usize| sentences.source.form(*word).folded == sentences.target.form(name).folded;
    let own = words(text, bead, Side::Source).find(same)?;
    let mut answers = source.iter().filter(|other| other.answers(person)).peekable();
    answers.peek()?; // what the translator put in is seldom a slip: *Dolly Menga*, *el delantero Dolly Menga*
    if answers.any(|other| other.gender() == Some(gender)) {
        return None;
    }
    let spans = Pair::new(sentences.source.words.get(own)?.span, person.span);
    Some(finding(text, NAMED, spans, borne))
}

/// Words for one role of which each says another gender.
fn exchanged(text: &Aligned, bead: &Bead, sides: &Pair<Vec<Person>>, person: &Person) -> Option<Finding> {
    let gender = person.gender()?;
    let are_opposite = |a: &Person, b: &Person| a.gender().zip(b.gender()).is_some_and(|(a, b)| a != b);
    let answers: Vec<&Person> = sides.target.iter().filter(|other| other.answers(person)).collect();
    let other = answers.first()?;
    let all = answers.iter().all(|other| are_opposite(person, other))
        && sides.source.iter().filter(|own| own.answers(other)).all(|own| are_opposite(own, other));
    if !all || person.is_plural != other.is_plural || person.is_generic && names(text, bead).any(|name| name != gender) {
        return None;
    }
    Some(finding(text, PAIR, Pair::new(person.span, other.span), gender))
}

/// Whose first names the source has.
fn names<'a>(text: &'a Aligned, bead: &'a Bead) -> impl Iterator<Item = Gender> + use<'a> {
    words(text, bead, Side::Source).filter_map(|word| first_name(&text.text.source.sentences, word))
}

/// Everything in the source speaks of a woman, everything in the target of a man, or the other way.
fn all(text: &Aligned, bead: &Bead, before: Option<&Bead>, sides: &Pair<Vec<Person>>) -> Option<Finding> {
    let found = Pair::new(evidence(text, bead, Side::Source, &sides.source), evidence(text, bead, Side::Target, &sides.target));
    let (right, is_sure) = found.source.only()?;
    let wrong = found.target.in_words().filter(|wrong| wrong.gender != right)?;
    let spoken_of = before.is_some_and(|before| {
        let people = people(text, before, Side::Source);
        evidence(text, before, Side::Source, &people).found.iter().any(|clue| clue.gender == wrong.gender)
    });
    if spoken_of {
        return None;
    }
    let first = found.source.found.first()?;
    let is_pronoun = !matches!(wrong.kind, Kind::Role | Kind::Name);
    // in *Sustituye a la cantante* she is not the one who does it
    if wrong.kind == Kind::Object || is_pronoun && matches!(first.kind, Kind::Role | Kind::Name) && !first.is_first {
        return None;
    }
    let is_sure = is_sure && wrong.kind != Kind::Pronoun;
    Some(finding(text, if is_sure { ALL } else { LIKELY }, Pair::new(first.span, wrong.span), right))
}
