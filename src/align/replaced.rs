//! Sentences that stand alone beside each other: which stands in the place of which.

use crate::lexicon::words;
use crate::pair::{Pair, Side};

use super::Aligned;

/// Sentences of a run that are compared with each other, source times target: in longer runs the texts have gone different ways.
const COMPARED: usize = 1000;

/// Sentences of the source that have no counterpart, each with the sentence of the target that stands in its place and has none
/// either: what is left of its translation, or something else. In the order of the source.
pub fn replaced(text: &Aligned) -> Vec<Pair<usize>> {
    let mut pairs = Vec::new();
    for run in text.beads.chunk_by(|a, b| !a.is_two_sided() && !b.is_two_sided()) {
        let of = |side: Side| run.iter().filter(|bead| !bead.is_two_sided()).flat_map(move |bead| bead.sentences.get(side)).copied();
        let side = Pair::new(of(Side::Source).collect::<Vec<_>>(), of(Side::Target).collect::<Vec<_>>());
        if side.source.len() == side.target.len() {
            pairs.extend(side.source.into_iter().zip(side.target).map(|(source, target)| Pair::new(source, target)));
        } else if side.source.len().saturating_mul(side.target.len()) <= COMPARED {
            pairs.extend(related(text, side));
        }
    }
    pairs
}

/// The sentences that have words in common, in order: each of the fewer with the most related of the others that are left.
fn related(text: &Aligned, side: Pair<Vec<usize>>) -> Vec<Pair<usize>> {
    let mut pairs: Vec<Pair<usize>> = Vec::new();
    for &source in &side.source {
        let from = pairs.last().map_or(0, |last| last.target + 1);
        let left = side.target.iter().filter(|&&target| target >= from);
        let best =
            left.map(|&target| (common_words(text, source, target), target)).max_by_key(|&(words, target)| (words, usize::MAX - target));
        let rival =
            |target: usize, words: usize| side.source.iter().any(|&other| other > source && common_words(text, other, target) > words);
        if let Some((_, target)) = best.filter(|&(words, target)| words > 0 && !rival(target, words)) {
            pairs.push(Pair::new(source, target));
        }
    }
    pairs
}

/// Content words of a sentence of the target that a word of a sentence of the source translates, or that stand there as well.
fn common_words(text: &Aligned, source: usize, target: usize) -> usize {
    let (one, other) = (&text.text.source.sentences, &text.text.target.sentences);
    let language = one.document.locale.language;
    let stems: Vec<&String> =
        one.words_of(source).map(|(word, _)| one.form(word)).filter(|form| !form.function).flat_map(|form| &form.stems).collect();
    let theirs = other.words_of(target).map(|(word, _)| other.form(word)).filter(|form| !form.function);
    let answers = |stem: &String| stems.iter().any(|&own| own == stem || words::translations(own, language).any(|word| word == stem));
    theirs.filter(|form| form.stems.iter().any(answers)).count()
}
