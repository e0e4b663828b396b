//! Dates: *4 de julio de 2019*, *July 4*, *el lunes*, *los años noventa*, *2019-07-04*.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::lang::{PhraseTable, Piece};

use super::numerals::numeral;
use super::ordinals::ordinal;
use super::text::{Found, Text, is_dash};
use super::{Date, Value, year};

/// The date at `at`.
pub(super) fn date(text: &Text<'_>, at: usize) -> Option<Found> {
    let read = in_digits(text, at)
        .or_else(|| with_weekday(text, at))
        .or_else(|| decade(text, at))
        .or_else(|| day_and_month(text, at))
        .or_else(|| day_of_a_later_month(text, at))
        .or_else(|| month_first(text, at))
        .or_else(|| month_alone(text, at));
    read.map(|(date, to)| Found { from: at, to, value: Value::Date(date) })
}

type Read = (Date, usize);

/// *2019-07-04*, *04/07/2019*, *4.7.2019*.
fn in_digits(text: &Text<'_>, at: usize) -> Option<Read> {
    let mark = text.raw(at + 1);
    let whole = text.is_digits(at) && text.is_digits(at + 2) && text.is_digits(at + 4) && mark == text.raw(at + 3);
    let glued = (1..=4).all(|offset| text.is_glued(at + offset))
        && !(text.is_glued(at + 5) && (text.raw(at + 5) == mark || text.is_digits(at + 6)));
    if !whole || !glued || !(mark == "/" || mark == "." || is_dash(mark)) {
        return None;
    }
    let [first, second, third] = [at, at + 2, at + 4].map(|at| text.raw(at).parse::<i32>().unwrap_or(i32::MAX));
    let (year, month, day) = if text.raw(at).len() == 4 {
        (first, second, third)
    } else if text.raw(at + 4).len() == 4 || (mark == "/" && text.raw(at + 4).len() == 2) {
        let (month, day) = if month_is_first(text, first, second) { (first, second) } else { (second, first) };
        (full_year(third), month, day)
    } else {
        return None;
    };
    let fits = (1..=12).contains(&month) && (1..=31).contains(&day) && (1000..2200).contains(&year);
    let date = Date { day: u8::try_from(day).ok(), month: u8::try_from(month).ok(), year: Some(year), ..Date::default() };
    fits.then_some((date, at + 5))
}

fn month_is_first(text: &Text<'_>, first: i32, second: i32) -> bool {
    let tables = text.tables();
    let by_custom = tables.month_first && !text.locale.region.is_some_and(|region| tables.day_first_regions.contains(&region));
    first <= 12 && (by_custom || second > 12)
}

/// Two digits stand for the years 1950 to 2049.
fn full_year(year: i32) -> i32 {
    match year {
        0..50 => 2000 + year,
        50..100 => 1900 + year,
        _ => year,
    }
}

/// A weekday, with the date that follows it.
fn with_weekday(text: &Text<'_>, at: usize) -> Option<Read> {
    let (weekday, to) = calendar_word(text, at, &text.tables().weekdays)?;
    let next = if text.raw(to) == "," { to + 1 } else { to };
    let date = day_and_month(text, next).or_else(|| month_first(text, next));
    if let Some((date, to)) = date {
        return Some((Date { weekday: Some(weekday.number), ..date }, to));
    }
    let capital = |at: usize| text.get(at).is_some_and(Piece::is_capital);
    let in_a_name = text.tables().calendar_capitals && capital(to) && at.checked_sub(1).is_some_and(|before| before > 0 && capital(before));
    if in_a_name || weekday.is_name && !weekday.is_calendar_case {
        return None;
    }
    let mut date = Date { weekday: Some(weekday.number), ..Date::default() };
    let day = day_in_digits(text, to).filter(|&(_, end)| !text.tables().month_first && !text.is_noun(end) && !text.is_glued(end + 1));
    if let Some((day, end)) = day {
        date.day = Some(day);
        return Some((date, end));
    }
    Some((date, to))
}

/// *4 de julio de 2019*, *4th of July*, *primero de mayo*, *dos de mayo*.
fn day_and_month(text: &Text<'_>, at: usize) -> Option<Read> {
    let (day, to) = day(text, at)?;
    let (month, to) = calendar_word(text, link(text, to), &text.tables().months)?;
    let date = Date { day: Some(day), month: Some(month.number), ..Date::default() };
    Some(with_year(text, date, to))
}

/// The first day of *4 y 5 de julio*, *4-6 July*, *del 4 al 6 de julio*.
fn day_of_a_later_month(text: &Text<'_>, at: usize) -> Option<Read> {
    let (day, to) = day_in_digits(text, at)?;
    if text.is_word(to) && text.is_glued(to) {
        return None;
    }
    let joined = is_dash(text.raw(to)) || text.raw(to) == "," || (text.is_word(to) && !text.is_noun(to));
    let (date, _) = day_in_digits(text, to + 1).filter(|(later, _)| joined && *later > day).and_then(|_| day_and_month(text, to + 1))?;
    Some((Date { day: Some(day), ..date }, to))
}

/// *July 4, 2019*; *and 5* behind it is found through the words before it.
fn month_first(text: &Text<'_>, at: usize) -> Option<Read> {
    if !text.tables().month_first {
        return None;
    }
    if let Some(read) = second_day(text, at) {
        return Some(read);
    }
    let (month, to) = calendar_word(text, at, &text.tables().months).filter(|(month, _)| month.is_calendar_case)?;
    let (day, to) = day(text, to)?;
    let date = Date { day: Some(day), month: Some(month.number), ..Date::default() };
    Some(with_year(text, date, to))
}

/// The 6 of *July 4-6* and *July 4 and 6*.
fn second_day(text: &Text<'_>, at: usize) -> Option<Read> {
    let (day, to) = day_in_digits(text, at).filter(|&(_, to)| !text.is_noun(to) && !text.is_glued(to + 1))?;
    let joined = at >= 3 && (is_dash(text.raw(at - 1)) || !text.is_noun(at - 1) && text.is_word(at - 1)) && text.is_digits(at - 2);
    let (month, _) = at.checked_sub(3).filter(|_| joined).and_then(|at| calendar_word(text, at, &text.tables().months))?;
    let date = Date { day: Some(day), month: Some(month.number), ..Date::default() };
    month.is_calendar_case.then(|| with_year(text, date, to))
}

/// A month with a year, or by itself where it can be nothing else.
fn month_alone(text: &Text<'_>, at: usize) -> Option<Read> {
    let (month, to) = calendar_word(text, at, &text.tables().months)?;
    let date = Date { month: Some(month.number), ..Date::default() };
    let (date, end) = with_year(text, date, to);
    let led = at.checked_sub(1).is_some_and(|before| {
        text.tables()
            .dates
            .longest(text.rest(before))
            .is_some_and(|(taken, columns)| taken == 1 && (columns == "lead" || columns == "link" && text.is_word(before)))
    });
    let certain = date.year.is_some() || month.is_calendar_case && (!month.is_name || led || !text.tables().calendar_capitals && at > 0);
    certain.then_some((date, end))
}

/// *the 1990s*, *los años noventa*, *la década de 1990*, *the nineties*.
fn decade(text: &Text<'_>, at: usize) -> Option<Read> {
    let dates = &text.tables().dates;
    let decade = |tens: i32, to| Some((Date { year: Some(tens), decade: true, ..Date::default() }, to));
    if let Some((taken, columns)) = dates.longest(text.rest(at)) {
        let (role, value) = columns.split_once('\t').unwrap_or((columns, ""));
        match role {
            "tens" if is_owned(text, at) => return None,
            "tens" => return decade(1900 + value.parse::<i32>().ok()?, at + taken),
            "decade" | "decade-alone" => {
                let number = numeral(text, at + taken, true)?;
                if role == "decade-alone"
                    && (number.value < Decimal::from(20) || text.is_content(number.to) || text.lower(number.to) == text.tables().of)
                {
                    return None;
                }
                let tens = number.value.to_i32().filter(|tens| tens % 10 == 0 && (10..2100).contains(tens))?;
                let century = if tens >= 1000 { 0 } else { 1900 };
                if (100..1000).contains(&tens) {
                    return None;
                }
                let plural = text.lower(number.to) == "s" && text.is_glued(number.to);
                return decade(century + tens, if plural { number.to + 1 } else { number.to });
            }
            _ => {}
        }
    }
    let digits = text.raw(at);
    let plural = |at: usize| text.is_glued(at) && matches!(text.lower(at), "s" | "'s");
    let tens = text.is_digits(at).then(|| digits.parse::<i32>().ok()).flatten().filter(|tens| tens % 10 == 0)?;
    let century = at.checked_sub(1).is_some_and(|before| text.raw(before) == "'" || text.raw(before) == "’");
    match digits.len() {
        4 if plural(at + 1) && (1000..2100).contains(&tens) => decade(tens, at + 2),
        2 if plural(at + 1) && tens >= 20 && (century || at.checked_sub(1).is_some_and(|before| link_word(text, before))) => {
            decade(1900 + tens, at + 2)
        }
        _ => None,
    }
}

/// Whether the tens are somebody's age: *in her late thirties*.
fn is_owned(text: &Text<'_>, at: usize) -> bool {
    let role = |at: usize| text.tables().dates.longest(text.rest(at)).map(|(_, columns)| columns);
    let mut before = (0..at).rev().skip_while(|&before| is_dash(text.raw(before)) || role(before) == Some("lead"));
    before.next().is_some_and(|before| role(before) == Some("own"))
}

/// Whether a word that joins parts of a date stands at `at`.
fn link_word(text: &Text<'_>, at: usize) -> bool {
    text.is_word(at) && text.tables().dates.longest(text.rest(at)).is_some_and(|(_, columns)| columns == "link")
}

/// The piece behind the words that join the parts of a date.
fn link(text: &Text<'_>, at: usize) -> usize {
    let mut at = at;
    while let Some((taken, "link")) = text.tables().dates.longest(text.rest(at)) {
        at += taken;
    }
    at
}

/// `date` with the year behind it.
fn with_year(text: &Text<'_>, date: Date, at: usize) -> Read {
    let from = link(text, at);
    let digits = text.raw(from);
    let year = digits.parse::<i32>().ok().filter(|year| digits.len() == 4 && (1000..2200).contains(year));
    let goes_on = text.is_glued(from + 1) && text.is_glued(from + 2) && text.is_digits(from + 2);
    match year.filter(|_| !goes_on).map(|year| (year, from + 1)).or_else(|| year_in_words(text, at, from)) {
        Some((year, to)) => (Date { year: Some(year), ..date }, to),
        None => (date, at),
    }
}

/// *nineteen eighty-four*; other numbers only behind a word that joins: *July 4, two thousand people*, *de dos mil uno*.
fn year_in_words(text: &Text<'_>, at: usize, from: usize) -> Option<(i32, usize)> {
    let joined = from > at && from.checked_sub(1).is_some_and(|link| text.is_word(link));
    let number = year::in_words(text, from).or_else(|| numeral(text, from, true).filter(|number| joined && !number.digits))?;
    number.value.to_i32().filter(|year| (1000..2200).contains(year)).map(|year| (year, number.to))
}

/// A day of the month in digits or words.
fn day(text: &Text<'_>, at: usize) -> Option<(u8, usize)> {
    if let Some((day, to)) = day_in_digits(text, at) {
        return Some((day, to));
    }
    let number = ordinal(text, at).or_else(|| numeral(text, at, true).filter(|number| !number.digits && !number.bare_article))?;
    number.value.to_u8().filter(|day| (1..=31).contains(day)).map(|day| (day, number.to))
}

/// One or two digits with nothing glued to them but an ordinal's ending.
fn day_in_digits(text: &Text<'_>, at: usize) -> Option<(u8, usize)> {
    let digits = text.raw(at);
    let day = digits.parse::<u8>().ok().filter(|day| (1..=31).contains(day) && text.is_digits(at))?;
    if let Some(number) = ordinal(text, at) {
        return Some((day, number.to));
    }
    let goes_on =
        text.is_glued(at + 1) && (text.is_word(at + 1) || !is_dash(text.raw(at + 1)) && text.is_glued(at + 2) && text.is_digits(at + 2));
    (!goes_on && text.raw(at + 1) != "%").then_some((day, at + 1))
}

/// A month or weekday.
struct CalendarWord {
    number: u8,
    /// Whether the form is an everyday word or first name as well.
    is_name: bool,
    /// Whether it is written as its language writes months and weekdays.
    is_calendar_case: bool,
}

fn calendar_word(text: &Text<'_>, at: usize, table: &PhraseTable) -> Option<(CalendarWord, usize)> {
    let (taken, columns) = table.longest(text.rest(at))?;
    let (number, name) = columns.split_once('\t').map_or((columns, false), |(number, _)| (number, true));
    let capital = text.get(at)?.is_capital();
    let capitals = text.tables().calendar_capitals;
    // A capital at the start of a sentence says nothing, unless another follows as in a name.
    let excused = !capitals && at == 0 && !text.get(at + 1).is_some_and(Piece::is_capital);
    let is_calendar_case = capital == capitals || excused || !capitals && !name;
    if capitals && !capital {
        return None;
    }
    Some((CalendarWord { number: number.parse().ok()?, is_name: name, is_calendar_case }, at + taken))
}
