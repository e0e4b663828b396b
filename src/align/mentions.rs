//! Which mentions answer each other inside a bead: equal ones first, then what stands in each other's place. Numbers, dates and times,
//! which can be compared, are linked by [`super::values`].

use std::collections::BTreeSet;

use strsim::jaro_winkler;

use crate::annotate::{Annotated, Mention, Value};
use crate::document::Span;
use crate::pair::Pair;
use crate::segment::fold;

use super::links::distance;
use super::{Bead, Link, values};

/// Names spelt less alike than this are different names; not yet measured.
const SAME_NAME: f64 = 0.8;
/// Things that are farther apart than this share of their sides do not stand in each other's place; not yet measured.
const NEAR: f32 = 0.35;

/// Things that may stand in each other's place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Name,
    Quote,
    Link,
    Negation,
}

/// A mention of one side of a bead and where it stands there, 0.0 to 1.0.
struct Placed<'a> {
    index: usize,
    mention: &'a Mention,
    place: f32,
}

/// The mention links of a bead, in the order of the source.
pub(super) fn links(text: &Pair<Annotated>, bead: &Bead) -> Vec<Link> {
    let source = placed(&text.source, &bead.sentences.source);
    let target = placed(&text.target, &bead.sentences.target);
    let mut candidates = Vec::new();
    for a in &source {
        for b in &target {
            let score = likeness(text, a.mention, b.mention);
            let apart = (a.place - b.place).abs();
            if score > 0.0 || class(&a.mention.value) == class(&b.mention.value) && apart <= NEAR {
                candidates.push((score - distance(a.place, b.place), Link { source: a.index, target: b.index, score }));
            }
        }
    }
    let rank = |link: &Link| u8::from(link.score == 0.0);
    candidates.sort_by(|(a, one), (b, other)| {
        rank(one).cmp(&rank(other)).then(b.total_cmp(a)).then((one.source, one.target).cmp(&(other.source, other.target)))
    });
    let (mut used, mut other) = (BTreeSet::new(), BTreeSet::new());
    let mut links: Vec<Link> = Vec::new();
    for (_, link) in candidates {
        if !used.contains(&link.source) && !other.contains(&link.target) {
            used.insert(link.source);
            other.insert(link.target);
            links.push(link);
        }
    }
    links.extend(values::links(text, bead));
    links.sort_by_key(|link| link.source);
    links
}

fn placed<'a>(text: &'a Annotated, sentences: &[usize]) -> Vec<Placed<'a>> {
    let spans = sentences.iter().filter_map(|&number| text.sentences.sentences.get(number)).map(|sentence| sentence.span);
    let Some(all) = spans.reduce(Span::join) else { return Vec::new() };
    let mentions = sentences.iter().flat_map(|&number| text.mentions_of(number)).filter(|(_, mention)| class(&mention.value).is_some());
    let place = |span: Span| (span.start.saturating_sub(all.start)) as f32 / (all.end - all.start).max(1) as f32;
    mentions.map(|(index, mention)| Placed { index, mention, place: place(mention.span) }).collect()
}

/// The class of a mention; none where [`super::values`] links it.
fn class(value: &Value) -> Option<Class> {
    match value {
        Value::Number(_) | Value::Money(_) | Value::Percent(_) | Value::Measure(_) | Value::Date(_) | Value::Time(_) => None,
        Value::Place(_) | Value::Name(_) | Value::Acronym(_) => Some(Class::Name),
        Value::Quote(_) => Some(Class::Quote),
        Value::Link(_) => Some(Class::Link),
        Value::Negation => Some(Class::Negation),
    }
}

/// How well two mentions answer each other, 0.0 to 1.0.
fn likeness(text: &Pair<Annotated>, a: &Mention, b: &Mention) -> f32 {
    match (&a.value, &b.value) {
        (Value::Quote(_), Value::Quote(_)) => 1.0,
        (Value::Name(_), Value::Name(_)) => same_name(text.source.text(a.span), text.target.text(b.span)),
        (one, other) if one == other => 1.0,
        _ => 0.0,
    }
}

fn same_name(a: &str, b: &str) -> f32 {
    let likeness = jaro_winkler(&fold(a), &fold(b));
    if likeness >= SAME_NAME { likeness as f32 } else { 0.0 }
}
