//! The aligner by itself: sentences in, beads out.

use crate::annotate::annotate;
use crate::document::{Block, BlockKind, Document, Origin, Span};
use crate::lang::{Language, Locale};
use crate::pair::Pair;
use crate::segment::{Unit, segment};

use super::{Bead, align};

/// Sets two lists of sentences side by side. Beads hold indices into the lists; each sentence stands in exactly one bead.
///
/// ```
/// use cotejo::align::sentences;
/// use cotejo::lang::{ENGLISH, SPANISH};
/// use cotejo::pair::Pair;
///
/// let source = ["The ship arrived on Monday.", "It carried 40 tonnes of rice.", "Nobody was waiting for it."];
/// let target = ["El barco llegó el lunes con 40 toneladas de arroz.", "Nadie lo esperaba."];
/// let beads = sentences(Pair::new(&source[..], &target[..]), Pair::new(ENGLISH, SPANISH));
/// assert_eq!(beads[0].sentences, Pair::new(vec![0, 1], vec![0]));
/// assert_eq!(beads[1].sentences, Pair::new(vec![2], vec![1]));
/// assert!(beads.iter().all(|bead| bead.confidence > 0.5));
/// ```
pub fn sentences<S: AsRef<str>>(text: Pair<&[S]>, languages: Pair<&'static Language>) -> Vec<Bead> {
    let source = document(text.source, languages.source);
    let target = document(text.target, languages.target);
    align(Pair::new(source, target).map(|document| annotate(segment(document, Unit::Blocks)))).beads
}

/// A document with a block for each sentence.
fn document<S: AsRef<str>>(sentences: &[S], language: &'static Language) -> Document {
    let mut text = String::new();
    let mut blocks = Vec::new();
    for sentence in sentences {
        let start = text.len();
        text.push_str(sentence.as_ref());
        blocks.push(Block { kind: BlockKind::Paragraph, span: Span::new(start, text.len()) });
        text.push('\n');
    }
    let (path, locale) = (String::new(), Locale::plain(language));
    let mut origin = Origin::new(text.clone());
    origin.note(Span::new(0, text.len()), Span::new(0, text.len()));
    Document { path, locale, title: None, origin, text, blocks, skipped: Vec::new() }
}
