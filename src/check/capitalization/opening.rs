//! Sentences that begin with a small letter.

use crate::align::Aligned;
use crate::document::BlockKind;
use crate::finding::{Finding, Says};
use crate::lang::{capitalised, pieces};
use crate::pair::Side;
use crate::segment::Sentences;

use super::{CAPITALIZATION, stands_in_source};

const BEGINS: Says =
    Says { en: "the sentence begins with a small letter: “{found}”", es: "la oración empieza con minúscula: «{found}»" };

/// A sentence that begins with a small letter where that of the source has a capital; not yet measured.
const OPENING: u8 = 80;
/// The shortest sentence that is looked at, in words.
const LEAST: usize = 4;

/// The first word of a sentence of running text in small letters, where the sentence that it translates begins with a capital.
pub(super) fn opening(text: &Aligned, sentence: usize) -> Option<Finding> {
    let target = &text.text.target.sentences;
    let bead = text.beads.get(*text.bead_of.target.get(sentence)?)?;
    let is_first = bead.sentences.target.first() == Some(&sentence);
    let source = bead.sentences.source.first().and_then(|&number| first_letter(&text.text.source.sentences, number))?;
    let row = target.sentences.get(sentence)?;
    let kind = target.document.blocks.get(row.block)?.kind;
    let is_running = matches!(kind, BlockKind::Title | BlockKind::Heading | BlockKind::Paragraph | BlockKind::Standfirst);
    let word = row.words.start;
    let (form, span) = (target.form(word), target.words.get(word)?.span);
    let is_word = form.text.chars().all(|c| c.is_lowercase() || matches!(c, '\'' | '’'));
    // "de Gaulle", "von der Leyen"
    let is_name = row.words.clone().skip(1).take(2).any(|word| target.form(word).capital)
        && target.document.locale.language.mentions.name_particles.longest(&pieces(&form.text)).is_some();
    let begins = span.start == row.span.start && is_first && source.is_uppercase() && row.words.len() >= LEAST && is_running;
    let is_custom = [sentence.checked_sub(1), Some(sentence + 1)]
        .into_iter()
        .flatten()
        .any(|near| first_letter(target, near).is_some_and(char::is_lowercase));
    let follows = !ends_openly(target, sentence) && !is_custom;
    (begins && follows && is_word && !is_name && !stands_in_source(text, sentence, &form.text)).then(|| {
        let finding = CAPITALIZATION.finding(OPENING).say(BEGINS).at(Side::Target, span).fill("found", form.text.as_str());
        finding.suggest(capitalised(&form.text))
    })
}

/// The first letter of a sentence, if it begins with one.
fn first_letter(text: &Sentences, sentence: usize) -> Option<char> {
    text.sentences.get(sentence).and_then(|row| text.text(row.span).chars().next()).filter(|first| first.is_alphabetic())
}

/// Whether what stands before a sentence goes on in it: a line broken in its middle, a colon, a comma, a dash.
fn ends_openly(text: &Sentences, sentence: usize) -> bool {
    let before = sentence.checked_sub(1).and_then(|before| text.sentences.get(before));
    before.is_some_and(|before| !text.text(before.span).ends_with(['.', '!', '?', '…', '"', '”', '»']))
}
