//! A sentence read from left to right, the most specific recogniser first.

use crate::document::Span;

use super::code::code;
use super::date::date;
use super::link::links;
use super::negation::negation;
use super::quantity::quantity;
use super::text::{Found, Text};
use super::time::time;
use super::value::Value;

/// Links, dates, times, quantities and negations of `sentence`, which begins at byte `base` of its document; none overlap.
pub(super) fn scan(text: &Text<'_>, sentence: &str, base: usize) -> Vec<(Span, Value)> {
    let addresses = links(sentence);
    let percents = says_percent(text);
    let mut list = Vec::new();
    let mut at = 0;
    while let Some(piece) = text.get(at) {
        if let Some(address) = addresses.iter().find(|address| address.start <= piece.start && piece.start < address.end) {
            list.push((Span::new(base + address.start, base + address.end), Value::Link(address.of(sentence).to_owned())));
            while text.get(at).is_some_and(|piece| piece.start < address.end) {
                at += 1;
            }
            continue;
        }
        match recognise(text, at, percents) {
            Some(found) => {
                at = found.to.max(at + 1);
                list.push((text.span(found.from, found.to), found.value));
            }
            None => at += skipped(text, at),
        }
    }
    list
}

/// A date or time with what bounds it: *about 10:15*, *hacia las tres*.
fn bounded(text: &Text<'_>, at: usize) -> Option<Found> {
    let (taken, _) = text.tables().bounds.longest(text.rest(at))?;
    let found = time(text, at + taken).or_else(|| date(text, at + taken))?;
    Some(Found { from: at, ..found })
}

/// The first of the recognisers that fits at `at`.
fn recognise(text: &Text<'_>, at: usize, percents: bool) -> Option<Found> {
    let inside_a_word = at > 0 && text.is_glued(at) && text.is_word(at) && (text.is_word(at - 1) || text.is_digits(at - 1));
    if inside_a_word {
        return None;
    }
    if text.tables().idioms.longest(text.rest(at)).is_some() {
        return negation(text, at);
    }
    date(text, at)
        .or_else(|| time(text, at))
        .or_else(|| bounded(text, at))
        .or_else(|| specific(text, at, percents))
        .or_else(|| negation(text, at))
}

/// A quantity or a code, whichever takes more of the text.
fn specific(text: &Text<'_>, at: usize, percents: bool) -> Option<Found> {
    match (code(text, at), quantity(text, at, percents)) {
        (Some(code), Some(quantity)) => Some(if code.to > quantity.to { code } else { quantity }),
        (code, quantity) => quantity.or(code),
    }
}

/// Pieces to pass over: *por ciento* behind nothing holds no hundred, *en primer lugar* no ordinal.
fn skipped(text: &Text<'_>, at: usize) -> usize {
    let tables = text.tables();
    [&tables.idioms, &tables.percent].into_iter().find_map(|table| table.longest(text.rest(at))).map_or(1, |(taken, _)| taken)
}

/// Whether the sentence counts in per cent.
fn says_percent(text: &Text<'_>) -> bool {
    (0..text.len()).any(|at| text.tables().percent.longest(text.rest(at)).is_some_and(|(_, how)| how == "percent"))
}

#[cfg(test)]
mod tests {
    use super::super::name::{Capitals, names};
    use super::super::text::Format;
    use super::*;
    use crate::lang::{ENGLISH, Locale, SPANISH};

    #[test]
    fn a_number_that_never_ends_is_read_in_one_go() {
        for unit in ["one thousand, one hundred thousand, ", "point one ", "thousands of ", "one hundred first ", "mid-"] {
            let line = unit.repeat(10_000);
            let text = Text::new(&line, 0, Locale::plain(ENGLISH), Format { mark: '.', strict: false });
            assert!(scan(&text, &line, 0).len() <= 40_000, "{unit}");
        }
    }

    /// Where a recogniser looked through the rest of the sentence at each piece, this took minutes.
    #[test]
    fn a_line_that_never_ends_is_read_in_one_go() {
        for unit in ["A. ", "1,", "&", "\"a ", "miles de ", "uno coma ", "vigésima "] {
            let line = unit.repeat(20_000);
            let text = Text::new(&line, 0, Locale::plain(SPANISH), Format { mark: ',', strict: false });
            assert!(names(&text, &Capitals::default(), false).iter().all(|(_, value)| matches!(value, Value::Name(_))), "{unit}");
            assert!(scan(&text, &line, 0).len() <= 20_000, "{unit}");
        }
    }
}
