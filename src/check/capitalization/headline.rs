//! Headlines set in title case, in a language that does not.

use crate::align::Aligned;
use crate::finding::{Finding, Says};
use crate::pair::Side;
use crate::segment::Sentences;

use super::super::tongue::Tongue;
use super::{CAPITALIZATION, place, stands_in_source};

const HEADLINE: Says = Says {
    en: "{target} sets headlines like sentences: only the first word and names have a capital",
    es: "los titulares se escriben como las oraciones: solo llevan mayúscula la primera palabra y los nombres propios",
};

/// A headline of everyday words in title case; not yet measured.
const TITLE_CASE: u8 = 80;
/// So many everyday words have a capital in one that is set in title case.
const LEAST: usize = 3;
/// Of the content words of a line in title case, at least so many in a hundred have a capital; as for names.
const SHARE: usize = 70;

/// A headline in title case: everyday words have capitals, small words among them.
pub(super) fn headline(text: &Aligned, tongue: &Tongue, sentence: usize) -> Option<Finding> {
    let target = &text.text.target.sentences;
    if !is_in_title_case(target, sentence) {
        return None;
    }
    let row = target.sentences.get(sentence)?;
    let inside = row.words.clone().filter(|&word| target.form(word).capital && !place::is_opening(target, sentence, word));
    let everyday: Vec<usize> = inside
        .filter(|&word| {
            let form = target.form(word);
            let is_shouted = form.text.chars().skip(1).any(char::is_uppercase);
            !is_shouted && (form.function || tongue.is_known(&form.lower, Side::Target)) && !stands_in_source(text, sentence, &form.text)
        })
        .collect();
    // A name of a body has capitals too, but none on its small words.
    let small = everyday.iter().find(|&&word| target.form(word).function)?;
    let small = target.words.get(*small)?.span;
    (everyday.len() >= LEAST).then(|| {
        let finding = CAPITALIZATION.finding(TITLE_CASE).say(HEADLINE).at(Side::Target, small).at(Side::Target, row.span);
        finding.fill("target", target.document.locale.language.name)
    })
}

/// Whether a sentence is set in title case, so that the capital of a word says nothing.
pub(super) fn is_in_title_case(text: &Sentences, sentence: usize) -> bool {
    let content = || text.words_of(sentence).map(|(word, _)| text.form(word)).filter(|form| !form.function && !form.digit);
    let count = content().count();
    count > 2 && content().filter(|form| form.capital).count() * 100 >= count * SHARE
}
