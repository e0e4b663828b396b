//! Quotation marks: what stands within them, and which of them have no partner.

use crate::annotate::{Annotated, Quote, Value};
use crate::document::Span;

/// Whether a stretch lies within quotation marks.
pub(super) fn is_quoted(text: &Annotated, span: Span) -> bool {
    quotes(text).any(|(quote, _)| quote.contains(span))
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
