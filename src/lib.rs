//! cotejo sets an article and its translation, English and Spanish in either direction, side by side, and says what the
//! translation left out, put in or got wrong.
//!
//! The way of the data, each stage a module that knows only the stages before it:
//! [`read`] → [`segment`] → [`annotate`] → [`align`] → [`mod@check`] → [`judge`] → [`mod@write`].
//!
//! The aligner alone wants no more than two lists of sentences:
//!
//! ```
//! use cotejo::{align, lang, pair::Pair};
//!
//! let source = ["The ship arrived on Monday.", "Nobody was waiting for it."];
//! let target = ["El barco llegó el lunes.", "Publicidad", "Nadie lo esperaba."];
//! let beads = align::sentences(Pair::new(&source[..], &target[..]), Pair::new(lang::ENGLISH, lang::SPANISH));
//! assert_eq!(beads.len(), 3);
//! assert_eq!(beads[2].sentences, Pair::new(vec![1], vec![2]));
//! ```

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
