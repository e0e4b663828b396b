//! What the aligner does with merged, split, omitted, added and moved sentences, and what holds for every input.

use proptest::prelude::*;

use super::{Aligned, align};
use crate::annotate::annotate;
use crate::document::{Block, BlockKind, Document, Origin, Span};
use crate::lang::{ENGLISH, Language, Locale, SPANISH};
use crate::pair::{Pair, Side};
use crate::segment::{Unit, segment};

/// A document whose lines are taken as sentences.
fn document(lines: &[String], language: &'static Language) -> Document {
    let mut text = String::new();
    let mut blocks = Vec::new();
    for line in lines {
        let start = text.len();
        text.push_str(line);
        blocks.push(Block { kind: BlockKind::Paragraph, span: Span::new(start, text.len()) });
        text.push('\n');
    }
    let (path, locale) = (String::new(), Locale::plain(language));
    Document { path, locale, title: None, origin: Origin::new(text.clone()), text, blocks, skipped: Vec::new() }
}

fn aligned(source: &[String], target: &[String], languages: [&'static Language; 2]) -> Aligned {
    let sides = Pair::new(document(source, languages[0]), document(target, languages[1]));
    align(sides.map(|document| annotate(segment(document, Unit::Blocks))))
}

/// The beads of two texts whose third lines are blocks of these kinds.
fn with_third(source: &str, target: &str, kinds: [BlockKind; 2]) -> String {
    let with = |lines: &[&str], line: &str, language, kind| {
        let mut lines: Vec<String> = lines[..4].iter().map(|&line| line.to_owned()).collect();
        lines.insert(2, line.to_owned());
        let mut document = document(&lines, language);
        document.blocks[2].kind = kind;
        annotate(segment(document, Unit::Blocks))
    };
    let [one, other] = kinds;
    beads(&align(Pair::new(with(&ENGLISH_LINES, source, ENGLISH, one), with(&SPANISH_LINES, target, SPANISH, other))))
}

#[test]
fn a_heading_answers_a_heading_that_stands_alone_against_it() {
    let (heading, paragraph) = (BlockKind::Heading, BlockKind::Paragraph);
    assert_eq!(with_third("Calmer weather ahead", "Se espera una tregua", [heading, heading]), "0-0 1-1 2-2 3-3 4-4");
    assert_eq!(with_third("Calmer weather ahead", "Se espera una tregua", [heading, paragraph]), "0-0 1-1 -2 2- 3-3 4-4");
}

/// The beads, written as `0,1-0 2-`.
fn beads(aligned: &Aligned) -> String {
    let numbers = |lines: &[usize]| lines.iter().map(usize::to_string).collect::<Vec<_>>().join(",");
    let bead = |bead: &super::Bead| format!("{}-{}", numbers(&bead.sentences.source), numbers(&bead.sentences.target));
    aligned.beads.iter().map(bead).collect::<Vec<_>>().join(" ")
}

const ENGLISH_LINES: [&str; 8] = [
    "The mayor opened the new library on Tuesday.",
    "It cost 12 million dollars and took four years to build.",
    "“Children need books,” said Rosa Delgado, who teaches at a school in Harrison.",
    "Only three of the 40 windows can be opened.",
    "A storm flooded the old building in 2011 and destroyed the archive.",
    "Volunteers dried thousands of photographs with fans and paper.",
    "The trains to the coast will be cheaper in summer.",
    "Doctors at the hospital in Lima warned of a shortage of vaccines.",
];
const SPANISH_LINES: [&str; 8] = [
    "La alcaldesa inauguró el martes la nueva biblioteca.",
    "Costó 12 millones de dólares y se tardó cuatro años en construirla.",
    "«Los niños necesitan libros», dijo Rosa Delgado, maestra en una escuela de Harrison.",
    "Solo tres de las 40 ventanas se pueden abrir.",
    "Una tormenta inundó el antiguo edificio en 2011 y destruyó el archivo.",
    "Los voluntarios secaron miles de fotografías con ventiladores y papel.",
    "Los trenes a la costa serán más baratos en verano.",
    "Los médicos del hospital de Lima alertaron de una escasez de vacunas.",
];

/// Lines by number; a list of several is one line of several sentences.
fn lines(all: [&str; 8], order: &[&[usize]]) -> Vec<String> {
    order.iter().map(|numbers| numbers.iter().map(|&number| all[number]).collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn changes_of_the_text_are_seen_in_either_direction() {
    type Lines = &'static [&'static [usize]];
    let whole: Lines = &[&[0], &[1], &[2], &[3], &[4], &[5], &[6], &[7]];
    let cases: [(&str, Lines, Lines, &str); 6] = [
        ("nothing", whole, whole, "0-0 1-1 2-2 3-3 4-4 5-5 6-6 7-7"),
        ("merged", whole, &[&[0], &[1, 2], &[3], &[4], &[5], &[6], &[7]], "0-0 1,2-1 3-2 4-3 5-4 6-5 7-6"),
        ("split", &[&[0], &[1, 2], &[3], &[4], &[5, 6, 7]], whole, "0-0 1-1,2 2-3 3-4 4-5,6,7"),
        ("omitted", whole, &[&[0], &[1], &[3], &[4], &[7]], "0-0 1-1 2- 3-2 4-3 5- 6- 7-4"),
        ("added", &[&[0], &[1], &[3], &[4], &[6]], &[&[0], &[1], &[2], &[3], &[4], &[6], &[7]], "0-0 1-1 -2 2-3 3-4 4-5 -6"),
        ("moved", whole, &[&[0], &[1], &[4], &[5], &[6], &[2], &[3], &[7]], "0-0 1-1 2-5 3-6 4-2 5-3 6-4 7-7"),
    ];
    for (name, source, target, expected) in cases {
        let there = aligned(&lines(ENGLISH_LINES, source), &lines(SPANISH_LINES, target), [ENGLISH, SPANISH]);
        let back = aligned(&lines(SPANISH_LINES, source), &lines(ENGLISH_LINES, target), [SPANISH, ENGLISH]);
        assert_eq!(beads(&there), expected, "{name}, English to Spanish");
        assert_eq!(beads(&back), expected, "{name}, Spanish to English");
        assert_eq!(there.beads.iter().any(|bead| bead.moved), name == "moved", "{name}");
    }
}

#[test]
fn blank_lines_stand_alone_and_target_lines_where_they_stand() {
    let of = |lines: &[&str]| lines.iter().map(|&line| line.to_owned()).collect::<Vec<_>>();
    let source = of(&[ENGLISH_LINES[0], "", ENGLISH_LINES[1]]);
    let target = of(&["", SPANISH_LINES[0], SPANISH_LINES[1], ""]);
    assert_eq!(beads(&aligned(&source, &target, [ENGLISH, SPANISH])), "-0 0-1 1- 2-2 -3");
}

#[test]
fn words_answer_each_other() {
    let text = aligned(&lines(ENGLISH_LINES, &[&[2]]), &lines(SPANISH_LINES, &[&[2]]), [ENGLISH, SPANISH]);
    let word = |side: Side, at: usize| text.words(side, text.text.get(side).sentences.words[at].span);
    let links = &text.beads[0].links.words;
    let pairs: Vec<(&str, &str)> = links.iter().map(|link| (word(Side::Source, link.source), word(Side::Target, link.target))).collect();
    for pair in [("Children", "niños"), ("books", "libros"), ("Rosa", "Rosa"), ("school", "escuela"), ("Harrison", "Harrison")] {
        assert!(pairs.contains(&pair), "{pair:?} not in {pairs:?}");
    }
}

fn any_lines() -> impl Strategy<Value = Vec<String>> {
    let line = prop_oneof![
        "\\PC{0,40}",
        Just(String::new()),
        Just("12 % …".to_owned()),
        proptest::sample::select(ENGLISH_LINES.to_vec()).prop_map(str::to_owned)
    ];
    proptest::collection::vec(line, 0..12)
}

/// A text that keeps each of the eight lines with this probability and writes some together with the next.
fn any_version(all: [&'static str; 8], keeps: f64) -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec((proptest::bool::weighted(keeps), proptest::bool::weighted(0.25)), 8).prop_map(move |choices| {
        let mut lines: Vec<String> = Vec::new();
        let mut open = false;
        for (line, (_, joins)) in all.iter().zip(choices).filter(|(_, (kept, _))| *kept) {
            match lines.last_mut().filter(|_| open) {
                Some(last) => *last = format!("{last} {line}"),
                None => lines.push((*line).to_owned()),
            }
            open = joins;
        }
        lines
    })
}

/// The numbers of all beads, sorted.
fn numbers(aligned: &Aligned) -> Vec<Pair<Vec<usize>>> {
    let mut numbers: Vec<_> = aligned.beads.iter().map(|bead| bead.sentences.clone()).collect();
    numbers.sort();
    numbers
}

const UNRELATED: [&str; 3] = [
    "Mercury is the smallest planet of the solar system.",
    "Its surface is full of craters and looks like that of the Moon.",
    "Astronomers of antiquity took it for two stars.",
];

#[test]
fn any_number_of_threads_gives_the_same() {
    let text = || {
        aligned(
            &lines(ENGLISH_LINES, &[&[0], &[4], &[1, 2], &[5]]),
            &lines(SPANISH_LINES, &[&[0], &[1], &[2], &[4], &[5]]),
            [ENGLISH, SPANISH],
        )
    };
    let alone = text().beads;
    let threads: Vec<_> = (0..4).map(|_| std::thread::spawn(text)).collect();
    for thread in threads {
        assert_eq!(thread.join().unwrap().beads, alone);
    }
}

proptest! {
    #[test]
    fn every_line_stands_in_exactly_one_bead(source in any_lines(), target in any_lines()) {
        let text = aligned(&source, &target, [ENGLISH, SPANISH]);
        for side in Side::BOTH {
            let mut lines: Vec<usize> = text.beads.iter().flat_map(|bead| bead.sentences.get(side).clone()).collect();
            lines.sort_unstable();
            let count = text.text.get(side).sentences.sentences.len();
            prop_assert_eq!(lines, (0..count).collect::<Vec<_>>());
            for (line, &bead) in text.bead_of.get(side).iter().enumerate() {
                prop_assert!(text.beads[bead].sentences.get(side).contains(&line));
            }
        }
        let first: Vec<usize> = text.beads.iter().filter_map(|bead| bead.sentences.source.first().copied()).collect();
        prop_assert!(first.is_sorted());
        for bead in &text.beads {
            prop_assert!((0.0..=1.0).contains(&bead.confidence));
            for side in Side::BOTH {
                prop_assert!(bead.sentences.get(side).windows(2).all(|pair| pair[0] + 1 == pair[1]));
            }
        }
        let again = aligned(&source, &target, [ENGLISH, SPANISH]);
        prop_assert_eq!(text.beads, again.beads);
    }

    #[test]
    fn nothing_answers_an_empty_side(lines in any_lines()) {
        let text = aligned(&lines, &[], [SPANISH, ENGLISH]);
        prop_assert!(text.beads.iter().all(|bead| bead.sentences.target.is_empty() && bead.sentences.source.len() == 1));
        let text = aligned(&[], &lines, [SPANISH, ENGLISH]);
        prop_assert!(text.beads.iter().all(|bead| bead.sentences.source.is_empty() && bead.sentences.target.len() == 1));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn texts_swapped_are_aligned_in_the_mirror(source in any_version(ENGLISH_LINES, 0.85), target in any_version(SPANISH_LINES, 0.85)) {
        let there = numbers(&aligned(&source, &target, [ENGLISH, SPANISH]));
        let back = aligned(&target, &source, [SPANISH, ENGLISH]);
        let mut mirrored: Vec<_> = numbers(&back).into_iter().map(Pair::swap).collect();
        mirrored.sort();
        prop_assert_eq!(there, mirrored);
    }

    #[test]
    fn an_unrelated_paragraph_changes_nothing_far_away(source in any_version(ENGLISH_LINES, 1.0), target in any_version(SPANISH_LINES, 1.0)) {
        const FAR: usize = 3;
        let before = aligned(&source, &target, [ENGLISH, SPANISH]);
        let longer: Vec<String> = source.iter().cloned().chain(UNRELATED.map(str::to_owned)).collect();
        let after = numbers(&aligned(&longer, &target, [ENGLISH, SPANISH]));
        for bead in numbers(&before) {
            let near = bead.source.iter().any(|&line| line + FAR >= source.len()) || bead.target.iter().any(|&line| line + FAR >= target.len());
            prop_assert!(near || after.contains(&bead), "{:?} is gone: {:?}", bead, after);
        }
    }
}
