//! Sentence by sentence: which answers which, which stands alone, and what answers what inside a bead.

mod api;
mod cognate;
mod cut;
mod explain;
pub mod features;
mod headings;
mod learn;
mod length;
mod links;
mod marks;
pub mod matches;
mod mentions;
mod moves;
mod order;
mod own;
pub mod path;
mod plot;
pub mod relation;
mod replaced;
mod search;
pub mod terms;
#[cfg(test)]
mod tests;
pub mod values;
pub mod weights;

pub use api::sentences;
pub use explain::{Explanation, Reason, Way, explain};
pub use learn::{Learned, learn};
pub use own::Own;
pub use plot::{Dot, Plot, plot};
pub use replaced::replaced;

use std::sync::Arc;

use crate::annotate::Annotated;
use crate::document::Span;
use crate::pair::{Pair, Side};

use features::Evidence;
use search::Search;
use terms::Text;
use weights::Weights;

/// Sentences of both sides that say the same. One side may be empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Bead {
    /// The sentences of each side, ascending and without a gap.
    pub sentences: Pair<Vec<usize>>,
    /// The probability that just these sentences belong together, 0.0 to 1.0.
    pub confidence: f64,
    /// Whether it stands elsewhere in the target than its neighbours would have it.
    pub moved: bool,
    /// What answers what inside.
    pub links: Links,
}

impl Bead {
    /// Whether both sides hold a sentence.
    pub fn is_two_sided(&self) -> bool {
        !self.sentences.source.is_empty() && !self.sentences.target.is_empty()
    }
}

/// What answers what inside a bead.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Links {
    /// Mentions of the source and of the target, as indices into [`Annotated::mentions`]; each stands in at most one link.
    pub mentions: Vec<Link>,
    /// Words, as indices into the words of the sentences.
    pub words: Vec<Link>,
}

/// One thing of the source and one of the target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// Index on the source side.
    pub source: usize,
    /// Index on the target side.
    pub target: usize,
    /// How well they answer each other, 0.0 (in each other's place, but different) to 1.0 (equal).
    pub score: f32,
}

/// Two texts set side by side.
#[derive(Clone, Debug)]
pub struct Aligned {
    /// The two texts.
    pub text: Pair<Annotated>,
    /// Every sentence of both sides stands in exactly one bead. In the order of the source, beads without a source where
    /// they stand in the target.
    pub beads: Vec<Bead>,
    /// The bead of each sentence, by side.
    pub bead_of: Pair<Vec<usize>>,
    /// The user's own word pairs that it was done with.
    pub own: Arc<Own>,
}

impl Aligned {
    /// The text of a stretch of one side.
    pub fn words(&self, side: Side, span: Span) -> &str {
        self.text.get(side).text(span)
    }

    /// The stretch that a bead covers on one side, if it has any.
    pub fn span(&self, bead: usize, side: Side) -> Option<Span> {
        let sentences = &self.text.get(side).sentences.sentences;
        let mut spans = self.beads[bead].sentences.get(side).iter().map(|&number| sentences[number].span);
        let first = spans.next()?;
        Some(spans.fold(first, Span::join))
    }
}

/// Sets two texts side by side.
///
/// The score of a bead and the search are described in [`features`] and [`path`]; weights were fitted by `examples/fit_align.rs`.
pub fn align(text: Pair<Annotated>) -> Aligned {
    align_with(text, Arc::default())
}

/// As [`align`], with word pairs of the user's own beside those that the program knows.
pub fn align_with(text: Pair<Annotated>, own: Arc<Own>) -> Aligned {
    align_by(text, own, Weights::fitted())
}

/// As [`align_with`], by other weights than those that the program is delivered with: to measure what was fitted on a part of the data.
pub fn align_by(text: Pair<Annotated>, own: Arc<Own>, weights: &Weights) -> Aligned {
    let evidence = Evidence::new(text.as_ref().map(Text::new), &own);
    let count = text.as_ref().map(|side| side.sentences.sentences.len());
    let mut beads = match sole_pair(&text) {
        Some(bead) => vec![bead],
        None => order::in_order(moves::legs(&mut Search::new(&evidence, weights)), count),
    };
    headings::answer(&text, &mut beads);
    for bead in beads.iter_mut().filter(|bead| bead.is_two_sided()) {
        bead.links = Links { mentions: mentions::links(&text, bead), words: links::words(&evidence, &own, bead) };
    }
    let mut bead_of = count.map(|count| vec![0; count]);
    for (number, bead) in beads.iter().enumerate() {
        for side in Side::BOTH {
            for &sentence in bead.sentences.get(side) {
                bead_of.get_mut(side)[sentence] = number;
            }
        }
    }
    Aligned { text, beads, bead_of, own }
}

/// A text of one sentence and its translation of one sentence belong together, whatever their words say: there is nothing
/// else that either could answer.
fn sole_pair(text: &Pair<Annotated>) -> Option<Bead> {
    let sole = |side: &Annotated| matches!(&side.sentences.sentences[..], [only] if !only.span.is_empty());
    let both = sole(&text.source) && sole(&text.target);
    both.then(|| Bead { sentences: Pair::new(vec![0], vec![0]), confidence: 1.0, moved: false, links: Links::default() })
}
