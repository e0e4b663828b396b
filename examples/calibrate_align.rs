//! Prints how often beads are right by what their confidence promises, on articles that the weights were not fitted on.
//!
//!     cargo run --release --example fit_align -- HALF.tsv --half BENCH/resplit BENCH/omit BENCH/noise
//!     cargo run --release --example calibrate_align -- HALF.tsv BENCH/resplit BENCH/omit BENCH/reorder BENCH/noise
//!
//! Folders are those of `fit_align`. Every second article is aligned with the weights in HALF.tsv, which were fitted on the others.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a tool for the terminal")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use cotejo::align::weights::Weights;
use cotejo::align::{Aligned, align_by};
use cotejo::annotate::annotate;
use cotejo::lang::{ENGLISH, Language, Locale, SPANISH};
use cotejo::pair::Pair;
use cotejo::segment::{Unit, segment};
use cotejo::{annotate, read};
use rayon::prelude::*;

type Problem = Box<dyn std::error::Error + Send + Sync>;
/// Line numbers of both sides.
type Lines = (Vec<usize>, Vec<usize>);

/// What is counted: how many beads, the sum of their confidences, how many are right.
#[derive(Clone, Copy, Default)]
struct Tenth {
    beads: f64,
    promised: f64,
    right: f64,
}

/// Beads of each kind, by tenths of confidence.
const KINDS: [&str; 4] = ["all", "two-sided", "alone", "moved"];
type Table = [[Tenth; 10]; KINDS.len()];

fn main() -> Result<(), Problem> {
    let mut args = std::env::args().skip(1);
    let weights = args.next().ok_or("usage: calibrate_align WEIGHTS.tsv FOLDER…")?;
    let weights = Weights::parse(Box::leak(fs::read_to_string(weights)?.into_boxed_str()));
    let golds = held(&golds(args.map(PathBuf::from))?);
    let tables = golds.par_iter().map(|gold| table(gold, &weights)).collect::<Result<Vec<Table>, Problem>>()?;
    for (kind, name) in KINDS.into_iter().enumerate() {
        println!("\n| {name}, promised | beads | on average | right | off by |\n| --- | --- | --- | --- | --- |");
        for tenth in 0..10 {
            let sum = |of: fn(&Tenth) -> f64| tables.iter().map(|table| of(&table[kind][tenth])).sum::<f64>();
            let (beads, promised, right) = (sum(|tenth| tenth.beads), sum(|tenth| tenth.promised), sum(|tenth| tenth.right));
            if beads > 0.0 {
                let (promised, right) = (promised / beads * 100.0, right / beads * 100.0);
                println!("| {}–{} % | {beads} | {promised:.1} | {right:.1} | {:+.1} |", tenth * 10, tenth * 10 + 10, right - promised);
            }
        }
    }
    Ok(())
}

fn golds(folders: impl Iterator<Item = PathBuf>) -> Result<Vec<PathBuf>, Problem> {
    let mut golds = Vec::new();
    for folder in folders {
        for entry in fs::read_dir(folder)? {
            golds.push(entry?.path());
        }
    }
    golds.retain(|path| path.extension().is_some_and(|end| end == "gold"));
    golds.sort();
    Ok(golds)
}

/// Every second article, as `fit_align --half` holds them out.
fn held(golds: &[PathBuf]) -> Vec<PathBuf> {
    let names: BTreeSet<_> = golds.iter().filter_map(|path| path.file_stem()).collect();
    let held: BTreeSet<_> = names.into_iter().enumerate().filter(|(at, _)| at % 2 == 1).map(|(_, name)| name).collect();
    golds.iter().filter(|path| path.file_stem().is_some_and(|name| held.contains(name))).cloned().collect()
}

fn table(gold: &Path, weights: &Weights) -> Result<Table, Problem> {
    let side = |end: &str, language| side(&gold.with_extension(end), language);
    let aligned = align_by(Pair::new(side("en", ENGLISH)?, side("es", SPANISH)?), Arc::default(), weights);
    let right = right(&fs::read_to_string(gold)?)?;
    let mut table = Table::default();
    count(&aligned, &right, &mut table);
    Ok(table)
}

fn count(aligned: &Aligned, right: &BTreeSet<Lines>, table: &mut Table) {
    for bead in &aligned.beads {
        let tenth = ((bead.confidence * 10.0) as usize).min(9);
        let is_right = right.contains(&(bead.sentences.source.clone(), bead.sentences.target.clone()));
        for kind in [Some(0), Some(if bead.is_two_sided() { 1 } else { 2 }), bead.moved.then_some(3)].into_iter().flatten() {
            let tenth = &mut table[kind][tenth];
            tenth.beads += 1.0;
            tenth.promised += bead.confidence;
            tenth.right += f64::from(u8::from(is_right));
        }
    }
}

fn side(path: &Path, language: &'static Language) -> Result<annotate::Annotated, Problem> {
    let options = read::Options { locale: Some(Locale::plain(language)), lines: true, ..read::Options::default() };
    Ok(annotate(segment(read::read(&path.to_string_lossy(), &fs::read(path)?, &options)?, Unit::Blocks)))
}

/// The beads of the gold, lines without a counterpart each by itself.
fn right(gold: &str) -> Result<BTreeSet<Lines>, Problem> {
    let numbers = |side: &str| side.split(',').filter(|number| !number.is_empty()).map(str::parse).collect::<Result<Vec<usize>, _>>();
    let mut right = BTreeSet::new();
    for row in gold.lines().filter(|row| !row.trim().is_empty()) {
        let (source, target) = row.split_once('\t').ok_or_else(|| format!("no tab in {row:?}"))?;
        let (source, target) = (numbers(source)?, numbers(target)?);
        match (source.is_empty(), target.is_empty()) {
            (false, true) => right.extend(source.into_iter().map(|line| (vec![line], vec![]))),
            (true, false) => right.extend(target.into_iter().map(|line| (vec![], vec![line]))),
            _ => _ = right.insert((source, target)),
        }
    }
    Ok(right)
}
