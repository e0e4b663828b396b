//! A sentence cut into pieces, as the recognisers read it.

use crate::document::Span;
use crate::lang::{Language, Locale, Mentions, Piece, pieces};

use super::Value;

/// A sentence in pieces. Pieces beyond its ends read as empty words, so that no recogniser needs to look where it ends.
pub(super) struct Text<'t> {
    pieces: Vec<Piece<'t>>,
    /// Byte offset of the sentence in the document.
    base: usize,
    pub(super) locale: Locale,
    pub(super) format: Format,
    shouted: bool,
}

/// How a document writes its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Format {
    /// The mark between whole and fraction.
    pub(super) mark: char,
    /// Whether a number in the other format is a fault.
    pub(super) strict: bool,
}

/// What a recogniser found: pieces from `from` up to `to`, and what they stand for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) value: Value,
}

impl<'t> Text<'t> {
    pub(super) fn new(sentence: &'t str, base: usize, locale: Locale, format: Format) -> Self {
        Text { pieces: pieces(sentence), base, locale, format, shouted: !sentence.contains(char::is_lowercase) }
    }

    pub(super) fn language(&self) -> &'static Language {
        self.locale.language
    }

    pub(super) fn tables(&self) -> &'static Mentions {
        self.locale.language.mentions
    }

    pub(super) fn len(&self) -> usize {
        self.pieces.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<&Piece<'t>> {
        self.pieces.get(at)
    }

    /// The piece as written.
    pub(super) fn raw(&self, at: usize) -> &str {
        self.get(at).map_or("", |piece| piece.text)
    }

    /// The piece in lower case.
    pub(super) fn lower(&self, at: usize) -> &str {
        self.get(at).map_or("", |piece| piece.lower.as_ref())
    }

    /// The piece before `at`, in lower case.
    pub(super) fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |before| self.lower(before))
    }

    /// The pieces from `at` on.
    pub(super) fn rest(&self, at: usize) -> &[Piece<'t>] {
        self.pieces.get(at..).unwrap_or_default()
    }

    /// Whether nothing stands between the piece and the one before it.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        at.checked_sub(1).and_then(|before| self.get(before)).zip(self.get(at)).is_some_and(|(a, b)| a.end() == b.start)
    }

    /// Whether the piece is a run of digits.
    pub(super) fn is_digits(&self, at: usize) -> bool {
        self.get(at).is_some_and(Piece::is_digits)
    }

    /// Whether the piece is a run of letters.
    pub(super) fn is_word(&self, at: usize) -> bool {
        self.get(at).is_some_and(Piece::is_word)
    }

    /// Whether the piece is a word in small letters that says what a sentence is about.
    pub(super) fn is_noun(&self, at: usize) -> bool {
        self.get(at).is_some_and(|piece| piece.is_word() && !piece.is_capital() && !self.language().function_words.contains(&piece.lower))
    }

    /// Whether the piece is a word that says what a sentence is about, in small letters or not.
    pub(super) fn is_content(&self, at: usize) -> bool {
        self.get(at).is_some_and(|piece| piece.is_word() && !self.language().function_words.contains(&piece.lower))
    }

    /// Whether the piece is a hyphen or dash with no space on either side.
    pub(super) fn is_hyphen(&self, at: usize) -> bool {
        is_dash(self.raw(at)) && self.is_glued(at) && self.is_glued(at + 1)
    }

    /// Whether all its words stand in capitals.
    pub(super) fn is_shouted(&self) -> bool {
        self.shouted
    }

    /// How much stands between the piece and the one before it, where that is white space.
    pub(super) fn gap(&self, at: usize) -> usize {
        at.checked_sub(1).and_then(|before| self.get(before)).zip(self.get(at)).map_or(0, |(a, b)| b.start.saturating_sub(a.end()))
    }

    /// Where the pieces from `from` up to `to` stand in the document.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let start = self.get(from).map_or(0, |piece| piece.start);
        let end = to.checked_sub(1).and_then(|last| self.get(last)).map_or(start, Piece::end);
        Span::new(self.base + start, self.base + end.max(start))
    }
}

/// Whether `piece` is a hyphen or dash.
pub(super) fn is_dash(piece: &str) -> bool {
    matches!(piece, "-" | "‐" | "‑" | "–" | "—" | "−")
}
