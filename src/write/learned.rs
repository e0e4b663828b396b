//! Word pairs that were learned, as a list that can be read again.

use crate::align::Learned;

/// A pair a line: the word, its translation, how often they are expected to answer each other, the probability. What `--lexicon` reads.
pub fn learned(pairs: &[Learned]) -> String {
    let row = |pair: &Learned| format!("{}\t{}\t{:.1}\t{:.3}\n", pair.words.source, pair.words.target, pair.count, pair.probability);
    let head = "# word, translation, expected count, probability\n".to_owned();
    head + &pairs.iter().map(row).collect::<String>()
}
