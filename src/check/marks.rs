//! Quotation marks: what stands within them, and which of them have no partner.

use crate::annotate::{Annotated, Quote, Value};
use crate::document::Span;
use crate::pair::Side;

use super::tongue::Tongue;

/// Whether a stretch of the target is cited as it is: it lies in a quotation that has no word of the target's language alone.
pub(super) fn is_cited(target: &Annotated, tongue: &Tongue, span: Span) -> bool {
    let around = quotes(target).map(|(quote, _)| quote).filter(|quote| quote.contains(span));
    let Some(quote) = around.min_by_key(|quote| quote.end - quote.start) else { return false };
    let words = &target.sentences.words;
    let within = words.partition_point(|word| word.span.start < quote.start)..words.partition_point(|word| word.span.end <= quote.end);
    !within.into_iter().any(|word| tongue.side(&target.sentences.form(word).lower) == Some(Side::Target))
}

/// Whether a stretch is, or touches, a web or mail address.
pub(super) fn is_linked(text: &Annotated, span: Span) -> bool {
    text.mentions.iter().any(|mention| matches!(mention.value, Value::Link(_)) && mention.span.overlaps(span))
}

/// All quotations in reading order, their marks included.
pub(super) fn quotes(text: &Annotated) -> impl Iterator<Item = (Span, Quote)> {
    text.mentions.iter().filter_map(|mention| match mention.value {
        Value::Quote(quote) => Some((mention.span, quote)),
        _ => None,
    })
}

/// The quotation marks within `block` that have no partner there: those that open and are not closed, those that close nothing.
pub(super) fn unpaired(text: &Annotated, block: Span) -> Vec<Span> {
    let mut paired = Vec::new();
    for (span, quote) in quotes(text).filter(|(span, quote)| block.contains(*span) && quote.closed) {
        paired.extend([span.start, quote.inside.end]);
    }
    let words = text.text(block);
    let mut before = None;
    let mut unpaired = Vec::new();
    for (at, mark) in words.char_indices() {
        let here = Span::new(block.start + at, block.start + at + mark.len_utf8());
        let is_inch = mark == '"' && before.is_some_and(|c: char| c.is_ascii_digit());
        if matches!(mark, '"' | '“' | '”' | '«' | '»') && !is_inch && !paired.contains(&here.start) {
            unpaired.push(here);
        }
        before = Some(mark);
    }
    unpaired
}
