//! Quotations: «», “”, "", ‘’, '' and dialogue behind a dash.

use crate::document::Span;

use super::Quote;

/// A mark that opened a quotation, and where.
struct Open {
    mark: char,
    at: usize,
}

/// The quotations of `block`, with their marks; `base` is its first byte in the document. One that is not closed goes to the end of
/// the block; a single mark that is not closed is an apostrophe.
pub(super) fn quotes(block: &str, base: usize) -> Vec<(Span, Quote)> {
    let mut open: Vec<Open> = Vec::new();
    let mut found = Vec::new();
    let mut before = None;
    let mut rest = block.char_indices().peekable();
    while let Some((at, mark)) = rest.next() {
        let after = rest.peek().map(|&(_, c)| c);
        if let Some(opener) = closing(&open, mark, before, after) {
            let start = open.get(opener).map_or(at, |open| open.at);
            let length = block.get(start..).and_then(|text| text.chars().next()).map_or(0, char::len_utf8);
            found.push((Span::new(start, at + mark.len_utf8()), Quote { inside: Span::new(start + length, at), closed: true }));
            open.truncate(opener);
        } else if opens(mark, before, after) {
            open.push(Open { mark, at });
        }
        before = Some(mark);
    }
    for Open { mark, at } in open.into_iter().filter(|open| !is_single(open.mark)) {
        found.push((Span::new(at, block.len()), Quote { inside: Span::new(at + mark.len_utf8(), block.len()), closed: false }));
    }
    found.extend(dialogue(block));
    let shift = |span: Span| Span::new(base + span.start, base + span.end);
    let mut found: Vec<_> = found.into_iter().map(|(span, quote)| (shift(span), Quote { inside: shift(quote.inside), ..quote })).collect();
    found.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
    found
}

fn is_single(mark: char) -> bool {
    matches!(mark, '\'' | '‘')
}

/// Whether `mark` opens a quotation: a straight mark does before a letter with none before it.
fn opens(mark: char, before: Option<char>, after: Option<char>) -> bool {
    let apart = !before.is_some_and(char::is_alphanumeric);
    match mark {
        '«' | '“' | '„' | '‘' => true,
        '"' => apart && after.is_some_and(|c| !c.is_whitespace()),
        '\'' => apart && after.is_some_and(|c| c.is_alphabetic() || "¿¡".contains(c)),
        _ => false,
    }
}

/// The quotation that `mark` closes, as an index into `open`.
fn closing(open: &[Open], mark: char, before: Option<char>, after: Option<char>) -> Option<usize> {
    let behind_words = before.is_some_and(|c| !c.is_whitespace()) && !after.is_some_and(char::is_alphanumeric);
    let closes = |opener: char| match mark {
        '»' => opener == '«',
        '”' => matches!(opener, '“' | '„' | '"'),
        '“' => opener == '„',
        '"' => matches!(opener, '"' | '“') && behind_words,
        '’' => opener == '‘' && behind_words,
        '\'' => opener == '\'' && behind_words,
        _ => false,
    };
    open.iter().rposition(|open| closes(open.mark))
}

/// The speech behind a dash that opens the block, up to the dash before its speaker or the end.
fn dialogue(block: &str) -> Option<(Span, Quote)> {
    let speech = block.strip_prefix(['—', '–']).filter(|speech| !speech.starts_with(char::is_whitespace) && !speech.is_empty())?;
    let start = block.len() - speech.len();
    let end = [" —", " –"].into_iter().filter_map(|dash| speech.find(dash)).min().map_or(block.len(), |at| start + at);
    Some((Span::new(0, end), Quote { inside: Span::new(start, end), closed: true }))
}
