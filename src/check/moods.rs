//! Modals and hedges in running text: where they stand, what they say and which word they say it of.

use std::ops::Range;
use std::sync::OnceLock;

use foldhash::HashMap;

use crate::align::{Aligned, Bead};
use crate::document::Span;
use crate::lang::{LANGUAGES, Language};
use crate::lexicon::modality::{self, Modality, Mood};
use crate::pair::Side;
use crate::segment::{Form, Sentences, stem};

/// A modal or hedge of a text.
pub(super) struct Said {
    /// Its words.
    pub(super) words: Range<usize>,
    /// What it may say; at least one.
    pub(super) senses: Vec<Modality>,
    /// The content word that it says it of: the verb of a modal.
    pub(super) of: Option<usize>,
}

impl Said {
    /// Whether one of its meanings is of this kind.
    pub(super) fn is(&self, mood: Mood) -> bool {
        self.senses.iter().any(|sense| sense.mood == mood)
    }

    /// Where it stands.
    pub(super) fn span(&self, sentences: &Sentences) -> Option<Span> {
        let last = sentences.words.get(self.words.end.checked_sub(1)?)?;
        Some(sentences.words.get(self.words.start)?.span.join(last.span))
    }
}

/// What a modal says stands at most so many words behind it.
const REACH: usize = 4;
/// What ends its reach.
const BREAKS: [char; 8] = [',', ';', ':', '.', '“', '”', '(', ')'];
/// What a verb in the future says by itself, as *will* does.
const FUTURE: [Modality; 2] = [Modality { mood: Mood::Intention, strength: 3 }, Modality { mood: Mood::Probability, strength: 3 }];

/// The expressions of a language, by their first word or its stem.
pub(super) struct Moods {
    language: &'static Language,
    by_first: HashMap<String, Vec<Expression>>,
}

struct Expression {
    words: Vec<(&'static str, String)>,
    senses: Vec<Modality>,
}

impl Moods {
    /// The expressions of a language, indexed when they are first asked for.
    pub(super) fn of(language: &'static Language) -> &'static Self {
        static MOODS: [OnceLock<Moods>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];
        MOODS[language.column].get_or_init(|| Moods::new(language))
    }

    fn new(language: &'static Language) -> Self {
        let mut by_first: HashMap<String, Vec<Expression>> = HashMap::default();
        for (lemma, senses) in modality::entries(language) {
            let words: Vec<_> = lemma.split(' ').map(|word| (word, stem(word, language))).collect();
            let Some((first, stem)) = words.first().cloned() else { continue };
            let mut keys = vec![first.to_owned(), stem];
            keys.dedup();
            for key in keys {
                by_first.entry(key).or_default().push(Expression { words: words.clone(), senses: senses.clone() });
            }
        }
        for list in by_first.values_mut() {
            list.sort_by_key(|expression| std::cmp::Reverse(expression.words.len()));
        }
        Moods { language, by_first }
    }

    /// All modals and hedges of a bead on one side, in order; none holds part of another.
    pub(super) fn said(&self, text: &Aligned, bead: &Bead, side: Side) -> Vec<Said> {
        let sentences = &text.text.get(side).sentences;
        let mut found = Vec::new();
        for sentence in bead.sentences.get(side).iter().filter_map(|&number| sentences.sentences.get(number)) {
            let mut at = sentence.words.start;
            while at < sentence.words.end {
                let said = self.at(sentences, at..sentence.words.end).or_else(|| self.future(sentences, at..sentence.words.end));
                at = said.as_ref().map_or(at + 1, |said| said.words.end);
                found.extend(said);
            }
        }
        found
    }

    /// The longest expression that begins with the first of `words`; of equally long ones, what is written just so.
    fn at(&self, sentences: &Sentences, words: Range<usize>) -> Option<Said> {
        let first = sentences.form(words.start);
        if first.capital && !is_opener(sentences, words.start) {
            return None; // *May*, *Will Smith*
        }
        let keys = std::iter::once(&first.lower).chain(&first.stems);
        let fits = |expression: &&Expression| {
            let rest = words.clone().map(|word| sentences.form(word));
            expression.words.len() <= words.len()
                && expression.words.iter().zip(rest).all(|(part, form)| is_form(form, part, self.language))
        };
        let longest = |key: &String| self.by_first.get(key)?.iter().find(fits);
        let exact = |expression: &&Expression| expression.words.first().is_some_and(|(word, _)| *word == first.lower);
        let found = keys.filter_map(longest).max_by_key(|expression| (expression.words.len(), exact(expression)))?;
        let end = words.start + found.words.len();
        Some(Said { words: words.start..end, senses: found.senses.clone(), of: governed(sentences, end..words.end) })
    }

    /// A verb in the future.
    fn future(&self, sentences: &Sentences, words: Range<usize>) -> Option<Said> {
        let form = sentences.form(words.start);
        let is_future =
            self.language.future_endings.iter().any(|ending| form.lower.len() > ending.len() + 1 && form.lower.ends_with(ending));
        if !is_future || form.capital && !is_opener(sentences, words.start) {
            return None;
        }
        let of = if form.function { governed(sentences, words.start + 1..words.end) } else { Some(words.start) };
        Some(Said { words: words.start..words.start + 1, senses: FUTURE.to_vec(), of })
    }
}

fn is_opener(sentences: &Sentences, word: usize) -> bool {
    sentences.sentences.binary_search_by_key(&word, |sentence| sentence.words.start).is_ok()
}

/// A function word as short as this is a form of what its own row says, and of nothing that its ending would allow: *que*, *quer*.
const SHORT: usize = 3;

fn is_form(form: &Form, (word, stem): &(&str, String), language: &Language) -> bool {
    if form.lower == *word {
        return true;
    }
    let by_table = || language.irregular_forms.get(&form.lower).is_some_and(|mut lemmas| lemmas.any(|lemma| lemma == *word));
    let by_stem = !word.ends_with(language.adverb_ending) && form.stems.contains(stem);
    by_stem && (!form.function || form.lower.chars().count() > SHORT || by_table())
}

/// The first content word of `words`, if it is near and nothing parts it from what stands before.
fn governed(sentences: &Sentences, words: Range<usize>) -> Option<usize> {
    let before = sentences.words.get(words.start.checked_sub(1)?)?.span.end;
    let word = words.take(REACH).find(|&word| !sentences.form(word).function)?;
    let between = Span::new(before, sentences.words.get(word)?.span.start);
    (!sentences.text(between).contains(BREAKS)).then_some(word)
}
