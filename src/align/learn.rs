//! Which words translate which, learned from text that is aligned already.
//!
//! IBM model 1 (Brown et al. 1993, *The Mathematics of Statistical Machine Translation*) in both directions. The first rounds train
//! each direction by itself; in the rest an expected count is the product of what both directions expect, so that they come to agree
//! (Liang, Taskar and Klein 2006, *Alignment by Agreement*). Content words only, inflected forms of a word as one.

use std::collections::BTreeMap;

use foldhash::HashMap;

use crate::pair::{Pair, Side};
use crate::segment::Sentences;

/// A word and a translation of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Learned {
    /// Both as they are most often written, in lower case.
    pub words: Pair<String>,
    /// How often they are expected to answer each other in the bitext.
    pub count: f64,
    /// The geometric mean of the shares of both words' occurrences that answer the other, 0.0 to 1.0.
    pub probability: f64,
}

/// Rounds of each direction by itself, and of both together; five of each is what Liang et al. ran.
const ALONE: usize = 5;
const TOGETHER: usize = 5;
/// A pair that is expected less often is chance; what stands once never reaches it. With the next, from the prototype of learning from a document itself.
const LEAST_COUNT: f64 = 1.0;
/// A pair less probable than this is left out.
const LEAST_PROBABILITY: f64 = 0.25;
/// Content words of a row beyond these are not looked at: a row takes time by the product of both sides.
const LONGEST: usize = 200;

/// Learns word pairs from two texts of which sentence *n* of one translates sentence *n* of the other: the most probable first.
pub fn learn(text: Pair<&Sentences>) -> Vec<Learned> {
    let vocabularies = text.map(Vocabulary::of);
    let rows = vocabularies.source.rows.iter().zip(&vocabularies.target.rows);
    let bitext = Bitext::of(rows.map(|(source, target)| Pair::new(&source[..], &target[..])).collect());
    let count = vocabularies.as_ref().map(|vocabulary| vocabulary.words.len());
    let mut model = Model::new(&bitext, count);
    (0..ALONE).for_each(|_| model.round(&bitext, false));
    (0..TOGETHER).for_each(|_| model.round(&bitext, true));
    let mut learned: Vec<Learned> =
        bitext.cells.iter().enumerate().filter_map(|(cell, pair)| model.pair(cell, *pair, &vocabularies)).collect();
    learned.sort_by(|a, b| b.probability.total_cmp(&a.probability).then(b.count.total_cmp(&a.count)).then(a.words.cmp(&b.words)));
    learned
}

/// The content words of one side.
struct Vocabulary {
    /// Each word as it is most often written, and how often it stands in the text.
    words: Vec<(String, usize)>,
    /// The words of each sentence.
    rows: Vec<Vec<u32>>,
}

impl Vocabulary {
    fn of(text: &Sentences) -> Self {
        let mut numbers: HashMap<&str, u32> = HashMap::default();
        let mut spellings: Vec<BTreeMap<&str, usize>> = Vec::new();
        let mut row = |sentence: usize| {
            let forms = text.words_of(sentence).map(|(word, _)| text.form(word)).filter(|form| !form.function && !form.digit);
            let mut words = Vec::new();
            for form in forms.take(LONGEST) {
                let Some(stem) = form.stems.first() else { continue };
                let next = spellings.len() as u32;
                let word = *numbers.entry(stem).or_insert(next);
                if word == next {
                    spellings.push(BTreeMap::new());
                }
                if let Some(known) = spellings.get_mut(word as usize) {
                    *known.entry(&form.lower).or_default() += 1;
                }
                words.push(word);
            }
            words
        };
        let rows = (0..text.sentences.len()).map(&mut row).collect();
        let commonest = |known: BTreeMap<&str, usize>| {
            let all = known.values().sum();
            let best = known.into_iter().max_by(|(a, count), (b, other)| count.cmp(other).then(b.cmp(a)));
            (best.map_or(String::new(), |(spelling, _)| spelling.to_owned()), all)
        };
        Vocabulary { words: spellings.into_iter().map(commonest).collect(), rows }
    }
}

/// The rows, and every pair of words that stands in one of them.
struct Bitext<'a> {
    rows: Vec<(Pair<&'a [u32]>, Vec<u32>)>,
    /// The words of each cell.
    cells: Vec<Pair<u32>>,
}

impl<'a> Bitext<'a> {
    fn of(rows: Vec<Pair<&'a [u32]>>) -> Self {
        let mut numbers: HashMap<(u32, u32), u32> = HashMap::default();
        let mut cells = Vec::new();
        let mut of_row = |row: Pair<&'a [u32]>| {
            let pairs = row.source.iter().flat_map(|&a| row.target.iter().map(move |&b| (a, b)));
            let number = |pair: (u32, u32)| {
                let next = cells.len() as u32;
                let cell = *numbers.entry(pair).or_insert(next);
                if cell == next {
                    cells.push(Pair::new(pair.0, pair.1));
                }
                cell
            };
            (row, pairs.map(number).collect())
        };
        let rows = rows.into_iter().map(&mut of_row).collect();
        Bitext { rows, cells }
    }
}

/// Translation probabilities of both directions, and what was last expected.
struct Model {
    /// Of the target's word given the source's, and of the source's given the target's, by cell.
    given: Pair<Vec<f64>>,
    /// Of a word of the target, and of the source, given that it answers nothing.
    alone: Pair<Vec<f64>>,
    /// How often the words of a cell are expected to answer each other.
    expected: Vec<f64>,
}

impl Model {
    /// Everything is as probable as everything else.
    fn new(bitext: &Bitext, count: Pair<usize>) -> Self {
        let even = |words: usize| 1.0 / words.max(1) as f64;
        let cells = bitext.cells.len();
        Model {
            given: Pair::new(vec![even(count.target); cells], vec![even(count.source); cells]),
            alone: Pair::new(vec![even(count.target); count.target], vec![even(count.source); count.source]),
            expected: vec![0.0; cells],
        }
    }

    /// A round of expectation and maximisation.
    fn round(&mut self, bitext: &Bitext, together: bool) {
        let mut counts = self.given.as_ref().map(|cells| vec![0.0; cells.len()]);
        let mut alone = self.alone.as_ref().map(|words| vec![0.0; words.len()]);
        for (row, cells) in &bitext.rows {
            let width = row.target.len();
            let mut totals = Pair::new(vec![0.0; width], vec![0.0; row.source.len()]);
            for (at, &cell) in cells.iter().enumerate() {
                totals.source[at % width] += self.given.source[cell as usize];
                totals.target[at / width] += self.given.target[cell as usize];
            }
            for (total, &word) in totals.source.iter_mut().zip(row.target) {
                *total += self.alone.source[word as usize];
                alone.source[word as usize] += self.alone.source[word as usize] / total.max(f64::MIN_POSITIVE);
            }
            for (total, &word) in totals.target.iter_mut().zip(row.source) {
                *total += self.alone.target[word as usize];
                alone.target[word as usize] += self.alone.target[word as usize] / total.max(f64::MIN_POSITIVE);
            }
            for (at, &cell) in cells.iter().enumerate() {
                let cell = cell as usize;
                let there = self.given.source[cell] / totals.source[at % width].max(f64::MIN_POSITIVE);
                let back = self.given.target[cell] / totals.target[at / width].max(f64::MIN_POSITIVE);
                counts.source[cell] += if together { there * back } else { there };
                counts.target[cell] += if together { there * back } else { back };
            }
        }
        self.maximise(bitext, &counts, alone);
        self.expected = counts.source;
    }

    fn maximise(&mut self, bitext: &Bitext, counts: &Pair<Vec<f64>>, alone: Pair<Vec<f64>>) {
        for side in Side::BOTH {
            let words = self.alone.get(side.other()).len();
            let mut sums = vec![0.0; words];
            for (pair, count) in bitext.cells.iter().zip(counts.get(side)) {
                sums[*pair.get(side) as usize] += count;
            }
            for ((given, pair), count) in self.given.get_mut(side).iter_mut().zip(&bitext.cells).zip(counts.get(side)) {
                *given = count / sums[*pair.get(side) as usize].max(f64::MIN_POSITIVE);
            }
            let total: f64 = alone.get(side).iter().sum();
            *self.alone.get_mut(side) = alone.get(side).iter().map(|count| count / total.max(f64::MIN_POSITIVE)).collect();
        }
    }

    /// What was learned of a cell, if it is worth keeping.
    fn pair(&self, cell: usize, pair: Pair<u32>, vocabularies: &Pair<Vocabulary>) -> Option<Learned> {
        let (source, stands) = vocabularies.source.words.get(pair.source as usize)?;
        let (target, answers) = vocabularies.target.words.get(pair.target as usize)?;
        let count = *self.expected.get(cell)?;
        // The model's own probabilities leave out what answers nothing once both directions must agree.
        let probability = (count / ((stands * answers).max(1) as f64).sqrt()).min(1.0);
        let learned = Learned { words: Pair::new(source.clone(), target.clone()), count, probability };
        (count >= LEAST_COUNT && probability >= LEAST_PROBABILITY).then_some(learned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{ENGLISH, Locale, SPANISH};
    use crate::read;
    use crate::segment::{Unit, segment};

    fn learned(rows: &[(&str, &str)]) -> Vec<Learned> {
        let side = |language, text: Vec<&str>| {
            let options = read::Options { locale: Some(Locale::plain(language)), lines: true, ..read::Options::default() };
            segment(read::read("", text.join("\n").as_bytes(), &options).unwrap(), Unit::Blocks)
        };
        let source = side(ENGLISH, rows.iter().map(|row| row.0).collect());
        let target = side(SPANISH, rows.iter().map(|row| row.1).collect());
        learn(Pair::new(&source, &target))
    }

    const ROWS: [(&str, &str); 6] = [
        ("the grey ship", "el barco gris"),
        ("a grey house", "una casa gris"),
        ("the houses of the captain", "las casas del capitán"),
        ("ships without a captain", "barcos sin capitán"),
        ("the ship burned", "el barco ardió"),
        ("house and ship", "casa y barco"),
    ];

    #[test]
    fn words_that_go_together_are_learned_with_their_forms_as_one() {
        let found = learned(&ROWS);
        let pairs: Vec<(&str, &str)> = found.iter().map(|pair| (pair.words.source.as_str(), pair.words.target.as_str())).collect();
        for pair in [("ship", "barco"), ("house", "casa"), ("grey", "gris"), ("captain", "capitán")] {
            assert!(pairs.contains(&pair), "{pair:?} not in {pairs:?}");
        }
        assert_eq!(pairs.len(), 4, "what stands once is not learned: {pairs:?}");
        assert!(found.iter().all(|pair| (0.25..=1.0).contains(&pair.probability) && pair.count >= 1.0));
        assert_eq!(found, learned(&ROWS));
    }

    #[test]
    fn a_bitext_swapped_teaches_the_same() {
        let of = |pairs: Vec<Learned>| pairs.into_iter().map(|pair| (pair.words.source, pair.words.target)).collect::<Vec<_>>();
        let side = |at: fn(&(&'static str, &'static str)) -> &'static str, language| {
            let options = read::Options { locale: Some(Locale::plain(language)), lines: true, ..read::Options::default() };
            let text: Vec<&str> = ROWS.iter().map(at).collect();
            segment(read::read("", text.join("\n").as_bytes(), &options).unwrap(), Unit::Blocks)
        };
        let (english, spanish) = (side(|row| row.0, ENGLISH), side(|row| row.1, SPANISH));
        let mut there = of(learn(Pair::new(&english, &spanish)));
        let mut back: Vec<_> = of(learn(Pair::new(&spanish, &english))).into_iter().map(|(a, b)| (b, a)).collect();
        there.sort();
        back.sort();
        assert_eq!(there, back);
    }

    #[test]
    fn nothing_teaches_nothing() {
        assert_eq!(learned(&[("", "")].map(|_| ("the", "el"))), []);
    }
}
