//! Quotation marks: which stretches of a block they enclose, and which of them have no partner.

use crate::document::{Document, Span};

/// What the quotation marks of a text enclose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Quotes {
    /// Stretches in quotation marks, the marks included; one that is never closed reaches to the end of its block.
    pub(super) stretches: Vec<Span>,
    /// Marks that open and are not closed in their block.
    pub(super) unclosed: Vec<Span>,
    /// Marks that close what nothing has opened in their block.
    pub(super) unopened: Vec<Span>,
}

impl Quotes {
    /// The quotation marks of all blocks.
    pub(super) fn of(document: &Document) -> Self {
        let mut all = Quotes::default();
        for block in &document.blocks {
            let quotes = scan(&document.text, block.span);
            all.stretches.extend(quotes.stretches);
            all.unclosed.extend(quotes.unclosed);
            all.unopened.extend(quotes.unopened);
        }
        all
    }

    /// Whether a stretch lies within quotation marks.
    pub(super) fn hold(&self, span: Span) -> bool {
        self.stretches.iter().any(|stretch| stretch.contains(span))
    }
}

/// What a character does among quotation marks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Opens,
    Closes,
}

fn scan(text: &str, block: Span) -> Quotes {
    let mut quotes = Quotes::default();
    let mut open: Vec<(char, Span)> = Vec::new();
    let mut before = None;
    let mut characters = block.of(text).char_indices().peekable();
    while let Some((at, mark)) = characters.next() {
        let after = characters.peek().map(|&(_, after)| after);
        let here = Span::new(block.start + at, block.start + at + mark.len_utf8());
        match role(mark, before, after, &open) {
            Some(Role::Opens) => open.push((mark, here)),
            Some(Role::Closes) => match open.pop() {
                Some((_, start)) => quotes.stretches.push(start.join(here)),
                None => quotes.unopened.push(here),
            },
            None => {}
        }
        before = Some(mark);
    }
    for (mark, start) in open {
        if mark != '‘' {
            quotes.stretches.push(Span::new(start.start, block.end));
            quotes.unclosed.push(start);
        }
    }
    quotes
}

fn role(mark: char, before: Option<char>, after: Option<char>, open: &[(char, Span)]) -> Option<Role> {
    let single = open.last().is_some_and(|(mark, _)| *mark == '‘');
    match mark {
        '“' | '«' | '„' => Some(Role::Opens),
        '”' | '»' if before.is_none() => Some(Role::Opens), // the next paragraph of a long quotation
        '”' | '»' => Some(Role::Closes),
        '"' if !open.is_empty() && !stands_before_a_word(before, after) => Some(Role::Closes),
        '"' if before.is_some_and(|c| c.is_ascii_digit()) => None, // inches
        '"' => Some(Role::Opens),
        '‘' => Some(Role::Opens),
        '’' if single && !after.is_some_and(char::is_alphabetic) => Some(Role::Closes),
        _ => None,
    }
}

fn stands_before_a_word(before: Option<char>, after: Option<char>) -> bool {
    before.is_none_or(char::is_whitespace) && after.is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(text: &str) -> (Vec<&str>, usize) {
        let quotes = scan(text, Span::new(0, text.len()));
        (quotes.stretches.iter().map(|span| span.of(text)).collect(), quotes.unclosed.len() + quotes.unopened.len())
    }

    #[test]
    fn marks_find_their_partners() {
        assert_eq!(of("«No», dijo. “Yes,” she said."), (vec!["«No»", "“Yes,”"], 0));
        assert_eq!(of(r#""A "b" c," he said"#), (vec![r#""b""#, r#""A "b" c,""#], 0));
        assert_eq!(of("He’s the boys’ ‘best’ friend"), (vec!["‘best’"], 0));
        assert_eq!(of(r#"a 5'10" guard and "that""#), (vec![r#""that""#], 0));
        assert_eq!(of("“Never closed"), (vec!["“Never closed"], 1));
        assert_eq!(of("»Sigue la cita», dijo"), (vec!["»Sigue la cita»"], 0));
        assert_eq!(of("Never opened” he said"), (vec![], 1));
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in "[a-z0-9 “”«»\"‘’.]*") {
            for stretch in scan(&text, Span::new(0, text.len())).stretches {
                prop_assert!(!stretch.of(&text).is_empty());
            }
        }
    }
}
