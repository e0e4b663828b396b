//! What omission and addition share: how sure a gap is, where missing text should stand, and how its words are shown.

use crate::align::{Aligned, Bead};
use crate::document::Span;
use crate::pair::{Pair, Side};

/// Longest excerpt in a message, in characters.
const EXCERPT: usize = 90;
/// A sentence of so many content words that stands alone is rarely a matter of layout. Not yet measured, nor are the shares below.
const MANY_WORDS: usize = 6;

/// How sure it is that a sentence without a counterpart is missing on the other side, in percent; none where the sentence
/// says nothing (no content word).
pub(super) fn confidence(text: &Aligned, bead: &Bead, side: Side, sentence: usize) -> Option<u8> {
    let sentences = &text.text.get(side).sentences;
    let content = sentences.words_of(sentence).filter(|&(word, _)| !sentences.form(word).function).count();
    let sure = match content {
        0 => return None,
        1 => 55.0,
        2 => 65.0,
        3..MANY_WORDS => 80.0,
        _ => 97.0,
    };
    Some(percent(sure * bead.confidence))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept from 0 to 100")]
fn percent(value: f64) -> u8 {
    value.round().clamp(0.0, 100.0) as u8
}

/// The byte of the target where the source side of a bead without a target should stand: behind what answers the
/// sentence before it.
pub(super) fn hole(text: &Aligned, bead: usize) -> usize {
    let before = text.beads[..bead].iter().rev().find(|bead| bead.is_two_sided() && !bead.moved);
    let sentence = before.and_then(|bead| bead.sentences.target.last());
    sentence.map_or(0, |&number| text.text.target.sentences.sentences[number].span.end)
}

/// Whether a sentence that stands in the place of another is about as long as a translation of it would be: then it may well be
/// one, too free for the aligner to see.
pub(super) fn is_as_long(text: &Aligned, span: Pair<Span>) -> bool {
    let length = |side: Side| {
        let expansion = text.text.get(side).sentences.document.locale.language.expansion;
        span.get(side).length() as f64 / expansion
    };
    (0.6..1.7).contains(&(length(Side::Target) / length(Side::Source).max(1.0)))
}

/// The beginning of a sentence, for a message.
pub(super) fn excerpt(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    let words = words.join(" ");
    match words.char_indices().nth(EXCERPT) {
        None => words,
        Some((end, _)) => words[..end].rsplit_once(' ').map_or(&words[..end], |(start, _)| start).to_owned() + " …",
    }
}
