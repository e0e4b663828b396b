//! `date`: another day, weekday, month or year.

use crate::align::Aligned;
use crate::align::relation::Relation;
use crate::annotate::{Date, Value};
use crate::document::Span;
use crate::finding::{Finding, Says, Severity};
use crate::lang::{Language, PhraseTable, capitalised, pieces};
use crate::pair::{Pair, Side};

use super::facts::{self, Difference};
use super::{Check, Group};

/// See the page.
pub(super) static DATE: Check = Check {
    name: "date",
    group: Group::Facts,
    severity: Severity::Major,
    mqm: "accuracy/mistranslation/date-time",
    page: include_str!("date.md"),
    says: Says {
        en: "The source says “{source}”, the translation “{target}”",
        es: "El original dice «{source}» y la traducción «{target}»",
    },
    run,
};

// Counted in the development half of NTREX-128 with planted errors (18 % of the lines, ten plantings, two translations, both directions).
/// Another date in the place of the right one, all else answered; 141 of 141 right.
const ONLY: u8 = 97;
/// … among other values without an answer; 4 of 4 right.
const ONE_OF_SEVERAL: u8 = 85;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    findings.extend(facts::differences(text).iter().filter_map(|difference| different(text, difference)));
}

fn different(text: &Aligned, difference: &Difference<'_>) -> Option<Finding> {
    let Pair { source, target } = difference.mentions;
    let (Value::Date(a), Value::Date(b)) = (&source.value, &target.value) else { return None };
    let words = difference.mentions.map(|mention| mention.span);
    if difference.relation != Relation::Other || is_turned_round(text, words, a, b) {
        return None;
    }
    let percent = if difference.only { ONLY } else { ONE_OF_SEVERAL };
    match wrong_word(text, target.span, a, b) {
        Some((span, right)) => Some(facts::finding(text, &DATE, percent, Pair::new(source.span, span)).suggest(right)),
        None => Some(difference.finding(text, &DATE, percent)),
    }
}

/// Whether day and month only changed places in dates of digits, which either may read either way.
fn is_turned_round(text: &Aligned, spans: Pair<Span>, a: &Date, b: &Date) -> bool {
    let digits = |side: Side| !text.words(side, *spans.get(side)).contains(char::is_alphabetic);
    a.year == b.year && a.day == b.month && a.month == b.day && (digits(Side::Source) || digits(Side::Target))
}

/// The word for the month or weekday that is wrong, where nothing else is, and the right one.
fn wrong_word(text: &Aligned, target: Span, a: &Date, b: &Date) -> Option<(Span, String)> {
    let differs = |a: Option<i32>, b: Option<i32>| a.is_some() && b.is_some() && a != b;
    let day = differs(a.day.map(i32::from), b.day.map(i32::from));
    let weekday = differs(a.weekday.map(i32::from), b.weekday.map(i32::from));
    let month = differs(a.month.map(i32::from), b.month.map(i32::from));
    let language: &Language = text.text.target.sentences.document.locale.language;
    let tables = &language.mentions;
    let (table, right, wrong) = match (weekday, month, day || differs(a.year, b.year)) {
        (true, false, false) => (&tables.weekdays, a.weekday?, b.weekday?),
        (false, true, false) => (&tables.months, a.month?, b.month?),
        _ => return None,
    };
    let words = text.words(Side::Target, target);
    let pieces = pieces(words);
    let found = (0..pieces.len()).find_map(|at| {
        let (taken, columns) = table.longest(pieces.get(at..)?)?;
        let last = pieces.get(at + taken - 1)?;
        (number(columns) == Some(wrong)).then(|| Span::new(target.start + pieces[at].start, target.start + last.end()))
    })?;
    Some((found, name(table, right, tables.calendar_capitals)?))
}

fn number(columns: &str) -> Option<u8> {
    columns.split('\t').next()?.parse().ok()
}

/// The full name of a month or weekday: the longest form that is no expression, the first of equals.
fn name(table: &PhraseTable, wanted: u8, capital: bool) -> Option<String> {
    let forms = table
        .iter()
        .filter(|(form, columns)| number(columns) == Some(wanted) && form.chars().all(char::is_alphabetic) && !form.ends_with('s'));
    let longest =
        forms.map(|(form, _)| form).fold("", |longest, form| if form.chars().count() > longest.chars().count() { form } else { longest });
    let longest = if longest.is_empty() { table.iter().find(|(_, columns)| number(columns) == Some(wanted))?.0 } else { longest };
    Some(if capital { capitalised(longest) } else { longest.to_owned() })
}
