//! Whether a word is part of a longer name that both texts hold: *Jack London*, *Diario de Pionyang*, *British Airways*.

use crate::align::Aligned;
use crate::document::Span;
use crate::lang::{LANGUAGES, Language, pieces};
use crate::pair::Pair;
use crate::segment::{Form, Sentences};

/// How many particles may stand between the parts of a name: *Ponce de la Fuente*.
const MOST_PARTICLES: usize = 2;

/// Whether two stretches, one of each text, stand next to the same capitalised word.
pub(super) fn in_same_name(text: &Aligned, spans: Pair<Span>) -> bool {
    let source = neighbours(&text.text.source.sentences, spans.source);
    let target = neighbours(&text.text.target.sentences, spans.target);
    target.iter().any(|word| source.contains(word))
}

/// Whether a stretch stands directly before or behind another capitalised word, as parts of a name do.
pub(super) fn is_in_name(text: &Sentences, span: Span) -> bool {
    !neighbours(text, span).is_empty()
}

/// Where the source of a sentence has this very form.
pub(super) fn same_in_source(text: &Aligned, sentence: usize, form: &Form) -> Vec<Span> {
    let source = &text.text.source.sentences;
    let bead = text.bead_of.target.get(sentence).and_then(|&bead| text.beads.get(bead));
    let numbers = bead.map(|bead| bead.sentences.source.as_slice()).unwrap_or_default();
    let words = numbers.iter().filter(|&&number| number < source.sentences.len()).flat_map(|&number| source.words_of(number));
    words.filter(|&(word, _)| source.form(word).text == form.text).map(|(_, word)| word.span).collect()
}

/// The capitalised words before and behind a stretch, without accents, where nothing but blanks, hyphens and particles stands between.
fn neighbours(text: &Sentences, span: Span) -> Vec<&str> {
    let behind = text.words.partition_point(|word| word.span.start < span.end);
    let first = text.words.partition_point(|word| word.span.end <= span.start);
    let forwards = neighbour(text, behind.checked_sub(1), (behind..text.words.len()).take(MOST_PARTICLES + 1));
    let backwards = neighbour(text, Some(first), (0..first).rev().take(MOST_PARTICLES + 1));
    forwards.into_iter().chain(backwards).collect()
}

/// The first capitalised word of `words`, each of which hangs together with the one before it.
fn neighbour(text: &Sentences, from: Option<usize>, words: impl Iterator<Item = usize>) -> Option<&str> {
    let mut last = from?;
    for word in words {
        if !hangs_together(text, last.min(word), last.max(word)) {
            return None;
        }
        let form = text.form(word);
        if is_particle(form) {
            last = word;
        } else {
            return (form.capital && !form.function).then_some(&form.folded);
        }
    }
    None
}

/// Whether a word joins the parts of a name, in any language: *de*, *of*. A single letter joins two names: *y*, *e*.
fn is_particle(form: &Form) -> bool {
    let is_listed = |language: &Language| language.mentions.name_particles.longest(&pieces(&form.text)).is_some();
    form.lower.chars().nth(1).is_some() && LANGUAGES.into_iter().any(is_listed)
}

fn hangs_together(text: &Sentences, first: usize, second: usize) -> bool {
    let (Some(first), Some(second)) = (text.words.get(first), text.words.get(second)) else { return false };
    let gap = text.document.text.get(first.span.end..second.span.start);
    gap.is_some_and(|gap| gap.chars().all(|c| c == ' ' || c == '-' || c == '\u{a0}'))
}
