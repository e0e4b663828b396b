//! Fits the weights of the aligner, as a conditional random field over whole paths.
//!
//!     cargo run --release --example fit_align -- OUT.tsv [--l2 PRICE] [--half] BENCH/resplit BENCH/omit …
//!
//! Each folder holds `DOC.en`, `DOC.es` (a sentence a line) and `DOC.gold` (a bead a line: zero-based source lines joined by commas,
//! a tab, target lines). The probability of the gold paths is made greatest, less an L2 penalty, by L-BFGS. With `--half` every
//! second article is held out and scored, by the best path alone.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a tool for the terminal")]

use std::collections::HashSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use cotejo::align::Own;
use cotejo::align::features::{COUNT, Evidence, Features, NAMES, SHAPES, Scorer};
use cotejo::align::path::{Lattice, Step};
use cotejo::align::terms::Text;
use cotejo::align::weights::GAP;
use cotejo::lang::{ENGLISH, Language, Locale, SPANISH};
use cotejo::pair::Pair;
use cotejo::{annotate, read, segment};
use rayon::prelude::*;

type Problem = Box<dyn std::error::Error>;
/// The weights of the features, then the price of a gap.
type Point = Vec<f64>;
/// Line numbers of both sides.
type Bead = (Vec<usize>, Vec<usize>);

const ROUNDS: usize = 100;

fn main() -> Result<(), Problem> {
    let mut args = std::env::args().skip(1);
    let out = args.next().ok_or("usage: fit_align OUT.tsv [--l2 PRICE] [--half] FOLDER…")?;
    let (mut l2, mut half, mut folders) = (3.0, false, Vec::new());
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--l2" => l2 = args.next().ok_or("--l2 wants a number")?.parse()?,
            "--half" => half = true,
            folder => folders.push(PathBuf::from(folder)),
        }
    }
    let golds = golds(&folders)?;
    let documents = golds.par_iter().map(|path| Document::read(path).map_err(|why| format!("{}: {why}", path.display())));
    let documents = documents.collect::<Result<Vec<_>, _>>()?;
    let articles: Vec<String> = golds.iter().filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect();
    let mut names = articles.clone();
    names.sort();
    names.dedup();
    let held = |number: usize| half && names.binary_search(&articles[number]).is_ok_and(|at| at % 2 == 1);
    let (test, train): (Vec<_>, Vec<_>) = documents.into_iter().enumerate().partition(|(number, _)| held(*number));
    let [test, train] = [test, train].map(|side| side.into_iter().map(|(_, document)| document).collect::<Vec<_>>());
    let point = minimise(|point| loss(&train, point, l2), vec![0.0; COUNT + 1]);
    println!("fitted  {}", accuracy(&train, &point));
    if half {
        println!("held    {}", accuracy(&test, &point));
    }
    fs::write(out, table(&point, l2, train.len()))?;
    Ok(())
}

fn golds(folders: &[PathBuf]) -> Result<Vec<PathBuf>, Problem> {
    let mut golds = Vec::new();
    for folder in folders {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|end| end == "gold") {
                golds.push(path);
            }
        }
    }
    golds.sort();
    Ok(golds)
}

fn table(point: &[f64], l2: f64, documents: usize) -> String {
    let mut text = format!(
        "# feature, weight in nats. Fitted by examples/fit_align.rs on {documents} documents, L2 {l2}.\n\
         # Written by the authors of cotejo; MIT OR Apache-2.0.\n"
    );
    for (name, weight) in NAMES.into_iter().chain([GAP]).zip(point) {
        _ = writeln!(text, "{name}\t{weight:.4}");
    }
    text
}

/// A document pair with its gold, all beads that a path could use with their features.
struct Document {
    size: (usize, usize),
    /// In the order in which [`Lattice::new`] asks for scores.
    features: Vec<Features>,
    gold: Vec<Bead>,
    /// Sum of the features of the gold beads, and the number of runs of lines without counterpart.
    wanted: Point,
}

impl Document {
    fn read(gold: &Path) -> Result<Self, Problem> {
        let side = |end: &str, language| text(&gold.with_extension(end), language);
        let evidence = Evidence::new(Pair::new(side("en", ENGLISH)?, side("es", SPANISH)?), &Own::default());
        let size = (evidence.text.source.lines.len(), evidence.text.target.lines.len());
        let mut scorer = Scorer::new(&evidence);
        let mut features = Vec::new();
        Lattice::new(Lattice::whole(size.0, size.1), SHAPES.len(), 0.0, |row, column, shape| {
            let (n, m) = SHAPES[shape];
            features.push(scorer.features(row..row + n, column..column + m));
            0.0
        });
        let gold = beads(&fs::read_to_string(gold)?)?;
        let wanted = wanted(&gold, &mut scorer, size)?;
        Ok(Document { size, features, gold, wanted })
    }

    fn lattice(&self, point: &[f64]) -> Lattice {
        let mut next = self.features.iter();
        let score = |features: &Features| features.iter().zip(point).map(|(&feature, weight)| f64::from(feature) * weight).sum();
        Lattice::new(Lattice::whole(self.size.0, self.size.1), SHAPES.len(), point[COUNT], |_, _, _| next.next().map_or(0.0, score))
    }

    /// Minus the logarithm of the probability of the gold path, and its derivative.
    fn loss(&self, point: &[f64]) -> (f64, Point) {
        let mut slope = vec![0.0; COUNT + 1];
        let mut next = self.features.iter();
        let sums = self.lattice(point).probabilities(|step, probability| {
            let features = if matches!(step, Step::Bead(..)) { next.next() } else { None };
            for (slope, &feature) in slope.iter_mut().zip(features.into_iter().flatten()) {
                *slope += probability * f64::from(feature);
            }
        });
        slope[COUNT] = sums.gaps;
        let gold: f64 = self.wanted.iter().zip(point).map(|(feature, weight)| feature * weight).sum();
        slope.iter_mut().zip(&self.wanted).for_each(|(slope, wanted)| *slope -= wanted);
        (sums.total - gold, slope)
    }
}

fn text(path: &Path, language: &'static Language) -> Result<Text, Problem> {
    let options = read::Options { locale: Some(Locale::plain(language)), lines: true, ..read::Options::default() };
    let document = read::read(&path.to_string_lossy(), &fs::read(path)?, &options)?;
    Ok(Text::new(&annotate::annotate(segment::segment(document, segment::Unit::Blocks))))
}

fn beads(gold: &str) -> Result<Vec<Bead>, Problem> {
    let numbers = |side: &str| side.split(',').filter(|number| !number.is_empty()).map(str::parse).collect::<Result<Vec<usize>, _>>();
    let bead = |row: &str| {
        let (source, target) = row.split_once('\t').ok_or_else(|| format!("no tab in {row:?}"))?;
        Ok((numbers(source)?, numbers(target)?))
    };
    gold.lines().filter(|row| !row.trim().is_empty()).map(bead).collect()
}

/// What the gold path adds up to. Between two beads, lines of the source stand before those of the target.
fn wanted(gold: &[Bead], scorer: &mut Scorer, size: (usize, usize)) -> Result<Point, Problem> {
    let mut sum = vec![0.0; COUNT + 1];
    let (mut row, mut column) = (0, 0);
    let mut two_sided: Vec<&Bead> = gold.iter().filter(|(source, target)| !source.is_empty() && !target.is_empty()).collect();
    two_sided.sort();
    for (source, target) in two_sided {
        let (from, to) = ((source[0], target[0]), (source[0] + source.len(), target[0] + target.len()));
        if from.0 < row || from.1 < column {
            return Err("the gold crosses: leave moved text out".into());
        }
        sum[COUNT] += f64::from(u8::from(from.0 > row)) + f64::from(u8::from(from.1 > column));
        let features = scorer.features(from.0..to.0, from.1..to.1);
        sum.iter_mut().zip(features).for_each(|(sum, feature)| *sum += f64::from(feature));
        (row, column) = to;
    }
    sum[COUNT] += f64::from(u8::from(size.0 > row)) + f64::from(u8::from(size.1 > column));
    Ok(sum)
}

fn loss(documents: &[Document], point: &[f64], l2: f64) -> (f64, Point) {
    let parts: Vec<(f64, Point)> = documents.par_iter().map(|document| document.loss(point)).collect();
    let mut value = l2 / 2.0 * point.iter().map(|weight| weight * weight).sum::<f64>();
    let mut slope: Point = point.iter().map(|weight| l2 * weight).collect();
    for (part, direction) in parts {
        value += part;
        slope.iter_mut().zip(direction).for_each(|(sum, part)| *sum += part);
    }
    (value, slope)
}

/// L-BFGS with eight steps of memory and a line search that halves.
fn minimise(of: impl Fn(&[f64]) -> (f64, Point), start: Point) -> Point {
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let mut point = start;
    let (mut value, mut slope) = of(&point);
    let mut memory: Vec<(Point, Point)> = Vec::new();
    for round in 0..ROUNDS {
        let mut way = slope.clone();
        let mut shares = Vec::new();
        for (step, bend) in memory.iter().rev() {
            let share = dot(step, &way) / dot(step, bend);
            way.iter_mut().zip(bend).for_each(|(way, bend)| *way -= share * bend);
            shares.push(share);
        }
        let scale = memory.last().map_or(1.0 / dot(&slope, &slope).sqrt(), |(step, bend)| dot(step, bend) / dot(bend, bend));
        way.iter_mut().for_each(|way| *way *= scale);
        for ((step, bend), share) in memory.iter().zip(shares.iter().rev()) {
            let more = share - dot(bend, &way) / dot(step, bend);
            way.iter_mut().zip(step).for_each(|(way, step)| *way += more * step);
        }
        let downhill = dot(&way, &slope);
        let mut size = 1.0;
        let (next, (next_value, next_slope)) = loop {
            let next: Point = point.iter().zip(&way).map(|(at, way)| at - size * way).collect();
            let there = of(&next);
            if there.0 <= value - 1e-4 * size * downhill || size < 1e-8 {
                break (next, there);
            }
            size /= 2.0;
        };
        let step: Point = next.iter().zip(&point).map(|(a, b)| a - b).collect();
        let bend: Point = next_slope.iter().zip(&slope).map(|(a, b)| a - b).collect();
        let gain = value - next_value;
        if dot(&step, &bend) > 1e-12 {
            memory.push((step, bend));
            if memory.len() > 8 {
                memory.remove(0);
            }
        }
        (point, value, slope) = (next, next_value, next_slope);
        if round % 10 == 9 {
            eprintln!("round {:3}  loss {value:.3}", round + 1);
        }
        if gain < 1e-6 * value.abs() {
            break;
        }
    }
    point
}

/// F1 of two-sided beads, of source lines and of target lines without counterpart, in the best paths.
fn accuracy(documents: &[Document], point: &[f64]) -> String {
    let mut counts = [[0.0; 3]; 3];
    for document in documents {
        let found: Vec<Bead> = document.lattice(point).best().0.into_iter().map(bead).collect();
        for (kind, count) in counts.iter_mut().enumerate() {
            let of = |beads: &[Bead]| beads.iter().filter(|bead| kind_of(bead) == kind).cloned().collect::<HashSet<Bead>>();
            let (found, gold) = (of(&lone(&found)), of(&lone(&document.gold)));
            *count = [count[0] + found.intersection(&gold).count() as f64, count[1] + found.len() as f64, count[2] + gold.len() as f64];
        }
    }
    let [strict, omitted, added] = counts.map(|[both, found, gold]| 2.0 * both / (found + gold));
    format!("strict {strict:.4}  omit {omitted:.4}  add {added:.4}")
}

fn kind_of(bead: &Bead) -> usize {
    if bead.0.is_empty() { 2 } else { usize::from(bead.1.is_empty()) }
}

/// Runs without counterpart as single lines.
fn lone(beads: &[Bead]) -> Vec<Bead> {
    let split = |bead: &Bead| match kind_of(bead) {
        0 => vec![bead.clone()],
        1 => bead.0.iter().map(|&line| (vec![line], vec![])).collect(),
        _ => bead.1.iter().map(|&line| (vec![], vec![line])).collect(),
    };
    beads.iter().flat_map(split).collect()
}

fn bead(step: Step) -> Bead {
    match step {
        Step::Bead(row, column, shape) => ((row..row + SHAPES[shape].0).collect(), (column..column + SHAPES[shape].1).collect()),
        Step::Source(row, _) => (vec![row], vec![]),
        Step::Target(_, column) => (vec![], vec![column]),
    }
}
