//! What sentences mention: the tables of `tests/mentions/`, and what holds for every text.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test may fail and print")]

use cotejo::annotate::{Annotated, Bound, Date, Mention, Number, NumberKind, Value, annotate};
use cotejo::document::{Block, BlockKind, Document, Origin, Span};
use cotejo::lang::Locale;
use cotejo::segment::{Unit, segment};
use proptest::prelude::*;

/// A document of a block a line, as it would be read; what reading refuses is none of this test's business.
fn annotated(locale: &str, text: &str) -> Annotated {
    let mut document = Document {
        path: "test.txt".to_owned(),
        locale: Locale::parse(locale).unwrap(),
        title: None,
        text: format!("{text}\n"),
        blocks: Vec::new(),
        skipped: Vec::new(),
        origin: Origin::new(text),
    };
    document.origin.note(Span::new(0, text.len()), Span::new(0, text.len()));
    for line in text.lines() {
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        document.blocks.push(Block { kind: BlockKind::Paragraph, span: Span::new(start, start + line.len()) });
    }
    annotate(segment(document, Unit::Blocks))
}

fn number(number: &Number) -> String {
    let bound = match number.bound {
        Bound::Exactly => "",
        Bound::AtLeast => ">=",
        Bound::AtMost => "<=",
        Bound::MoreThan => ">",
        Bound::LessThan => "<",
    };
    let part = (2..=10_i64).flat_map(|of| (1..of).map(move |count| (count, of))).find(|&(count, of)| {
        number.kind == NumberKind::Fraction && number.low == rust_decimal::Decimal::from(count) / rust_decimal::Decimal::from(of)
    });
    let mut value = part.map_or_else(|| number.low.normalize().to_string(), |(count, of)| format!("{count}/{of}"));
    if !number.is_single() || number.kind == NumberKind::Score {
        value = format!("{value}..{}", number.high.normalize());
    }
    let kind = match number.kind {
        NumberKind::Ordinal => "th",
        NumberKind::Score => " score",
        NumberKind::Code => " code",
        NumberKind::Multitude => "s",
        NumberKind::Multiple => "x",
        NumberKind::Cardinal | NumberKind::Fraction => "",
    };
    let marks = (if number.about { "~" } else { "" }, if number.foreign_format { "!" } else { "" });
    format!("{}{bound}{value}{kind}{}", marks.0, marks.1)
}

/// An amount in decimals, parts too.
fn amount(amount: &Number) -> String {
    number(&Number { kind: NumberKind::Cardinal, ..*amount })
}

fn date(date: &Date) -> String {
    let mut words = vec!["date".to_owned()];
    words.extend(date.weekday.map(|day| day.to_string()));
    if date.decade {
        words.push(format!("{}s", date.year.unwrap()));
    } else if date.day.is_some() || date.month.is_some() {
        let two = |part: Option<u8>| part.map_or("*".to_owned(), |part| format!("{part:02}"));
        words.push(format!("{}-{}-{}", date.year.map_or("*".to_owned(), |year| year.to_string()), two(date.month), two(date.day)));
    }
    words.join(" ")
}

/// A mention by its value; `None` for names, places and quotes.
fn value(mention: &Mention) -> Option<String> {
    Some(match &mention.value {
        Value::Number(value) => number(value),
        Value::Money(money) => format!("{} {}", money.currencies[0], amount(&money.amount)),
        Value::Percent(percent) => format!("{}{}", amount(&percent.amount), if percent.points { "pp" } else { "%" }),
        Value::Measure(measure) => format!("{} {}", amount(&measure.amount), measure.unit.id),
        Value::Date(value) => date(value),
        Value::Time(time) => format!("time {}:{:02}{}", time.minutes / 60, time.minutes % 60, if time.certain { "" } else { "?" }),
        Value::Link(address) => format!("link {address}"),
        Value::Negation => "not".to_owned(),
        Value::Place(_) | Value::Name(_) | Value::Acronym(_) | Value::Quote(_) => return None,
    })
}

fn check(table: &str, show: impl Fn(&Annotated, &Mention) -> Option<String>) -> usize {
    let mut wrong = Vec::new();
    let mut values = 0;
    for (line, row) in table.lines().enumerate().filter(|(_, row)| !row.starts_with('#') && !row.is_empty()) {
        let columns: Vec<&str> = row.split('\t').collect();
        let text = annotated(columns[0], columns[1]);
        let found: Vec<String> = text.mentions.iter().filter_map(|mention| show(&text, mention)).collect();
        let expected: Vec<&str> = columns[2].split("; ").filter(|value| !value.is_empty()).collect();
        values += expected.len();
        if found != expected {
            wrong.push(format!("line {}: {}\n    expected {expected:?}\n    found    {found:?}", line + 1, columns[1]));
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
    values
}

#[test]
fn numbers_dates_times_and_negations_have_their_value() {
    assert!(check(include_str!("mentions/values.tsv"), |_, mention| value(mention)) >= 300);
}

#[test]
fn the_grammar_of_numbers_is_read_in_both_languages() {
    assert!(check(include_str!("mentions/numbers.tsv"), |_, mention| value(mention)) >= 150);
}

/// Words that recognisers look for, in any order.
fn soup() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "1",
        "250",
        "2018",
        ".",
        ",",
        "-",
        "–",
        " ",
        " ",
        " ",
        "%",
        "$",
        "€",
        "mil",
        "millones",
        "y",
        "medio",
        "two",
        "and",
        "a",
        "half",
        "hundred",
        "thirds",
        "tercera",
        "parte",
        "de",
        "julio",
        "July",
        "4",
        "15:00",
        "p.m.",
        "a las",
        "entre",
        "between",
        "to",
        "XX",
        "A3",
        "°",
        "1/2",
        "½",
        "«",
        "»",
        "“",
        "”",
        "\"",
        "'",
        "’",
        "—",
        "Ana",
        "de la",
        "Mr.",
        "OTAN",
        "U.N.",
        "Nueva York",
        "no",
        "don't",
        "http://a.es",
        "19",
        "'s",
        "é",
        "9999999999999999999999999999",
        "trillones",
        "docena",
        "minus",
        "menos",
        ", one hundred ",
        " million",
        " point ",
        "oh",
        "-odd",
        "nineteen ",
        "eighty",
        " coma ",
        " y pico",
        "miles de ",
        "dozens of ",
        "twice",
        "hundredth",
        "vigésima ",
        "en los ",
        "noventa",
        "\u{ad}",
        "\u{301}",
        "\n",
    ]);
    prop::collection::vec(words, 0..24).prop_map(|words| words.concat())
}

fn holds(locale: &str, text: &str) {
    let found = annotated(locale, text);
    for mention in &found.mentions {
        let sentence = found.sentences.sentences[mention.sentence].span;
        assert!(sentence.contains(mention.span) && !mention.span.is_empty(), "{mention:?} in {text:?}");
        assert!(found.sentences.document.text.get(mention.span.start..mention.span.end).is_some(), "{mention:?} in {text:?}");
    }
    for class in [0, 1, 2] {
        let spans: Vec<_> = found.mentions.iter().filter(|mention| class_of(&mention.value) == class).map(|mention| mention.span).collect();
        for pair in spans.windows(2) {
            assert!(!pair[0].overlaps(pair[1]), "{pair:?} in {text:?}");
        }
    }
    let listed: usize = found.by_sentence.iter().map(ExactSizeIterator::len).sum();
    assert_eq!(listed, found.mentions.len());
}

/// Mentions of one class never overlap; quotes may stand in each other.
fn class_of(value: &Value) -> usize {
    match value {
        Value::Place(_) => 1,
        Value::Name(_) | Value::Acronym(_) => 2,
        Value::Quote(_) => 3,
        _ => 0,
    }
}

proptest! {
    #[test]
    fn mentions_lie_in_their_sentence_whatever_the_text(text in "\\PC{0,80}", spanish: bool) {
        holds(if spanish { "es" } else { "en" }, &text);
    }

    #[test]
    fn mentions_of_a_kind_never_overlap(text in soup(), spanish: bool) {
        holds(if spanish { "es" } else { "en" }, &text);
    }
}
