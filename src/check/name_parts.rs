//! What the checks of names share: the words of all names with their forms, by bead, and where else each form stands.

use std::collections::HashMap;

use crate::align::Aligned;
use crate::annotate::Value;
use crate::document::Span;
use crate::lang::Language;
use crate::lexicon::places::{self, PlaceId};
use crate::lexicon::words;
use crate::pair::{Pair, Side};
use crate::segment::{Form, Sentences};

/// A word of a name.
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    /// Where it stands.
    pub(super) span: Span,
    /// What is known of it.
    pub(super) form: &'a Form,
    /// The name that it belongs to, as a number within the document.
    pub(super) name: usize,
    /// Where it stands in its bead, 0.0 to 1.0.
    pub(super) place: f32,
}

impl Part<'_> {
    /// Whether the word list has the word, so that it may be translated.
    pub(super) fn is_word(&self, language: &Language) -> bool {
        self.form.stems.iter().any(|stem| words::known(stem, language))
    }
}

/// The words of the names of both texts.
pub(super) struct Parts<'a> {
    /// Bead by bead.
    pub(super) by_bead: Vec<Pair<Vec<Part<'a>>>>,
    /// How often each folded form stands as a word, with a capital.
    counts: Pair<HashMap<&'a str, usize>>,
}

impl<'a> Parts<'a> {
    pub(super) fn of(text: &'a Aligned) -> Self {
        let sides = Pair::new((Side::Source, &text.text.source), (Side::Target, &text.text.target));
        let counts = sides.map(|(_, side)| count(&side.sentences));
        let by_bead =
            (0..text.beads.len()).map(|bead| Pair::new(parts(text, bead, Side::Source), parts(text, bead, Side::Target))).collect();
        Parts { by_bead, counts }
    }

    /// How often a folded form stands on a side as a word with a capital.
    pub(super) fn count(&self, side: Side, folded: &str) -> usize {
        self.counts.get(side).get(folded).copied().unwrap_or_default()
    }

    /// Whether two words belong to one name anywhere: first name and surname.
    pub(super) fn are_one_name(&self, a: &str, b: &str) -> bool {
        let names = self.by_bead.iter().flat_map(|bead| [&bead.source, &bead.target]);
        names.into_iter().any(|parts| {
            parts.iter().any(|one| one.form.folded == a && parts.iter().any(|other| other.name == one.name && other.form.folded == b))
        })
    }
}

fn count(sentences: &Sentences) -> HashMap<&str, usize> {
    let mut counts = HashMap::new();
    for word in &sentences.words {
        let form = sentences.forms.get(word.form);
        if form.capital {
            *counts.entry(bare(&form.folded)).or_default() += 1;
        }
    }
    counts
}

/// A folded form without the English genitive.
pub(super) fn bare(folded: &str) -> &str {
    folded.strip_suffix("'s").unwrap_or(folded)
}

/// The words of the names of one side of a bead.
fn parts(text: &Aligned, bead: usize, side: Side) -> Vec<Part<'_>> {
    let annotated = text.text.get(side);
    let whole = text.span(bead, side).unwrap_or_default();
    let length = (whole.end - whole.start).max(1) as f32;
    let sentences = text.beads.get(bead).map(|bead| bead.sentences.get(side).as_slice()).unwrap_or_default();
    let mut found = Vec::new();
    for (number, mention) in sentences.iter().flat_map(|&sentence| annotated.mentions_of(sentence)) {
        let spans = match &mention.value {
            Value::Name(name) => name.parts.clone(),
            // Longer names of places are translated word by word or not at all: the checks of places know them.
            Value::Place(_) if !annotated.text(mention.span).contains(char::is_whitespace) => vec![mention.span],
            _ => continue,
        };
        for span in spans {
            if let Some(form) = form_at(&annotated.sentences, span) {
                found.push(Part { span, form, name: number, place: span.start.saturating_sub(whole.start) as f32 / length });
            }
        }
    }
    found
}

fn form_at(sentences: &Sentences, span: Span) -> Option<&Form> {
    let at = sentences.words.partition_point(|word| word.span.end <= span.start);
    sentences.words.get(at).filter(|word| word.span.overlaps(span)).map(|word| sentences.forms.get(word.form))
}

/// All folded words of one side of a bead and of the beads beside it.
pub(super) fn words_around(text: &Aligned, bead: usize, side: Side, around: usize) -> Vec<&Form> {
    let sentences = &text.text.get(side).sentences;
    let beads = text.beads.get(bead.saturating_sub(around)..(bead + around + 1).min(text.beads.len())).unwrap_or_default();
    let numbers = beads.iter().flat_map(|bead| bead.sentences.get(side));
    numbers.flat_map(|&number| sentences.words_of(number)).map(|(_, word)| sentences.forms.get(word.form)).collect()
}

/// Whether the word list or the gazetteer gives the two, one of each language, as translations of each other.
pub(super) fn are_translations(a: &Form, b: &Form, languages: Pair<&'static Language>) -> bool {
    let listed = a.stems.iter().any(|stem| words::translations(stem, languages.source).any(|key| b.stems.iter().any(|stem| stem == key)));
    listed || place(&a.text).is_some_and(|id| place(&b.text) == Some(id))
}

/// The place that a word by itself names, where the languages do not share the name.
pub(super) fn place(word: &str) -> Option<PlaceId> {
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
    places::all(word).find(|&id| !places::is_alike(id))
}
