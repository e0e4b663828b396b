//! Which number, sum, date or time of a bead answers which: equal ones first, then what says the same in another way, then what
//! stands in each other's place and differs.

use crate::annotate::{Annotated, Mention, Value};
use crate::document::Span;
use crate::pair::{Pair, Side};

use super::relation::{Relation, relate};
use super::{Bead, Link};

/// Two values farther apart than this, in shares of their bead, do not stand in each other's place; not yet measured.
const FAR: f32 = 0.45;

/// The links between the values of a bead, in the order of the source. Each mention stands in at most one.
pub(super) fn links(text: &Pair<Annotated>, bead: &Bead) -> Vec<Link> {
    let sides = Pair::new(values(&text.source, &bead.sentences.source), values(&text.target, &bead.sentences.target));
    let mut open = sides.as_ref().map(|values| vec![true; values.len()]);
    let mut links = Vec::new();
    for relation in [Relation::Same, Relation::Agrees, Relation::OtherBound, Relation::OtherUnit, Relation::Other] {
        if relation == Relation::Other {
            links.extend(sums(&sides, &mut open));
        }
        for (source, target) in nearest_first(&sides, relation) {
            if open.source[source] && open.target[target] {
                (open.source[source], open.target[target]) = (false, false);
                links.push(Link { source: sides.source[source].index, target: sides.target[target].index, score: score(relation) });
            }
        }
    }
    links.sort_by_key(|link| link.source);
    links
}

/// How well values in this relation answer each other.
fn score(relation: Relation) -> f32 {
    match relation {
        Relation::Same => 1.0,
        Relation::Agrees => 0.9,
        Relation::OtherBound => 0.6,
        Relation::OtherUnit => 0.5,
        Relation::Other | Relation::Unrelated => 0.0,
    }
}

/// A value and where it stands in its bead, 0.0 to 1.0.
struct Placed<'a> {
    index: usize,
    mention: &'a Mention,
    place: f32,
}

fn values<'a>(side: &'a Annotated, sentences: &[usize]) -> Vec<Placed<'a>> {
    let spans = sentences.iter().filter_map(|&sentence| side.sentences.sentences.get(sentence)).map(|sentence| sentence.span);
    let whole = spans.reduce(Span::join).unwrap_or_default();
    let length = (whole.end - whole.start).max(1) as f32;
    let mentions = sentences.iter().flat_map(|&sentence| side.mentions_of(sentence));
    let values = mentions.filter(|(_, mention)| is_value(&mention.value));
    values.map(|(index, mention)| Placed { index, mention, place: (mention.span.start - whole.start) as f32 / length }).collect()
}

/// Whether a mention has a value that can be compared.
pub fn is_value(value: &Value) -> bool {
    value.number().is_some() || matches!(value, Value::Date(_) | Value::Time(_))
}

/// The pairs that stand in `relation`, the nearest first; among equally near ones in the order of the text.
fn nearest_first(sides: &Pair<Vec<Placed<'_>>>, relation: Relation) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (source, a) in sides.source.iter().enumerate() {
        for (target, b) in sides.target.iter().enumerate() {
            let apart = (a.place - b.place).abs();
            if relate(&a.mention.value, &b.mention.value) == relation && (relation != Relation::Other || apart <= FAR) {
                pairs.push((apart, source, target));
            }
        }
    }
    pairs.sort_by(|a, b| a.0.total_cmp(&b.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    pairs.into_iter().map(|(_, source, target)| (source, target)).collect()
}

/// Measures that stand together and in sum say what a measure of the other side says: *5 feet 9 inches*, *1,75 metros*. The first part
/// is linked, the second stands alone.
fn sums(sides: &Pair<Vec<Placed<'_>>>, open: &mut Pair<Vec<bool>>) -> Vec<Link> {
    let mut links = Vec::new();
    for (one, other) in [(Side::Source, Side::Target), (Side::Target, Side::Source)] {
        let (parts, wholes) = (sides.get(one), sides.get(other));
        for (at, pair) in parts.windows(2).enumerate() {
            let [first, second] = pair else { continue };
            let Some(sum) = sum(&first.mention.value, &second.mention.value) else { continue };
            let says = |whole: &Placed<'_>| matches!(relate(&sum, &whole.mention.value), Relation::Same | Relation::Agrees);
            let free = |side: Side, at: usize| open.get(side).get(at) == Some(&true);
            let whole = (0..wholes.len()).find(|&whole| free(other, whole) && says(&wholes[whole]));
            if let Some(whole) = whole.filter(|_| free(one, at) && free(one, at + 1)) {
                open.get_mut(one)[at] = false;
                open.get_mut(one)[at + 1] = false;
                open.get_mut(other)[whole] = false;
                let (source, target) =
                    if one == Side::Source { (first.index, wholes[whole].index) } else { (wholes[whole].index, first.index) };
                links.push(Link { source, target, score: score(Relation::Agrees) });
            }
        }
    }
    links
}

/// The sum of two measures of one dimension, in the unit of the first.
fn sum(first: &Value, second: &Value) -> Option<Value> {
    let (Value::Measure(first), Value::Measure(second)) = (first, second) else { return None };
    if first.unit == second.unit {
        return None;
    }
    let more = second.unit.convert(second.amount.low, first.unit)?;
    let mut sum = first.clone();
    sum.amount.low = sum.amount.low.checked_add(more)?;
    sum.amount.high = sum.amount.low;
    Some(Value::Measure(sum))
}
