//! The names of one thing, short and long, its people and its initials: *U.S.*, *EE. UU.*, *estadounidense*.
//!
//! Out of `forms.tsv`, `acronyms.tsv`, `places.tsv`, `demonyms.tsv`, `roles.tsv` and `honorifics.tsv`, indexed by the build script.

use std::sync::LazyLock;

use fst::raw::{Fst, Output};

use crate::document::Span;
use crate::lang::{Language, Piece, pieces};

static INDEX: LazyLock<Option<Fst<&[u8]>>> = LazyLock::new(|| Fst::new(&include_bytes!(concat!(env!("OUT_DIR"), "/things.fst"))[..]).ok());
static THINGS: &str = include_str!(concat!(env!("OUT_DIR"), "/things.txt"));

/// A form in a text and what it may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// Where it stands.
    pub span: Span,
    things: &'static str,
}

impl Named {
    /// The English names of the things that it may stand for.
    pub fn things(self) -> impl Iterator<Item = &'static str> {
        self.things.split('\t')
    }

    /// Whether both may stand for the same thing.
    pub fn answers(self, other: Named) -> bool {
        self.things().any(|thing| other.things().any(|their| their == thing))
    }
}

/// All forms in `text`, by their beginning, the shorter first; a shorter one may lie in a longer. A form that is written small is
/// found in any case, a capital only as a capital; full stops and hyphens are not looked at.
pub fn find(text: &str, language: &Language) -> Vec<Named> {
    let list: Vec<Piece<'_>> = pieces(text).into_iter().filter(|piece| !matches!(piece.text, "." | "-")).collect();
    let mut found = Vec::new();
    for at in 0..list.len() {
        let Some(rest) = list.get(at..).filter(|rest| rest.first().is_some_and(|piece| piece.is_word() || piece.is_digits())) else {
            continue;
        };
        found.extend(starting(rest, language));
    }
    found
}

/// The forms that begin with the first of `text`, the shorter first.
fn starting(text: &[Piece<'_>], language: &Language) -> Vec<Named> {
    let mut found = Vec::new();
    let Some(index) = INDEX.as_ref() else { return found };
    let start = text.first().map_or(0, |piece| piece.start);
    let mut ways =
        Way { address: index.root().addr(), value: Output::zero() }.behind(index, &language.column.to_string()).into_iter().collect();
    for (order, piece) in text.iter().enumerate() {
        ways = onward(index, ways, piece, order > 0);
        if ways.is_empty() {
            break;
        }
        found.extend(ways.iter().filter_map(|way| way.things(index)).map(|things| Named { span: Span::new(start, piece.end()), things }));
    }
    found
}

/// How far a form is read.
#[derive(Clone, Copy)]
struct Way {
    address: usize,
    value: Output,
}

impl Way {
    fn behind(self, index: &Fst<&[u8]>, bytes: &str) -> Option<Way> {
        bytes.bytes().try_fold(self, |way, byte| {
            let node = index.node(way.address);
            let step = node.transition(node.find_input(byte)?);
            Some(Way { address: step.addr, value: way.value.cat(step.out) })
        })
    }

    /// What the form stands for, if it ends here.
    fn things(self, index: &Fst<&[u8]>) -> Option<&'static str> {
        let node = index.node(self.address);
        if !node.is_final() {
            return None;
        }
        let found = self.value.cat(node.final_output()).value();
        let (start, length) = ((found >> 32) as usize, (found & u64::from(u32::MAX)) as usize);
        THINGS.get(start..start + length)
    }
}

/// The ways that lead on over a piece, as it is written or in small letters.
fn onward(index: &Fst<&[u8]>, ways: Vec<Way>, piece: &Piece<'_>, gap: bool) -> Vec<Way> {
    let mut on = Vec::new();
    for way in ways {
        let Some(way) = (if gap { way.behind(index, " ") } else { Some(way) }) else { continue };
        on.extend(way.behind(index, piece.text));
        if piece.lower != piece.text {
            on.extend(way.behind(index, &piece.lower));
        }
    }
    on
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{ENGLISH, SPANISH};

    fn found<'a>(text: &'a str, language: &Language) -> Vec<&'a str> {
        find(text, language).into_iter().map(|named| named.span.of(text)).collect()
    }

    fn answer(english: &str, spanish: &str) -> bool {
        let whole = |text: &str, language| {
            find(text, language).into_iter().filter(|named| named.span.length() + 1 >= text.len()).collect::<Vec<_>>()
        };
        whole(english, ENGLISH).iter().any(|a| whole(spanish, SPANISH).iter().any(|b| a.answers(*b)))
    }

    #[test]
    fn forms_are_found_before_anything_is_split_at_their_dots() {
        assert_eq!(found("in the U.S. and EU", ENGLISH), ["U.S", "EU"]);
        assert_eq!(found("De EE. UU. a EEUU", SPANISH), ["EE. UU", "EEUU"]);
    }

    #[test]
    fn a_capital_is_a_capital() {
        assert_eq!(found("they told us that the polish is from turkey", ENGLISH), Vec::<&str>::new());
        assert!(
            found("The Prime Minister said", ENGLISH).contains(&"Prime Minister")
                && found("a PRIME minister", ENGLISH).contains(&"PRIME minister")
        );
    }

    #[test]
    fn all_names_of_a_thing_answer_one_another() {
        for (english, spanish) in [
            ("U.S.", "EE. UU."),
            ("US", "estadounidenses"),
            ("American", "Estados Unidos"),
            ("United Nations", "ONU"),
            ("UN", "Naciones Unidas"),
            ("Geneva", "Ginebra"),
            ("London", "londinense"),
            ("Colombia", "colombianas"),
        ] {
            assert!(answer(english, spanish), "{english} {spanish}");
        }
        assert!(!answer("Austria", "Australia") && !answer("Niger", "Nigeria"));
    }
}
