//! What stands around a word: whether its capital may be owed to its place.

use crate::document::Span;
use crate::segment::Sentences;

/// Whether a word with a capital begins a sentence or a quotation, or touches another word with a capital: *Viernes Santo*,
/// *Imperio Romano*, *Plaza de Marzo*, *Indios de Cleveland*.
pub(super) fn may_be_name(text: &Sentences, sentence: usize, word: usize) -> bool {
    let Some(words) = text.sentences.get(sentence).map(|row| row.words.clone()) else { return true };
    let of = text.document.locale.language.mentions.of;
    let at = |by: isize| word.checked_add_signed(by).filter(|at| words.contains(at));
    let is_capital = |at: Option<usize>| at.is_some_and(|at| text.form(at).capital);
    let is_of = |at: Option<usize>| at.is_some_and(|at| text.form(at).lower.starts_with(of));
    let is_name_before = |by: isize| {
        let before = at(by);
        is_capital(before) && before.is_some_and(|before| !text.form(before).function)
    };
    is_opening(text, sentence, word)
        || joins(text, at(-1), word) && is_name_before(-1)
        || at(1).is_some_and(|next| joins(text, Some(word), next)) && is_capital(at(1))
        || is_of(at(-1)) && is_name_before(-2)
        || is_of(at(1)) && is_capital(at(2))
        || is_of(at(1)) && at(2).is_some_and(|at| text.form(at).function) && is_capital(at(3))
}

/// Whether nothing but a blank stands between two words.
fn joins(text: &Sentences, before: Option<usize>, word: usize) -> bool {
    let gap = || {
        let (before, word) = (text.words.get(before?)?, text.words.get(word)?);
        text.document.text.get(before.span.end..word.span.start)
    };
    gap().is_some_and(|gap| gap.trim().is_empty() || gap == "-")
}

/// Whether a word stands where a capital may be owed to the sentence: at its beginning, behind a mark that opens, a colon, a stop.
pub(super) fn is_opening(text: &Sentences, sentence: usize, word: usize) -> bool {
    let before = || {
        let (sentence, word) = (text.sentences.get(sentence)?, text.words.get(word)?);
        text.document.text.get(sentence.span.start..word.span.start)
    };
    before().is_none_or(|before| {
        let bare = before.trim_end();
        bare.is_empty() || bare.ends_with(|c: char| !c.is_alphanumeric() && !matches!(c, ',' | ')' | '%' | '»' | '”' | '’'))
    })
}

/// Whether a word is joined to something by a mark, as in compounds, addresses, handles.
pub(super) fn is_glued(text: &Sentences, span: Span) -> bool {
    let joints = |c: char| matches!(c, '-' | '/' | '@' | '#' | '_' | '&');
    text.document.text.get(..span.start).is_some_and(|before| before.ends_with(|c: char| joints(c) || c == '.'))
        || text.document.text.get(span.end..).is_some_and(|after| after.starts_with(joints))
}
