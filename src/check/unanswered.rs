//! What the checks of single words share: the words of a bead that nothing answers, and what stands around them.

use std::ops::Range;

use crate::align::{Aligned, Bead};
use crate::document::Span;
use crate::pair::Side;
use crate::segment::{Sentences, stem};

/// What stands around both words shows that they are in the same place: words at most so far off.
pub(super) const AROUND: usize = 4;

/// All words of a bead on one side.
pub(super) fn words<'a>(text: &'a Aligned, bead: &'a Bead, side: Side) -> impl Iterator<Item = usize> + use<'a> {
    let sentences = &text.text.get(side).sentences.sentences;
    bead.sentences.get(side).iter().filter_map(|&number| sentences.get(number)).flat_map(|sentence| sentence.words.clone())
}

/// The content words of a bead on one side that no link holds. A capital inside a sentence makes a name, which is none of them.
pub(super) fn unanswered<'a>(text: &'a Aligned, bead: &'a Bead, side: Side) -> impl Iterator<Item = usize> + use<'a> {
    let sentences = &text.text.get(side).sentences;
    let first = move |word: usize| {
        bead.sentences.get(side).iter().any(|&number| sentences.sentences.get(number).is_some_and(|it| it.words.start == word))
    };
    words(text, bead, side).filter(move |&word| {
        let form = sentences.form(word);
        !form.function && !form.digit && (!form.capital || first(word)) && counterparts(bead, side, word).next().is_none()
    })
}

/// The words of the other side that a word of `side` is linked to.
pub(super) fn counterparts(bead: &Bead, side: Side, word: usize) -> impl Iterator<Item = usize> + use<'_> {
    bead.links.words.iter().filter_map(move |link| match side {
        Side::Source => (link.source == word).then_some(link.target),
        Side::Target => (link.target == word).then_some(link.source),
    })
}

/// Whether a bead has all words of an expression on one side, in whatever form and order.
pub(super) fn has(text: &Aligned, bead: &Bead, side: Side, expression: &str) -> bool {
    let sentences = &text.text.get(side).sentences;
    expression.split(' ').all(|part| words(text, bead, side).any(is_form_of(sentences, part)))
}

/// Whether words may be forms of a lemma: one of their stems is that of the lemma.
pub(super) fn is_form_of<'a>(sentences: &'a Sentences, lemma: &'a str) -> impl Fn(usize) -> bool + use<'a> {
    let stem = stem(lemma, sentences.document.locale.language);
    move |word| {
        let form = sentences.form(word);
        form.lower == lemma || form.stems.contains(&stem)
    }
}

/// Where a word stands, if there is one.
pub(super) fn span(sentences: &Sentences, word: usize) -> Option<Span> {
    sentences.words.get(word).map(|word| word.span)
}

/// Whether words close before one are linked to words close before the other, and those close behind to those behind. Where
/// nothing is linked there on either side, as at the end of a sentence, it says nothing.
pub(super) fn is_in_place(bead: &Bead, word: usize, other: usize) -> bool {
    let linked = |side: Side, near: &Range<usize>| near.clone().any(|word| counterparts(bead, side, word).next().is_some());
    let answered = |here: &Range<usize>, there: &Range<usize>| {
        here.clone().any(|near| counterparts(bead, Side::Source, near).any(|answer| there.contains(&answer)))
    };
    let around = |word: usize| [word.saturating_sub(AROUND)..word, word + 1..word + AROUND + 1];
    let [mut answers, mut fits] = [false, true];
    for (here, there) in around(word).iter().zip(&around(other)) {
        let answer = answered(here, there);
        answers |= answer;
        fits &= answer || !linked(Side::Source, here) && !linked(Side::Target, there);
    }
    answers && fits
}
