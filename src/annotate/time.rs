//! Times of day: *3 p.m.*, *15:00*, *a las tres y media de la tarde*, *noon*.

use rust_decimal::prelude::ToPrimitive;

use super::numerals::numeral;
use super::text::{Found, Text};
use super::{Time, Value};

const DAY: i32 = 24 * 60;

/// The time at `at`.
pub(super) fn time(text: &Text<'_>, at: usize) -> Option<Found> {
    let (time, to) = named(text, at).or_else(|| before_the_hour(text, at)).or_else(|| by_the_clock(text, at))?;
    Some(Found { from: at, to, value: Value::Time(time) })
}

/// What a word of [`crate::lang::Mentions::times`] does, its second column, and the piece behind it.
fn word<'a>(text: &'a Text<'_>, at: usize) -> Option<(&'a str, &'a str, usize)> {
    let (taken, columns) = text.tables().times.longest(text.rest(at))?;
    let (role, value) = columns.split_once('\t').unwrap_or((columns, ""));
    Some((role, value, at + taken))
}

/// *noon*, *medianoche*.
fn named(text: &Text<'_>, at: usize) -> Option<(Time, usize)> {
    let ("named", minutes, to) = word(text, at)? else { return None };
    Some((Time { minutes: minutes.parse().ok()?, certain: true }, to))
}

/// *half past three*, *a quarter to five p.m.*
fn before_the_hour(text: &Text<'_>, at: usize) -> Option<(Time, usize)> {
    let ("before", minutes, from) = word(text, at)? else { return None };
    let hour =
        numeral(text, from, false).and_then(|hour| Some((hour.value.to_i32()?, hour.to))).filter(|(hour, _)| (1..=12).contains(hour))?;
    Some(finish(text, hour.0 * 60 + minutes.parse::<i32>().ok()?, hour.1, false))
}

/// Hours, perhaps minutes, and the words around that make them a time.
fn by_the_clock(text: &Text<'_>, at: usize) -> Option<(Time, usize)> {
    let (at_word, from) = match word(text, at) {
        Some(("at", strength, to)) => (Some(strength), bound_end(text, to)),
        _ => (None, at),
    };
    let (hour, hour_to) = hour(text, from)?;
    let (minutes, mut to) = match minutes(text, hour_to, at_word.is_some()) {
        Some((minutes, to)) => (Some(minutes), to),
        None => (None, hour_to),
    };
    let mut total = hour * 60 + minutes.unwrap_or(0);
    let mut added = false;
    if let Some(("add", more, end)) = word(text, to).filter(|_| minutes.is_none() && at_word.is_some()) {
        total += more.parse::<i32>().ok()?;
        (to, added) = (end, true);
    }
    let marked = word(text, to).is_some_and(|(role, _, _)| match role {
        "am" | "pm" | "night" | "morning" => hour <= 12 || minutes.is_some(),
        "clock" => true,
        "hours" => minutes.is_some() || at_word.is_some(),
        _ => false,
    });
    let digital = minutes.is_some() && (text.raw(hour_to) == ":" || at_word.is_some());
    let plain = at_word == Some("strong") && hour <= 24 && !text.is_noun(to) && !text.is_glued(to + 1) && text.raw(to) != "%";
    if !(marked || digital || added || plain) {
        return None;
    }
    let twenty_four = minutes.is_some() && text.raw(from).len() == 2 && text.raw(from).starts_with('0');
    Some(finish(text, total, to, twenty_four))
}

/// The piece behind words such as *about* in *at about 10:15*.
fn bound_end(text: &Text<'_>, at: usize) -> usize {
    text.tables().bounds.longest(text.rest(at)).map_or(at, |(taken, _)| at + taken)
}

/// The hour at `at`, 0 to 24, in digits or words.
fn hour(text: &Text<'_>, at: usize) -> Option<(i32, usize)> {
    if text.is_digits(at) {
        let fits = text.raw(at).len() <= 2 && !(at > 0 && text.is_glued(at) && !text.before(at).starts_with(['(', '-', '–', '"']));
        return text.raw(at).parse().ok().filter(|hour| (0..=24).contains(hour) && fits).map(|hour| (hour, at + 1));
    }
    let number = numeral(text, at, false)?;
    number
        .value
        .to_i32()
        .filter(|hour| (1..=24).contains(hour) && number.value.is_integer() && !number.digits && !number.bare_article)
        .map(|hour| (hour, number.to))
}

/// Two digits behind `:`, `.` or `h`; a full stop only makes a time where words around it say so.
fn minutes(text: &Text<'_>, at: usize, has_at: bool) -> Option<(i32, usize)> {
    let glued = text.is_glued(at) && text.is_glued(at + 1) && text.is_digits(at + 1) && text.raw(at + 1).len() == 2;
    let goes_on = text.is_glued(at + 2) && text.is_glued(at + 3) && text.is_digits(at + 3);
    let minutes = text.raw(at + 1).parse().ok().filter(|minutes| (0..60).contains(minutes) && glued && !goes_on)?;
    let says = word(text, at + 2).is_some_and(|(role, _, _)| matches!(role, "am" | "pm" | "night" | "morning" | "hours"));
    match text.lower(at) {
        ":" => Some((minutes, at + 2)),
        "h" => Some((minutes, at + 2)),
        "." if says || has_at => Some((minutes, at + 2)),
        _ => None,
    }
}

/// The time of `minutes` after midnight as said, with what says the half of the day behind it.
fn finish(text: &Text<'_>, minutes: i32, to: usize, twenty_four: bool) -> (Time, usize) {
    let (role, end) = word(text, to).map_or(("", to), |(role, _, end)| (role, end));
    let noon = DAY / 2;
    let half = minutes % noon;
    let (minutes, certain, to) = match role {
        "am" => (if minutes < noon + 60 { half } else { minutes }, true, end),
        "morning" => (minutes, true, end),
        "pm" => (half + noon, true, end),
        "night" => (if half < 5 * 60 { half } else { half + noon }, true, end),
        "clock" => (minutes, false, end),
        "hours" => (minutes, true, end),
        _ => (minutes, twenty_four || minutes >= noon + 60 || minutes < 60, to),
    };
    (Time { minutes: u16::try_from(minutes.rem_euclid(DAY)).unwrap_or_default(), certain }, to)
}
