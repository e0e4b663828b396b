//! Numbers spelled by CLDR's rules and read back from sentences: `tests/cldr/README.md` says whose rules they are.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test may fail and print")]

#[path = "spelled/rbnf.rs"]
mod rbnf;

use cotejo::annotate::{Number, NumberKind, annotate};
use cotejo::document::{Block, BlockKind, Document, Origin, Span};
use cotejo::lang::Locale;
use cotejo::segment::{Unit, segment};
use rbnf::Rules;
use rust_decimal::Decimal;

/// Every number up to here, and beyond it round ones and one in [`STRIDE`], are read in each run of the tests.
const EACH: u64 = 20_000;
/// The same for the sets that spell as others do.
const EACH_LIKE: u64 = 1_000;
/// A prime, so that all endings come up.
const STRIDE: u64 = 997;
const MILLION: u64 = 1_000_000;

/// The rules of a locale.
fn rules(locale: &str) -> Rules {
    let spellout = include_str!("cldr/es-SpelloutRules.txt");
    match locale {
        "en" => Rules::read(&[include_str!("cldr/en-SpelloutRules.txt"), include_str!("cldr/en-OrdinalRules.txt")], ','),
        "es" => Rules::read(&[spellout, include_str!("cldr/es-OrdinalRules.txt")], '.'),
        _ => Rules::read(&[spellout, include_str!("cldr/es_419-OrdinalRules.txt")], ','),
    }
}

/// Locale, rule set, and a sentence that holds a number spelled so.
type Row = (&'static str, &'static str, &'static str);

/// The sets that differ. A bare *one* is a pronoun, so the sentences say what is counted; *the year one* says no number, so years begin at two.
const CARDINALS: [Row; 4] = [
    ("en", "%spellout-cardinal", "It took {} days."),
    ("en", "%spellout-cardinal-verbose", "It took {} days."),
    ("es", "%spellout-cardinal-masculine", "Duró {} días."),
    ("es-419", "%spellout-cardinal-feminine", "Duró {} horas."),
];
const YEARS: [Row; 1] = [("en", "%spellout-numbering-year", "It was in the year {} that it began.")];

/// Sets that spell as one of those does, but for a word at the end or the locale.
const LIKE_CARDINALS: [Row; 6] = [
    ("en", "%spellout-numbering", "It rose by {} percent."),
    ("en", "%spellout-numbering-verbose", "It rose by {} percent."),
    ("es", "%spellout-numbering", "Subió el {} por ciento."),
    ("es", "%spellout-cardinal-feminine", "Duró {} horas en total."),
    ("es-419", "%spellout-numbering", "Subió el {} por ciento."),
    ("es-419", "%spellout-cardinal-masculine", "Duró {} días en total."),
];
const LIKE_YEARS: [Row; 2] = [
    ("es", "%spellout-numbering-year", "Fue en el año {} cuando empezó."),
    ("es-419", "%spellout-numbering-year", "Fue en el año {} cuando empezó."),
];

/// Ordinals, in words and in digits with an ending.
const ORDINALS: [Row; 18] = [
    ("en", "%spellout-ordinal", "It was the {} time."),
    ("en", "%spellout-ordinal-verbose", "It was the {} time."),
    ("en", "%digits-ordinal", "It was the {} time."),
    ("es", "%spellout-ordinal-masculine-adjective", "Fue el {} intento."),
    ("es", "%spellout-ordinal-masculine", "Quedó {} clasificado."),
    ("es", "%spellout-ordinal-masculine-plural", "Fueron los {} clasificados."),
    ("es", "%spellout-ordinal-feminine", "Fue la {} vez."),
    ("es", "%spellout-ordinal-feminine-plural", "Fueron las {} clasificadas."),
    ("es", "%digits-ordinal-masculine-adjective", "Fue el {} intento."),
    ("es", "%digits-ordinal-masculine", "Fue el {} intento."),
    ("es", "%digits-ordinal-feminine", "Fue la {} vez."),
    ("es", "%digits-ordinal-masculine-plural", "Fueron los {} clasificados."),
    ("es", "%digits-ordinal-feminine-plural", "Fueron las {} clasificadas."),
    ("es-419", "%digits-ordinal-masculine-adjective", "Fue el {} intento."),
    ("es-419", "%digits-ordinal-masculine", "Fue el {} intento."),
    ("es-419", "%digits-ordinal-feminine", "Fue la {} vez."),
    ("es-419", "%digits-ordinal-masculine-plural", "Fueron los {} clasificados."),
    ("es-419", "%digits-ordinal-feminine-plural", "Fueron las {} clasificadas."),
];

/// The sentences as a document of a block each.
fn document(locale: Locale, sentences: &[String]) -> Document {
    let mut document = Document {
        path: "test.txt".to_owned(),
        locale,
        title: None,
        text: String::new(),
        blocks: Vec::new(),
        skipped: Vec::new(),
        origin: Origin::new(""),
    };
    for sentence in sentences {
        let start = document.text.len();
        document.text.push_str(sentence);
        document.blocks.push(Block { kind: BlockKind::Paragraph, span: Span::new(start, document.text.len()) });
        document.text.push('\n');
    }
    document
}

/// How many of the numbers are read, each from a sentence of its own, and what is read otherwise.
fn read_back((locale, set, sentence): Row, kind: NumberKind, numbers: &[u64]) -> (usize, Vec<String>) {
    let rules = rules(locale);
    let locale = Locale::parse(locale).unwrap();
    let mut missed = Vec::new();
    for numbers in numbers.chunks(1000) {
        let sentences: Vec<String> = numbers.iter().map(|&number| sentence.replace("{}", &rules.spell(set, number))).collect();
        let read = annotate(segment(document(locale, &sentences), Unit::Blocks));
        for (block, (&number, sentence)) in numbers.iter().zip(&sentences).enumerate() {
            let found: Vec<_> = read.mentions_of(block).filter_map(|(_, mention)| mention.value.number()).collect();
            let right = |value: &&Number| {
                value.low == Decimal::from(number) && value.is_single() && (kind == NumberKind::Cardinal || value.kind == kind)
            };
            if found.len() != 1 || !found.iter().all(right) {
                let values: Vec<String> = found.iter().map(|value| format!("{}..{} {:?}", value.low, value.high, value.kind)).collect();
                missed.push(format!("{} {set} {number}: {sentence} {values:?}", locale.tag()));
            }
        }
    }
    (numbers.len(), missed)
}

/// Fails with the first numbers of each rule set that are missed.
fn none_missed(rows: &[Row], kind: NumberKind, numbers: &[u64]) {
    let mut read = 0;
    let mut missed = Vec::new();
    let results = std::thread::scope(|scope| {
        let started: Vec<_> = rows.iter().map(|&row| scope.spawn(move || read_back(row, kind, numbers))).collect();
        started.into_iter().map(|row| row.join().unwrap()).collect::<Vec<_>>()
    });
    for (row, (count, some)) in rows.iter().zip(results) {
        read += count;
        if let Some(first) = some.first() {
            missed.push(format!("{} {} missed {} of {count}, first: {first}; last: {}", row.0, row.1, some.len(), some.last().unwrap()));
        }
    }
    println!("{read} sentences read");
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// All from `first` up to `each`, then one in [`STRIDE`] and what ends in three zeros or, now and then, in 001, up to a million.
fn sample(first: u64, each: u64) -> Vec<u64> {
    let beyond = (each + 1..=MILLION).filter(|number| number % STRIDE == 0 || number % 1000 == 0 || number % 7000 == 1);
    (first..=each).chain(beyond).collect()
}

#[test]
fn numbers_up_to_twenty_thousand_and_a_sample_up_to_a_million_are_read_from_words() {
    none_missed(&CARDINALS, NumberKind::Cardinal, &sample(0, EACH));
    none_missed(&YEARS, NumberKind::Cardinal, &sample(2, EACH));
    none_missed(&LIKE_CARDINALS, NumberKind::Cardinal, &sample(0, EACH_LIKE));
    none_missed(&LIKE_YEARS, NumberKind::Cardinal, &sample(2, EACH_LIKE));
}

#[test]
fn ordinals_up_to_a_thousand_are_read_in_words_and_digits() {
    none_missed(&ORDINALS, NumberKind::Ordinal, &(1..=1000).collect::<Vec<_>>());
}

/// Some minutes in a release build: `cargo test --release --test spelled -- --ignored`.
#[test]
#[ignore = "reads 13 million sentences"]
fn every_number_up_to_a_million_is_read_from_words() {
    none_missed(&[&CARDINALS[..], &LIKE_CARDINALS].concat(), NumberKind::Cardinal, &(0..=MILLION).collect::<Vec<_>>());
    none_missed(&[&YEARS[..], &LIKE_YEARS].concat(), NumberKind::Cardinal, &(2..=MILLION).collect::<Vec<_>>());
}
