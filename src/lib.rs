//! cotejo sets an article and its translation, English and Spanish in either direction, side by side, and says what the
//! translation left out, put in or got wrong.
//!
//! The way of the data, each stage a module that knows only the stages before it:
//! [`read`] → [`segment`] → [`annotate`] → [`align`] → [`mod@check`] → [`judge`] → [`mod@write`].

pub mod align;
pub mod annotate;
pub mod check;
pub mod cli;
pub mod config;
pub mod document;
pub mod error;
pub mod finding;
pub mod judge;
pub mod lang;
pub mod lexicon;
pub mod pair;
pub mod pipeline;
pub mod read;
pub mod report;
pub mod segment;
pub mod write;
