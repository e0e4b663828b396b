//! One side of a bead: its words in order.

use std::ops::Range;

use crate::align::{Aligned, Bead};
use crate::document::Span;
use crate::lang::Language;
use crate::pair::Side;
use crate::segment::{Form, Sentences};

/// The words of one side of a bead; a position counts from its first word.
pub(super) struct Row<'a> {
    sentences: &'a Sentences,
    /// As indices into the words of the document.
    words: Range<usize>,
    /// All its sentences.
    pub(super) span: Span,
    /// Where its sentences begin.
    pub(super) starts: Vec<usize>,
}

impl<'a> Row<'a> {
    pub(super) fn new(text: &'a Aligned, bead: &Bead, side: Side) -> Self {
        let sentences = &text.text.get(side).sentences;
        let list = || bead.sentences.get(side).iter().filter_map(|&number| sentences.sentences.get(number));
        let words = match (list().next(), list().next_back()) {
            (Some(first), Some(last)) => first.words.start..last.words.end,
            _ => 0..0,
        };
        let span = list().map(|sentence| sentence.span).reduce(Span::join).unwrap_or_default();
        Row { sentences, words, span, starts: list().map(|sentence| sentence.span.start).collect() }
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    pub(super) fn language(&self) -> &'static Language {
        self.sentences.document.locale.language
    }

    /// The form of the word at a position.
    pub(super) fn form(&self, position: usize) -> &'a Form {
        self.sentences.form(self.words.start + position)
    }

    /// Whether the word at a position says what the sentence is about.
    pub(super) fn is_content(&self, position: usize) -> bool {
        let form = self.form(position);
        !form.function || form.digit
    }

    /// Where the word at a position stands.
    pub(super) fn at(&self, position: usize) -> Span {
        self.sentences.words.get(self.words.start + position).map_or(Span::default(), |word| word.span)
    }

    /// The position of a word of the document.
    pub(super) fn position(&self, word: usize) -> Option<usize> {
        self.words.contains(&word).then(|| word - self.words.start)
    }

    /// The positions of the words that a stretch touches.
    pub(super) fn within(&self, span: Span) -> impl Iterator<Item = usize> {
        (0..self.len()).filter(move |&position| self.at(position).overlaps(span))
    }

    /// The positions of the content words.
    pub(super) fn content(&self) -> Vec<usize> {
        (0..self.len()).filter(|&position| self.is_content(position)).collect()
    }

    /// What stands between the word before a position and the word at it; at the length, what stands behind the last word.
    pub(super) fn gap(&self, position: usize) -> &'a str {
        let from = position.checked_sub(1).map_or(self.span.start, |before| self.at(before).end);
        let to = if position < self.len() { self.at(position).start } else { self.span.end };
        if from < to { self.sentences.text(Span::new(from, to)) } else { "" }
    }

    /// Where each word begins and ends, in characters from the beginning of the side, and the length of the side.
    pub(super) fn characters(&self) -> (Vec<(f64, f64)>, f64) {
        let mut at = 0;
        let mut places = Vec::with_capacity(self.len());
        for position in 0..self.len() {
            let start = at + self.gap(position).chars().count();
            at = start + self.sentences.text(self.at(position)).chars().count();
            places.push((count(start), count(at)));
        }
        (places, count(at + self.gap(self.len()).chars().count()))
    }
}

#[expect(clippy::cast_precision_loss, reason = "words and characters of a bead")]
pub(super) fn count(number: usize) -> f64 {
    number as f64
}
