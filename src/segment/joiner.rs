//! What is no sentence end although a mark stands there: abbreviations, initials, enumerators, speech that goes on.

use super::edge::{Edge, Mark, Next};
use crate::lang::Language;

/// Whether the sentence goes on behind `edge`.
pub(super) fn joins(edge: &Edge, language: &Language) -> bool {
    let next = edge.next();
    if matches!(next, Next::End | Next::Pause) || glued(edge, next) {
        return true;
    }
    match edge.mark {
        Mark::FullStop => goes_on(edge, next) || abbreviates(edge, next, language),
        Mark::Ellipsis => matches!(next, Next::Lower | Next::Figure) || is_left_out(edge),
        Mark::Outcry => goes_on(edge, next) || names_speaker(edge, next, language),
    }
}

/// Whether a small letter follows, and not that of a question: `Sí. ¿quién?`. In brackets it still belongs to what is before.
fn goes_on(edge: &Edge, next: Next) -> bool {
    next == Next::Lower && (!edge.asks() || edge.opening.contains('('))
}

/// Whether what follows without white space belongs to the same thing: `3.500`, `example.com`, `1.º`, `?a=b`, `(EFE).-`.
fn glued(edge: &Edge, next: Next) -> bool {
    if edge.spaced {
        return false;
    }
    if !edge.closing.is_empty() || !edge.opening.is_empty() {
        return !matches!(next, Next::Upper) && !edge.asks() || edge.opening.starts_with(['-', '–', '—']);
    }
    next != Next::Upper || !forgot_space(edge)
}

/// Whether a full stop stands between two plain words with the space left out: `dijo.Luego`.
fn forgot_space(edge: &Edge) -> bool {
    let (word, _) = edge.tokens();
    let plain = word.chars().count() > 1 && word.chars().all(char::is_alphabetic) && word.ends_with(char::is_lowercase);
    plain && edge.rest.chars().nth(1).is_some_and(|c| c.is_lowercase() || c == ' ')
}

/// Whether the full stop belongs to an abbreviation, initial or enumerator and does not end a sentence as well.
fn abbreviates(edge: &Edge, next: Next, language: &Language) -> bool {
    let (word, previous) = edge.tokens();
    if is_enumerator(edge.before) {
        return true;
    }
    let listed = |key: String| language.abbreviations.get(&key);
    let pair = previous.ends_with('.').then(|| listed(format!("{previous}{word}."))).flatten();
    let doubled = is_acronym(&format!("{previous}{word}")) && word.chars().count() == 2;
    match pair.or(doubled.then_some("end")).or_else(|| listed(format!("{word}."))) {
        Some("name") => true,
        Some("number") => next == Next::Figure || is_letter(edge.rest) || edge.opening.contains('('),
        Some(_) => !begins_sentence(edge, next, language),
        None if is_initial(word) && previous.ends_with('.') => next == Next::Upper || next == Next::Figure,
        None if is_initial(word) || is_acronym(word) => !begins_sentence(edge, next, language),
        None => next == Next::Figure && word.chars().count() == 1 && word.chars().all(char::is_lowercase),
    }
}

/// Whether what follows an abbreviation can only be the beginning of a sentence: a function word with a capital, a
/// question, a figure. A name may as well go on: `the U.S. Senate`.
fn begins_sentence(edge: &Edge, next: Next, language: &Language) -> bool {
    let word = edge.rest.split(|c: char| !c.is_alphabetic() && c != '\'' && c != '’').next().unwrap_or_default();
    let small = word.to_lowercase().replace('’', "'");
    let function = small.chars().count() > 1 && word != word.to_uppercase() && language.function_words.contains(&small);
    next == Next::Figure || edge.asks() || (next == Next::Upper && function)
}

/// Whether the sentence holds only a number or letter that counts: `1.`, `2.3.`, `a.`, `IV.`.
fn is_enumerator(before: &str) -> bool {
    let digits = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let label = before.trim_start_matches(['(', '[', '*', '-', '—', ' ']);
    if label.len() > 8 {
        return false;
    }
    let letter = label.chars().count() == 1 && label.chars().all(char::is_alphabetic);
    let roman = (2..=4).contains(&label.len()) && label.bytes().all(|b| b"IVXL".contains(&b));
    letter || roman || label.split('.').all(digits)
}

fn is_initial(word: &str) -> bool {
    let mut parts = word.rsplit(['-', '.']);
    parts.all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase))
}

/// Whether `word` is made of one or two capitals between full stops: `U.S`, `EE.UU`.
fn is_acronym(word: &str) -> bool {
    let part = |part: &str| (1..=2).contains(&part.chars().count()) && part.chars().all(char::is_uppercase);
    word.contains('.') && word.split('.').all(part)
}

/// Whether `rest` begins with a letter that stands alone: `fig. A`.
fn is_letter(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next().is_some_and(char::is_uppercase) && !chars.next().is_some_and(char::is_alphanumeric)
}

/// Whether the ellipsis opens the sentence or stands in brackets for words left out of it: `[…]`.
fn is_left_out(edge: &Edge) -> bool {
    let before = edge.before.trim_end();
    let Some(outside) = before.strip_suffix(['[', '(']).filter(|_| edge.closing.starts_with([']', ')'])) else {
        return before.trim_start_matches(['"', '“', '«', '—', '¿', '¡']).is_empty();
    };
    !outside.trim_end().ends_with(['.', '?', '!', '”', '»'])
}

/// Whether a name and a verb of saying follow a quoted question: `“Why?” Smith asked.`
fn names_speaker(edge: &Edge, next: Next, language: &Language) -> bool {
    if !edge.unquotes() || next != Next::Upper || begins_sentence(edge, next, language) {
        return false;
    }
    edge.words_behind().skip(1).take(3).any(|word| language.speech_verbs.contains(word))
}
