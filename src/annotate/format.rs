//! How a document writes its numbers: which mark stands between whole and fraction.

use crate::document::Document;
use crate::lang::Locale;

use super::text::Format;

/// The format of a document: what its region says, or else its own numbers, or else the custom of its language.
pub(super) fn of(document: &Document) -> Format {
    let tables = document.locale.language.mentions;
    let custom = document.locale.language.decimal_mark;
    match document.locale {
        Locale { region: Some(region), .. } if tables.other_mark_regions.contains(&region) => Format { mark: other(custom), strict: true },
        Locale { region: None, .. } if tables.either_decimal_mark => {
            let (usual, unusual) = (count(&document.text, custom), count(&document.text, other(custom)));
            let mark = if unusual > 1 && unusual > usual { other(custom) } else { custom };
            Format { mark, strict: usual > 1 && unusual == 0 || unusual > 1 && usual == 0 }
        }
        _ => Format { mark: custom, strict: true },
    }
}

fn other(mark: char) -> char {
    if mark == '.' { ',' } else { '.' }
}

/// How many numbers can only be read with `mark` as decimal mark: one or two digits behind it, and no time of day.
fn count(text: &str, mark: char) -> usize {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let joins = |at: usize| bytes.get(at).is_some_and(|byte| matches!(byte, b'.' | b',' | b':' | b'/')) && digit(at + 1);
    text.match_indices(mark)
        .filter(|&(at, _)| {
            let behind = (at + 1..).take_while(|&at| digit(at)).count();
            let before = text[..at].bytes().rev().take_while(u8::is_ascii_digit).count();
            let time = behind == 2 && before <= 2;
            let apart = !joins(at + 1 + behind)
                && (before == 0 || at == before || !matches!(bytes.get(at - before - 1), Some(b'.' | b',' | b':' | b'/')));
            before > 0 && (behind == 1 || behind == 2 && !time) && apart
        })
        .count()
}
