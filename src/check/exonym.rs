//! A place called by the name that only the source's language gives it.

use crate::align::Aligned;
use crate::annotate::{Annotated, Mention, Value};
use crate::document::Span;
use crate::finding::{Finding, Says, Severity};
use crate::lang::capitalised;
use crate::lexicon::places::{self, PlaceId, Standing};
use crate::pair::{Pair, Side};

use super::marks;
use super::names;
use super::row::{Check, Group};
use super::tongue::Tongue;

/// The row of the check.
pub(super) static EXONYM: Check = Check {
    name: "exonym",
    group: Group::LeftBehind,
    severity: Severity::Major,
    mqm: "accuracy/untranslated",
    page: include_str!("exonym.md"),
    says: Says {
        en: "“{found}” is how {source} names this place; {target} calls it {proper}",
        es: "«{found}» es el nombre del lugar en el idioma del original; en el de la traducción es {proper}",
    },
    run,
};

const SLIP: Says = Says {
    en: "“{found}” is how {source} names this place; {target} calls it {proper}, and so does this article elsewhere",
    es: "«{found}» es el nombre del lugar en el idioma del original; en el de la traducción es {proper}, como en el resto del artículo",
};

const OTHER_VARIETY: Says = Says {
    en: "“{found}” belongs to another variety of the language; {target} calls this place {proper}",
    es: "«{found}» es de otra variedad del idioma; en {target} este lugar se llama {proper}",
};

/// The article uses the proper name elsewhere: counted with those below.
const ONE_SLIP: u8 = 97;
/// The source has the same form: 26 of 28 planted ones right, one alarm on 2,684 untouched lines (*South Carolina* in Spanish), a true one.
const SAME_FORM: u8 = 95;
/// A form that is a person's or a club's name too; not yet measured.
const AMBIGUOUS: u8 = 70;
/// A form that papers of the target's language print as well: 16 in 1,342 untouched lines of Spanish, each the translator's choice.
const WAVERING: u8 = 60;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let tongue = Tongue::of(text);
    let mut wavering: Vec<(PlaceId, usize)> = Vec::new();
    for (place, id) in places_in(&text.text.target) {
        let Some(finding) = finding(text, &tongue, place, id) else { continue };
        let is_choice = finding.severity == Severity::Minor && finding.says != SLIP;
        let earlier = wavering.iter().find(|(known, _)| is_choice && *known == id).and_then(|&(_, at)| findings.get_mut(at));
        match earlier {
            Some(earlier) => earlier.at.target.push(place.span), // one choice, one finding
            None => {
                if is_choice {
                    wavering.push((id, findings.len()));
                }
                findings.push(finding);
            }
        }
    }
}

/// What is wrong with one place of the target, if anything is.
fn finding(text: &Aligned, tongue: &Tongue, place: &Mention, id: PlaceId) -> Option<Finding> {
    let target = &text.text.target;
    let locale = target.sentences.document.locale;
    let form = target.text(place.span);
    let standing = places::standing(id, form, locale);
    if standing == Standing::Proper
        || marks::is_cited(target, tongue, place.span)
        || marks::is_linked(target, place.span)
        || is_part(target, place.span)
    {
        return None;
    }
    let finding = match standing {
        Standing::Elsewhere => of_another_variety(text, place, id),
        _ if form.starts_with(places::proper(id, locale)) => None,
        _ => of_the_source(text, place, id, standing),
    };
    let proper = in_case_of(form, places::proper(id, locale));
    finding.map(|finding| finding.fill("found", form).fill("proper", proper.clone()).suggest(proper))
}

/// A form of another variety than the one that is stated for the target.
fn of_another_variety(text: &Aligned, place: &Mention, id: PlaceId) -> Option<Finding> {
    let source = *in_source(text, place, id).first()?;
    let finding = EXONYM.finding(WAVERING).at(Side::Target, place.span).at(Side::Source, source);
    let tag = text.text.target.sentences.document.locale.tag();
    Some(finding.severity(Severity::Minor).say(OTHER_VARIETY).fill("target", tag))
}

/// A form of the source's language, where the source has that very form.
fn of_the_source(text: &Aligned, place: &Mention, id: PlaceId, standing: Standing) -> Option<Finding> {
    let languages = text.text.as_ref().map(|side| side.sentences.document.locale.language);
    let form = text.text.target.text(place.span);
    let mut answers = in_source(text, place, id);
    answers.retain(|&answer| text.text.source.text(answer) == form);
    let &first = answers.first()?;
    if answers.iter().any(|&answer| names::in_same_name(text, Pair::new(answer, place.span))) {
        return None;
    }
    let ambiguous = places::is_ambiguous(id, form);
    if ambiguous && is_a_name_here(text, id, form) {
        return None;
    }
    let slip = has_proper(&text.text.target, id);
    let confidence = match (standing, slip, ambiguous) {
        (_, true, false) => ONE_SLIP,
        (Standing::Wavering, ..) => WAVERING,
        (_, _, true) => AMBIGUOUS,
        _ => SAME_FORM,
    };
    let finding = EXONYM.finding(confidence).at(Side::Target, place.span).at(Side::Source, first);
    let finding = finding.severity(if standing == Standing::Wavering { Severity::Minor } else { EXONYM.severity });
    let finding = finding.say(if slip { SLIP } else { EXONYM.says });
    Some(finding.fill("source", languages.source.name).fill("target", languages.target.name))
}

fn places_in(text: &Annotated) -> impl Iterator<Item = (&Mention, PlaceId)> {
    text.mentions.iter().filter_map(|mention| match mention.value {
        Value::Place(id) => Some((mention, id)),
        _ => None,
    })
}

/// Where the source of the sentence names the same place.
fn in_source(text: &Aligned, place: &Mention, id: PlaceId) -> Vec<Span> {
    let bead = text.bead_of.target.get(place.sentence).and_then(|&bead| text.beads.get(bead));
    let numbers = bead.map(|bead| bead.sentences.source.as_slice()).unwrap_or_default();
    let there = places_in(&text.text.source).filter(|(mention, other)| *other == id && numbers.contains(&mention.sentence));
    there.map(|(mention, _)| mention.span).collect()
}

/// Whether a form that may be a person's name is one somewhere in the source, next to another capitalised word.
fn is_a_name_here(text: &Aligned, id: PlaceId, form: &str) -> bool {
    let source = &text.text.source;
    let mut there = places_in(source).filter(|(mention, other)| *other == id && source.text(mention.span) == form);
    there.any(|(mention, _)| names::is_in_name(&source.sentences, mention.span))
}

/// Whether the text has the proper name of the place elsewhere.
fn has_proper(text: &Annotated, id: PlaceId) -> bool {
    let proper = places::proper(id, text.sentences.document.locale);
    places_in(text).any(|(mention, other)| other == id && text.text(mention.span) == proper)
}

/// Whether it is part of a handle, a tag or a name with a possessive: *@London*, *St. Martin's*.
fn is_part(text: &Annotated, span: Span) -> bool {
    let whole = &text.sentences.document.text;
    let before = whole.get(..span.start).is_some_and(|before| before.ends_with(['@', '#', '_', '/']));
    let possessive = text.sentences.document.locale.language.possessive;
    let after = whole.get(span.end..).and_then(|after| after.strip_prefix(['\'', '’'])).is_some_and(|after| after.starts_with('s'));
    before || after && !possessive
}

/// `proper` with a capital where `form` has one.
fn in_case_of(form: &str, proper: &str) -> String {
    if form.starts_with(char::is_uppercase) { capitalised(proper) } else { proper.to_owned() }
}
