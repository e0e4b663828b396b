//! Names and acronyms: runs of capitalised words that the start of a sentence does not explain.

use foldhash::HashSet;

use crate::document::Span;
use crate::lexicon::words;
use crate::segment::Sentences;

use super::text::Text;
use super::{Name, Value};

/// Of the content words of a headline in title case, at least so many in a hundred have a capital. Not yet measured.
const HEADLINE_SHARE: usize = 70;

/// How the words of a document use capitals.
#[derive(Default)]
pub(super) struct Capitals {
    /// Words that stand with a capital where no sentence begins.
    inside: HashSet<String>,
    /// Words that stand in small letters.
    small: HashSet<String>,
}

impl Capitals {
    pub(super) fn of(sentences: &Sentences) -> Self {
        let mut capitals = Capitals::default();
        for sentence in 0..sentences.sentences.len() {
            let headline = is_headline(sentences, sentence);
            for (order, (word, _)) in sentences.words_of(sentence).enumerate() {
                let form = sentences.form(word);
                if !form.capital {
                    capitals.small.insert(form.lower.clone());
                } else if order > 0 && !headline && !form.function {
                    capitals.inside.insert(form.text.clone());
                }
            }
        }
        capitals
    }
}

/// Whether a sentence is set in title case, so that a capital says nothing: it has no full stop, and most words are capitalised.
pub(super) fn is_headline(sentences: &Sentences, sentence: usize) -> bool {
    let content = || sentences.words_of(sentence).map(|(word, _)| sentences.form(word)).filter(|form| !form.function && !form.digit);
    let count = content().count();
    let text = sentences.sentences.get(sentence).map_or("", |row| sentences.text(row.span));
    let ended = text.trim_end_matches(['"', '”', '»', '’', '\'', ')']).ends_with(['.', '!', '?', '…', ':', ',', ';']);
    !ended && count > 3 && content().filter(|form| form.capital).count() * 100 >= count * HEADLINE_SHARE
}

/// The names and acronyms of a sentence, none overlapping.
pub(super) fn names(text: &Text<'_>, capitals: &Capitals, headline: bool) -> Vec<(Span, Value)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        if let Some((letters, to)) = acronym(text, at) {
            found.push((text.span(at, to), Value::Acronym(letters)));
            at = to;
        } else if let Some((parts, to)) = run(text, at, capitals, headline) {
            found.push((text.span(at, to), Value::Name(Name { parts })));
            at = to;
        } else {
            at += 1;
        }
    }
    found
}

/// The most letters of an acronym.
const LONGEST_ACRONYM: usize = 6;

/// Two to six capitals, with or without full stops: *NATO*, *U.N.*, *EE. UU.*
fn acronym(text: &Text<'_>, at: usize) -> Option<(String, usize)> {
    if text.is_shouted() || at > 0 && text.is_glued(at) && (text.is_word(at - 1) || text.is_digits(at - 1)) {
        return None;
    }
    let capitals = |at: usize| text.is_word(at) && text.raw(at).chars().all(char::is_uppercase);
    let mut letters = String::new();
    let mut to = at;
    while letters.chars().count() <= LONGEST_ACRONYM
        && capitals(to)
        && text.raw(to).chars().count() <= 2
        && text.raw(to + 1) == "."
        && text.is_glued(to + 1)
    {
        letters.push_str(text.raw(to));
        to += 2;
    }
    let dotted = (to - at) / 2;
    if dotted >= 2
        && letters.chars().count() <= LONGEST_ACRONYM
        && !(capitals(to) || text.get(to).is_some_and(|next| next.is_capital() && letters.len() < 3 && text.is_glued(to)))
    {
        return Some((letters, to));
    }
    let word = text.raw(at);
    let length = word.chars().count();
    let plain = capitals(at) && (2..=LONGEST_ACRONYM).contains(&length) && super::ordinals::ordinal(text, at).is_none();
    let joined = text.is_glued(at + 1) && text.is_digits(at + 1);
    (plain && !joined).then(|| (word.to_owned(), at + 1))
}

/// A run of capitalised words with the small words and hyphens inside, and the piece behind it.
fn run(text: &Text<'_>, at: usize, capitals: &Capitals, headline: bool) -> Option<(Vec<Span>, usize)> {
    if at > 0 && text.is_glued(at) && text.is_word(at - 1) || !is_part(text, at) || text.tables().titles.longest(text.rest(at)).is_some() {
        return None;
    }
    let sure = capitals.inside.contains(text.raw(at));
    let first = is_sentence_start(text, at) || headline;
    let mut parts = vec![text.span(at, at + 1)];
    let mut to = behind_initial(text, at);
    while let Some(next) = next_part(text, to).filter(|&next| !headline || capitals.inside.contains(text.raw(next))) {
        parts.push(text.span(next, next + 1));
        to = behind_initial(text, next);
    }
    if headline {
        return sure.then_some((parts, to));
    }
    let known_small =
        capitals.small.contains(text.lower(at)) || words::known(&crate::segment::stem(text.lower(at), text.language()), text.language());
    // "Police arrested …", but "Paul arrested …": a first word counts that is no everyday word or that goes on with a name.
    let alone_in_small = parts.len() == 1 && capitals.small.contains(text.lower(at));
    let counts = !first || !known_small || sure && !alone_in_small;
    (counts && !(parts.len() == 1 && text.raw(at).chars().count() == 1)).then_some((parts, to))
}

/// Whether the capital at `at` may be owed to the start of a sentence or quotation.
fn is_sentence_start(text: &Text<'_>, at: usize) -> bool {
    (0..at).all(|before| !text.is_word(before) && !text.is_digits(before))
        || at
            .checked_sub(1)
            .is_some_and(|before| matches!(text.raw(before), "\"" | "“" | "«" | "‘" | "'" | "¿" | "¡" | ":" | "—" | "." | "!" | "?"))
}

/// A capitalised word that can be part of a name.
fn is_part(text: &Text<'_>, at: usize) -> bool {
    let tables = text.tables();
    let Some(piece) = text.get(at) else { return false };
    let calendar = tables.months.longest(text.rest(at)).is_some_and(|(_, row)| !row.contains("name"))
        || tables.weekdays.longest(text.rest(at)).is_some();
    let initial = piece.text.chars().count() == 1 && text.raw(at + 1) == "." && text.is_glued(at + 1);
    let roman = super::ordinals::ordinal(text, at).is_some() && piece.text.chars().all(char::is_uppercase);
    piece.is_word() && piece.is_capital() && !calendar && !roman && (initial || !text.language().function_words.contains(&piece.lower))
}

/// The piece behind the word at `at` and the full stop of an initial.
fn behind_initial(text: &Text<'_>, at: usize) -> usize {
    let initial = text.raw(at).chars().count() == 1 && text.raw(at + 1) == "." && text.is_glued(at + 1) && is_part(text, at + 2);
    if initial { at + 2 } else { at + 1 }
}

/// The next word of the name whose words so far end at `at`.
fn next_part(text: &Text<'_>, at: usize) -> Option<usize> {
    if text.is_hyphen(at) && is_part(text, at + 1) {
        return Some(at + 1);
    }
    // "May" is an auxiliary and a month, but behind a name it goes on with it.
    let surname = text.tables().months.longest(text.rest(at)).is_some_and(|(_, row)| row.contains("name")) && text.get(at)?.is_capital();
    if (surname || is_part(text, at)) && acronym(text, at).is_none() {
        return Some(at);
    }
    let (taken, _) = text.tables().name_particles.longest(text.rest(at))?;
    (is_part(text, at + taken) && acronym(text, at + taken).is_none()).then_some(at + taken)
}
