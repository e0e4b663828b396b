//! A word of a line: what kind it is, and where its partner stands.

use crate::document::Span;

/// What kind of word it is: the same absence weighs differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It has a capital that its place does not explain.
    Name,
    /// It belongs to a number, date or time.
    Number,
    /// A content word that the lexicon translates.
    Known,
    /// Another content word.
    Other,
    /// A function word, or a word of a gloss.
    Function,
}

/// Where the partner of a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It has none.
    Unlinked,
    /// Elsewhere than its neighbours' partners.
    Far,
    /// Among those of its neighbours.
    Near,
}

/// A word.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it stands in the document.
    pub span: Span,
    /// What kind of word it is.
    pub kind: Kind,
    /// Where its partner stands.
    pub state: State,
    /// The position of its partner among the other side's words.
    pub partner: Option<usize>,
    /// Its first character and the one behind its last, from the beginning of the side.
    pub characters: (f64, f64),
}

impl Token {
    /// Whether it says what the sentence is about.
    pub fn is_content(&self) -> bool {
        self.kind != Kind::Function
    }
}
