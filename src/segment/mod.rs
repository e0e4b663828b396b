//! From blocks to sentences and words.

mod clitics;
mod edge;
mod forms;
mod joiner;
mod lemmas;
mod sentences;
mod splitter;
mod words;

pub use forms::{Form, FormId, Forms, fold, stem};

use std::ops::Range;

use crate::document::{Document, Span};

/// A sentence: never longer than its block, never empty unless lines were taken as sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands in the document's text, without the white space around it.
    pub span: Span,
    /// The block that holds it.
    pub block: usize,
    /// Its words, as indices into [`Sentences::words`].
    pub words: Range<usize>,
}

/// A word, number or other token that holds a letter or digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands in the document's text.
    pub span: Span,
    /// What is known of words written like this.
    pub form: FormId,
}

/// A document cut into sentences and words.
#[derive(Clone, Debug)]
pub struct Sentences {
    /// The document.
    pub document: Document,
    /// Its sentences in reading order; what lies between them is white space.
    pub sentences: Vec<Sentence>,
    /// All its words in reading order.
    pub words: Vec<Word>,
    /// What is known of each written form.
    pub forms: Forms,
}

impl Sentences {
    /// What is known of a word's form.
    pub fn form(&self, word: usize) -> &Form {
        self.forms.get(self.words[word].form)
    }

    /// The words of a sentence, with their indices.
    pub fn words_of(&self, sentence: usize) -> impl Iterator<Item = (usize, &Word)> {
        let range = self.sentences[sentence].words.clone();
        range.clone().zip(&self.words[range])
    }

    /// The sentence that holds a byte of the document's text.
    pub fn sentence_at(&self, byte: usize) -> Option<usize> {
        let number = self.sentences.partition_point(|sentence| sentence.span.start <= byte).checked_sub(1)?;
        (byte <= self.sentences[number].span.end).then_some(number)
    }

    /// The text of a stretch.
    pub fn text(&self, span: Span) -> &str {
        span.of(&self.document.text)
    }
}

/// How a document's text is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Into sentences, by the rules of its language.
    Sentences,
    /// Each block is one sentence, empty ones too.
    Blocks,
}

/// Cuts a document into sentences and words.
pub fn segment(document: Document, unit: Unit) -> Sentences {
    let language = document.locale.language;
    let mut forms = Forms::new(language);
    let mut words = Vec::new();
    let mut sentences = Vec::new();
    for (number, block) in document.blocks.iter().enumerate() {
        let spans = match unit {
            Unit::Sentences => sentences::split(&document.text, block.span, language),
            Unit::Blocks => vec![block.span],
        };
        for span in spans {
            let first = words.len();
            words.extend(words::split(&document.text, span, language).map(|span| Word { span, form: forms.of(span.of(&document.text)) }));
            sentences.push(Sentence { span, block: number, words: first..words.len() });
        }
    }
    Sentences { document, sentences, words, forms }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Block, BlockKind, Origin};
    use crate::lang::{Locale, SPANISH};

    fn document(lines: &[&str]) -> Document {
        let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
        let mut blocks = Vec::new();
        let mut at = 0;
        for line in lines {
            blocks.push(Block { kind: BlockKind::Paragraph, span: Span::new(at, at + line.len()) });
            at += line.len() + 1;
        }
        let (path, origin) = (String::new(), Origin::new(text.as_str()));
        Document { path, locale: Locale::plain(SPANISH), title: None, text, blocks, skipped: Vec::new(), origin }
    }

    #[test]
    fn lines_taken_as_sentences_keep_their_number() {
        let cut = segment(document(&["Uno. Dos.", "", " Tres "]), Unit::Blocks);
        let texts: Vec<_> = cut.sentences.iter().map(|sentence| cut.text(sentence.span)).collect();
        assert_eq!(texts, ["Uno. Dos.", "", " Tres "]);
        assert_eq!(cut.sentences.iter().map(|sentence| sentence.words.clone()).collect::<Vec<_>>(), [0..2, 2..2, 2..3]);
    }

    #[test]
    fn sentences_know_their_block_and_words() {
        let cut = segment(document(&["Un título", "El Sr. Gil vino. Ana no.", "  "]), Unit::Sentences);
        let rows: Vec<_> = cut.sentences.iter().map(|s| (s.block, cut.text(s.span), s.words.len())).collect();
        assert_eq!(rows, [(0, "Un título", 2), (1, "El Sr. Gil vino.", 4), (1, "Ana no.", 2)]);
        assert_eq!(cut.words_of(1).map(|(word, _)| cut.form(word).lower.as_str()).last(), Some("vino"));
    }
}
