//! What the checks of single words share: the words of a bead that nothing answers, and what stands around them.

use crate::align::{Aligned, Bead};
use crate::document::Span;
use crate::pair::Side;
use crate::segment::{Sentences, stem};

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
