//! A place or people of the source in whose place the target names one that is easily taken for it: *Niger*, *Nigeria*.

use crate::align::Aligned;
use crate::annotate::Value;
use crate::document::Span;
use crate::finding::{Finding, Says};
use crate::lexicon::demonyms;
use crate::lexicon::near_places::{are_near, is_listed};
use crate::lexicon::places::{self, PlaceId};
use crate::pair::{Pair, Side};

use super::facts;
use super::name::NAME;
use super::names;

const CONFUSED: Says = Says {
    en: "The source speaks of “{source}”, the translation of “{target}”",
    es: "El original habla de «{source}» y la traducción de «{target}»",
};

/// Neither of the two is named in any form on the other side, here or beside: no alarm on 1,342 untouched lines, too few wrong ones for more.
const NOWHERE: u8 = 93;

/// Words for a place or its people, and the places that they may mean.
struct Naming {
    span: Span,
    places: Vec<PlaceId>,
    is_people: bool,
}

/// The places and peoples that are confused in a bead.
pub(super) fn confused(text: &Aligned, bead: usize) -> Vec<Finding> {
    let here = Pair::new(namings(text, Side::Source, bead, 0), namings(text, Side::Target, bead, 0));
    if here.source.is_empty() || here.target.is_empty() {
        return Vec::new();
    }
    let around = Pair::new(namings(text, Side::Source, bead, 1), namings(text, Side::Target, bead, 1));
    let alone = |side: Side| {
        let others = around.get(side.other());
        here.get(side).iter().filter(|naming| !others.iter().any(|other| shares(naming, other))).collect::<Vec<_>>()
    };
    let mut targets = alone(Side::Target);
    let mut found = Vec::new();
    for source in alone(Side::Source) {
        let Some(at) = targets.iter().position(|target| is_taken_for(source, target)) else { continue };
        let target = targets.remove(at);
        let finding = facts::finding(text, &NAME, NOWHERE, Pair::new(source.span, target.span)).say(CONFUSED);
        found.push(match answer(text, source, target) {
            Some(answer) => finding.suggest(answer),
            None => finding,
        });
    }
    found
}

fn shares(one: &Naming, other: &Naming) -> bool {
    one.places.iter().any(|place| other.places.contains(place))
}

fn is_taken_for(one: &Naming, other: &Naming) -> bool {
    one.places.iter().any(|&place| other.places.iter().any(|&near| are_near(place, near)))
}

/// What the target calls the place or the people of `source`, where both are places or both are peoples.
fn answer(text: &Aligned, source: &Naming, target: &Naming) -> Option<&'static str> {
    let locales = text.text.as_ref().map(|side| side.sentences.document.locale);
    match (source.is_people, target.is_people) {
        (false, false) => source.places.first().map(|&place| places::proper(place, locales.target)),
        (true, true) => {
            let form = text.words(Side::Source, source.span);
            demonyms::of(form, locales.source.language)?.answer(form, locales.source.language, locales.target.language)
        }
        _ => None,
    }
}

/// The words for near places and their peoples on one side of a bead and of as many beads `around` it.
fn namings(text: &Aligned, side: Side, bead: usize, around: usize) -> Vec<Naming> {
    let beads = text.beads.get(bead.saturating_sub(around)..(bead + around + 1).min(text.beads.len())).unwrap_or_default();
    let sentences = beads.iter().flat_map(|bead| bead.sentences.get(side)).copied();
    let mut found = Vec::new();
    for sentence in sentences {
        found.extend(places_of(text, side, sentence));
        found.extend(peoples_of(text, side, sentence));
    }
    found
}

fn places_of(text: &Aligned, side: Side, sentence: usize) -> Vec<Naming> {
    let annotated = text.text.get(side);
    let mentions = annotated.mentions_of(sentence).filter_map(|(_, mention)| match mention.value {
        Value::Place(id) => Some((mention.span, id)),
        _ => None,
    });
    let is_person = |span: Span, id| places::is_ambiguous(id, annotated.text(span)) && names::is_in_name(&annotated.sentences, span);
    let naming = |span: Span| naming(span, places::all(annotated.text(span)).collect(), false);
    mentions.filter(|&(span, id)| !is_person(span, id)).filter_map(|(span, _)| naming(span)).collect()
}

/// The words for peoples, one or two each: *Nigerian*, *North Korean*.
fn peoples_of(text: &Aligned, side: Side, sentence: usize) -> Vec<Naming> {
    let annotated = text.text.get(side);
    let language = annotated.sentences.document.locale.language;
    let words: Vec<Span> = annotated.sentences.words_of(sentence).map(|(_, word)| word.span).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(&word) = words.get(at) {
        let pair = words.get(at + 1).map(|&next| word.join(next));
        let known = [(2, pair), (1, Some(word))].into_iter().find_map(|(taken, span)| {
            let span = span.filter(|&span| demonyms::of(annotated.text(span), language).is_some())?;
            Some((taken, span))
        });
        if let Some((_, span)) = known {
            let rows = demonyms::all(annotated.text(span), language);
            found.extend(naming(span, rows.flat_map(|row| places::all(row.place)).collect(), true));
        }
        at += known.map_or(1, |(taken, _)| taken);
    }
    found
}

/// What names at least one near place.
fn naming(span: Span, places: Vec<PlaceId>, is_people: bool) -> Option<Naming> {
    places.iter().any(|&place| is_listed(place)).then_some(Naming { span, places, is_people })
}
