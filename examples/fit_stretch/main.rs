//! Fits the weights of the scan for missing stretches, and what its scores mean.
//!
//!     cargo run --release --example fit_stretch -- DOCUMENTS WEIGHTS.tsv LEVELS.tsv en=A.txt es=B.txt es=C.txt …
//!
//! The texts are parallel line by line; `DOCUMENTS` holds the id of each line's document. Each text is set beside each of the
//! other language, in either direction, and stretches are cut out of the target. A logistic regression tells the source's words
//! for what was cut from the best stretch of each untouched line, anew for the weights of each round. Thresholds, recall and
//! confidence are those of each half of the documents under weights fitted on the other; the weights written are fitted on all.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a tool for the terminal")]

mod cuts;
mod regression;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use cotejo::align::Aligned;
use cotejo::check::stretch::features::{self, COUNT, Features, NAMES};
use cotejo::check::stretch::weights::Weights;
use cotejo::check::stretch::{self, Lengths, Line, Stretch};
use cotejo::document::Span;
use cotejo::lang::{Language, Locale};
use cotejo::pair::{Pair, Side};
use cotejo::segment::Unit;
use cotejo::{pipeline, read};
use rayon::prelude::*;

type Problem = Box<dyn std::error::Error>;

const ROUNDS: usize = 8;
const SEEDS: u64 = 6;
/// Share of the lines of a document that lose something.
const SHARE: f64 = 0.15;
const L2: f64 = 1.0;
/// Share of lines with something missing that a confidence supposes.
const PRIOR: f64 = 0.03;
/// Alarms per 100 untouched lines: for the table; the first is that of a loud word.
const RATES: [f64; 5] = [0.2, 0.5, 0.6, 1.0, 2.0];
const LOUD: f64 = 0.2;
const SAID: f64 = 0.55;

/// A line to score.
struct Sample {
    line: Line,
    language: &'static str,
    half: usize,
    lost: Option<Lost>,
    /// The document, and the words of both sides.
    name: String,
    words: Pair<String>,
    /// Where the side that is scanned begins.
    start: usize,
}

/// What a line lost: a kind, content words of the target, and the source's words for it. No line if the aligner left it out.
struct Lost {
    kind: usize,
    content: usize,
    gold: (usize, usize),
}

fn main() -> Result<(), Problem> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [documents, weights, levels, texts @ ..] = args.as_slice() else {
        return Err("usage: fit_stretch DOCUMENTS WEIGHTS.tsv LEVELS.tsv LANGUAGE=TEXT …".into());
    };
    let ids: Vec<String> = fs::read_to_string(documents)?.lines().map(str::to_owned).collect();
    let texts = texts.iter().map(|text| text_of(text)).collect::<Result<Vec<_>, Problem>>()?;
    let jobs = jobs(&ids, &texts);
    let (mut samples, lost): (Vec<Vec<Sample>>, Vec<usize>) = jobs.par_iter().map(samples_of).unzip();
    let samples: Vec<Sample> = samples.drain(..).flatten().collect();
    let mut lines: BTreeMap<&str, usize> = BTreeMap::new();
    for job in &jobs {
        *lines.entry(job.languages.source.code).or_default() += job.lines.source.len();
    }
    eprintln!("{} samples, {} cut lines without a bead to look into", samples.len(), lost.iter().sum::<usize>());
    let scores = crossed(&samples);
    fs::write(levels, report(&samples, &scores, &lines))?;
    let all: Vec<&Sample> = samples.iter().collect();
    fs::write(weights, table(&fitted(&all)))?;
    Ok(())
}

fn text_of(argument: &str) -> Result<(&'static Language, Vec<String>), Problem> {
    let (code, path) = argument.split_once('=').ok_or("a text is LANGUAGE=FILE")?;
    let language = Language::of(code).ok_or_else(|| format!("{code} is no language"))?;
    Ok((language, fs::read_to_string(path)?.lines().map(str::to_owned).collect()))
}

/// A document pair.
struct Job {
    name: String,
    half: usize,
    languages: Pair<&'static Language>,
    lines: Pair<Vec<String>>,
}

fn jobs(ids: &[String], texts: &[(&'static Language, Vec<String>)]) -> Vec<Job> {
    let mut by_id: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (line, id) in ids.iter().enumerate() {
        by_id.entry(id).or_default().push(line);
    }
    let mut jobs = Vec::new();
    for (number, (id, lines)) in by_id.iter().enumerate() {
        for (a, source) in texts.iter().enumerate() {
            for (b, target) in texts.iter().enumerate().filter(|(_, target)| target.0 != source.0) {
                let of = |text: &[String]| lines.iter().filter_map(|&line| text.get(line).cloned()).collect();
                let (name, half) = (format!("{id} {a}-{b}"), number % 2);
                jobs.push(Job { name, half, languages: Pair::new(source.0, target.0), lines: Pair::new(of(&source.1), of(&target.1)) });
            }
        }
    }
    jobs
}

fn aligned(job: &Job, target: &[String]) -> Option<Aligned> {
    let document = |language: &'static Language, lines: &[String]| {
        let options = read::Options { locale: Some(Locale::plain(language)), lines: true, ..read::Options::default() };
        read::read("", (lines.join("\n") + "\n").as_bytes(), &options).ok()
    };
    let documents = Pair::new(document(job.languages.source, &job.lines.source)?, document(job.languages.target, target)?);
    Some(pipeline::align(documents, Unit::Sentences, &[]))
}

/// The untouched lines of a document and those that lost something; how many cut lines the aligner left apart.
fn samples_of(job: &Job) -> (Vec<Sample>, usize) {
    let Some(whole) = aligned(job, &job.lines.target) else { return (Vec::new(), 0) };
    let mut samples = Vec::new();
    let sample = |text: &Aligned, bead: usize, line: Line, lost: Option<Lost>| {
        let words = |side: Side| text.span(bead, side).map_or(String::new(), |span| text.words(side, span).to_owned());
        let (words, start) =
            (Pair::new(words(Side::Source), words(Side::Target)), text.span(bead, Side::Source).map_or(0, |span| span.start));
        Sample { line, language: job.languages.source.code, half: job.half, lost, name: job.name.clone(), words, start }
    };
    let lengths = Lengths::of(&whole, Side::Source);
    for (number, bead) in whole.beads.iter().enumerate().filter(|(_, bead)| stretch::is_ground(bead)) {
        samples.push(sample(&whole, number, Line::new(&whole, bead, Side::Source, lengths), None));
    }
    let mut apart = 0;
    for seed in 0..SEEDS {
        let mut random = Random::new(&format!("{}/{seed}", job.name));
        let (target, lost) = cut(&whole, job, &mut random);
        let Some(broken) = aligned(job, &target) else { continue };
        let lengths = Lengths::of(&broken, Side::Source);
        for (kind, content, gold) in lost {
            let found = broken.beads.iter().enumerate().filter(|(_, bead)| stretch::is_ground(bead)).find_map(|(number, bead)| {
                let line = Line::new(&broken, bead, Side::Source, lengths);
                let inside: Vec<usize> = (0..line.tokens.len()).filter(|&at| gold.overlaps(line.tokens[at].span)).collect();
                let gold = (inside.first().copied()?, inside.last()? + 1);
                Some(sample(&broken, number, line, Some(Lost { kind, content, gold })))
            });
            match found {
                Some(sample) => samples.push(sample),
                None => apart += 1,
            }
        }
    }
    (samples, apart)
}

/// The target with stretches cut out of some of its lines: of each its kind, its content words and the source's words for it.
fn cut(whole: &Aligned, job: &Job, random: &mut Random) -> (Vec<String>, Vec<(usize, usize, Span)>) {
    let mut target = job.lines.target.clone();
    let mut lost = Vec::new();
    let (forth, back) = (Lengths::of(whole, Side::Source), Lengths::of(whole, Side::Target));
    let text = &whole.text.target.sentences.document.text;
    for bead in whole.beads.iter().filter(|bead| stretch::is_ground(bead)) {
        if random.share() > SHARE {
            continue;
        }
        let sentences = &whole.text.target.sentences.sentences;
        let (block, last) =
            (sentences[bead.sentences.target[0]].block, sentences[bead.sentences.target[bead.sentences.target.len() - 1]].block);
        let line = Line::new(whole, bead, Side::Target, back);
        if block != last || line.tokens.is_empty() {
            continue;
        }
        let options = cuts::all(&line, text);
        let mut kinds: Vec<usize> = options.iter().map(|option| option.0).collect();
        kinds.dedup();
        kinds.sort_unstable();
        kinds.dedup();
        let Some(&kind) = random.pick(&kinds) else { continue };
        let fitting: Vec<cuts::Cut> = options.into_iter().filter(|option| option.0 == kind).collect();
        let Some(&(_, first, end)) = random.pick(&fitting) else { continue };
        let source = Line::new(whole, bead, Side::Source, forth);
        let Some((from, to)) = cuts::projected(&source, line.tokens.len(), first, end) else { continue };
        let (row, span) = (block, whole.text.target.sentences.document.blocks[block].span);
        if target.get(row).is_none_or(|line| line != span.of(text)) {
            continue;
        }
        let place = |at: usize| at - span.start;
        target[row] = cuts::without(&job.lines.target[row], place(line.tokens[first].span.start), place(line.tokens[end - 1].span.end));
        let content = line.tokens[first..end].iter().filter(|token| token.is_content()).count();
        lost.push((kind, content, source.tokens[from].span.join(source.tokens[to - 1].span)));
    }
    (target, lost)
}

/// Of the stretches of a line the one that overlaps best with the gold.
fn nearest(line: &Line, gold: (usize, usize)) -> Option<Features> {
    let likeness = |&(first, end): &(usize, usize)| {
        let both = end.min(gold.1).saturating_sub(first.max(gold.0));
        both * 1000 / (end.max(gold.1) - first.min(gold.0)).max(1)
    };
    let best = line.stretches().filter(|stretch| likeness(stretch) > 300).max_by_key(likeness)?;
    Some(features::of(line, best.0, best.1))
}

fn fitted(samples: &[&Sample]) -> Weights {
    let positives: Vec<_> =
        samples.iter().filter_map(|sample| Some((nearest(&sample.line, sample.lost.as_ref()?.gold)?, true, 1.0))).collect();
    let mut weights = Weights::fitted().clone();
    let mut rows = positives;
    for _ in 0..ROUNDS {
        let untouched: Vec<&&Sample> = samples.iter().filter(|sample| sample.lost.is_none()).collect();
        let best = untouched.par_iter().filter_map(|sample| {
            let best = stretch::best(&sample.line, &weights)?;
            Some((features::of(&sample.line, best.first, best.end), false, 1.0))
        });
        rows.extend(best.collect::<Vec<_>>());
        weights = Weights(regression::fit::<COUNT>(&rows, L2));
    }
    weights
}

/// The best stretch of each sample under weights fitted on the other half of the documents.
fn crossed(samples: &[Sample]) -> Vec<Option<Stretch>> {
    let weights = [0, 1].map(|half| fitted(&samples.iter().filter(|sample| sample.half != half).collect::<Vec<_>>()));
    samples.par_iter().map(|sample| stretch::best(&sample.line, &weights[sample.half])).collect()
}

/// Prints thresholds and recall; gives the table of levels.
fn report(samples: &[Sample], scores: &[Option<Stretch>], lines: &BTreeMap<&str, usize>) -> String {
    let mut levels = String::from(
        "# language of the lines, the score of a loud word, the least score of a word, slope and offset of the log-odds that a stretch\n\
         # of a score is missing. Measured by examples/fit_stretch.\n\
         # Written by the authors of cotejo; MIT OR Apache-2.0.\n",
    );
    let score = |at: usize| scores[at].map_or(f64::NEG_INFINITY, |stretch| stretch.score);
    for (&language, &count) in lines {
        let of = |lost: bool| (0..samples.len()).filter(move |&at| samples[at].language == language && samples[at].lost.is_some() == lost);
        let mut untouched: Vec<usize> = of(false).collect();
        untouched.sort_by(|&a, &b| score(b).total_cmp(&score(a)));
        let threshold = |rate: f64| untouched.get((count as f64 * rate / 100.0) as usize).map_or(0.0, |&at| score(at));
        let at = RATES.map(threshold);
        println!("\n{language}: {count} untouched lines; alarms per 100 {RATES:?}: scores {}", at.map(|at| format!("{at:.2}")).join(" "));
        let row = |name: &str, which: &dyn Fn(&Lost) -> bool| {
            let all: Vec<usize> = of(true).filter(|&at| samples[at].lost.as_ref().is_some_and(which)).collect();
            let share = |least: f64| all.iter().filter(|&&at| score(at) >= least).count() as f64 / all.len().max(1) as f64;
            println!("{name:14} {:5}  {}", all.len(), at.map(|at| format!("{:.3}", share(at))).join("  "));
        };
        for (number, kind) in cuts::KINDS.into_iter().enumerate() {
            row(kind, &|lost| lost.kind == number);
        }
        for (name, from, to) in [("1", 1, 1), ("2", 2, 2), ("3", 3, 3), ("4-5", 4, 5), ("6-8", 6, 8), ("9 and more", 9, 999)] {
            row(name, &|lost| (from..=to).contains(&lost.content));
        }
        let (loud, said) = (threshold(LOUD), threshold(SAID));
        let hit = |at: usize| {
            let (Some(found), Some(lost)) = (scores[at], samples[at].lost.as_ref()) else { return false };
            found.first < lost.gold.1 && lost.gold.0 < found.end
        };
        let cut = of(true).count() as f64;
        let rows: Vec<_> = of(false)
            .map(|at| ([1.0, score(at)], false, (1.0 - PRIOR) / count as f64))
            .chain(of(true).map(|at| ([1.0, score(at)], hit(at), PRIOR / cut)))
            .filter(|row| row.0[1] >= said - 1.0)
            .map(|(row, label, weight)| (row, label, weight * 1e4))
            .collect();
        let [offset, slope] = regression::fit::<2>(&rows, 0.0);
        _ = writeln!(levels, "{language}\t{loud:.2}\t{said:.2}\t{slope:.3}\t{offset:.3}");
        if std::env::var_os("ALARMS").is_some() {
            let missed = of(true).filter(|&at| score(at) < said && samples[at].lost.as_ref().is_some_and(|lost| lost.content > 5));
            for at in untouched.iter().copied().take(count / 100).chain(missed) {
                println!("{}", shown(&samples[at], scores[at]));
            }
        }
    }
    levels
}

/// A line with its best stretch, and the stretch that it lost.
fn shown(sample: &Sample, best: Option<Stretch>) -> String {
    let words = |stretch: Stretch| {
        let span = stretch::span(&sample.line, &stretch)?;
        sample.words.source.get(span.start - sample.start..span.end - sample.start)
    };
    let lost = sample.lost.as_ref().map(|lost| Stretch { first: lost.gold.0, end: lost.gold.1, score: 0.0 });
    let score = best.map_or(f64::NEG_INFINITY, |best| best.score);
    let [best, lost] = [best, lost].map(|stretch| stretch.and_then(words).unwrap_or_default());
    format!("{score:.2} {} [{best}] [{lost}]\n  {}\n  {}", sample.name, sample.words.source, sample.words.target)
}

fn table(weights: &Weights) -> String {
    let mut text = format!(
        "# feature, weight in nats. Fitted by examples/fit_stretch, L2 {L2}.\n# Written by the authors of cotejo; MIT OR Apache-2.0.\n"
    );
    for (name, weight) in NAMES.into_iter().zip(weights.0) {
        _ = writeln!(text, "{name}\t{weight:.4}");
    }
    text
}

/// Xorshift, seeded by a name.
struct Random(u64);

impl Random {
    fn new(name: &str) -> Self {
        let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Random(hash | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 >> 11
    }

    fn share(&mut self) -> f64 {
        self.next() as f64 / (1_u64 << 53) as f64
    }

    fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        list.get((self.next() % (list.len().max(1) as u64)) as usize)
    }
}
