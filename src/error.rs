//! The one kind of error: where, what, and what to do about it.

/// Something that keeps an honest report from being made. It prints as one line: where, what, and the way out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {what}; {remedy}")]
pub struct Error {
    /// The file, option or address that is at fault, as the user named it.
    pub place: String,
    /// What is wrong, in plain words.
    pub what: String,
    /// What the user can do.
    pub remedy: String,
}

/// A result whose error names the place and the way out.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error at `place`.
    pub fn new(place: impl Into<String>, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Error { place: place.into(), what: what.into(), remedy: remedy.into() }
    }
}
