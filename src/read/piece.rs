//! What the readers of the formats hand on: pieces of text, each with the way back to the file.

use crate::document::{Block, BlockKind, Document, Origin, Skipped, Span};
use crate::lang::Locale;

/// A stretch of prose, or of furniture, before it is settled which.
#[derive(Debug)]
pub(super) struct Piece {
    /// What the piece is, if it is prose.
    pub(super) kind: BlockKind,
    /// Its words, white space folded.
    pub(super) text: String,
    /// Stretches of `text` and of the file they came from, ascending.
    runs: Vec<(Span, Span)>,
    /// Whether the file sets it apart from the piece before (a blank line, a tag).
    pub(super) apart: bool,
    /// Why it is no part of the article.
    pub(super) why: Option<&'static str>,
}

impl Piece {
    /// How many words it has, as blanks part them.
    pub(super) fn len(&self) -> usize {
        self.text.split_whitespace().count()
    }

    /// Where it stands in the file.
    fn file(&self) -> Span {
        match (self.runs.first(), self.runs.last()) {
            (Some(first), Some(last)) => Span::new(first.1.start, last.1.end),
            _ => Span::default(),
        }
    }
}

/// Writes the text of one piece, folding white space and noting where each stretch came from.
#[derive(Debug, Default)]
pub(super) struct Pen {
    text: String,
    runs: Vec<(Span, Span)>,
    blank: Option<Span>,
}

impl Pen {
    /// Adds words that stand in the file at byte `at`; each run of ASCII white space becomes one blank.
    pub(super) fn add(&mut self, words: &str, at: usize) {
        let mut rest = 0;
        while rest < words.len() {
            let tail = &words[rest..];
            let word = tail.find(|c: char| c.is_ascii_whitespace()).unwrap_or(tail.len());
            self.verbatim(&tail[..word], at + rest);
            rest += word;
            let tail = &words[rest..];
            let gap = tail.find(|c: char| !c.is_ascii_whitespace()).unwrap_or(tail.len());
            if gap > 0 {
                self.blank(Span::new(at + rest, at + rest + gap));
            }
            rest += gap;
        }
    }

    /// Adds words exactly as they stand in the file at byte `at`.
    pub(super) fn verbatim(&mut self, words: &str, at: usize) {
        self.replace(words, Span::new(at, at + words.len()));
    }

    /// Adds words that stand for a stretch of the file that is written otherwise, such as an entity.
    pub(super) fn replace(&mut self, words: &str, file: Span) {
        if words.is_empty() {
            return;
        }
        if let Some(blank) = self.blank.take().filter(|_| !self.text.is_empty()) {
            self.note(" ", blank);
        }
        self.note(words, file);
    }

    /// Adds a blank for white space, a line break or a tag that parts words.
    pub(super) fn blank(&mut self, file: Span) {
        self.blank = Some(self.blank.map_or(file, |blank| blank.join(file)));
    }

    fn note(&mut self, words: &str, file: Span) {
        let text = Span::new(self.text.len(), self.text.len() + words.len());
        self.text.push_str(words);
        let same = |(text, file): &(Span, Span)| text.end - text.start == file.end - file.start;
        match self.runs.last_mut() {
            Some(last) if last.1.end == file.start && same(last) && same(&(text, file)) => {
                last.0.end = text.end;
                last.1.end = file.end;
            }
            _ => self.runs.push((text, file)),
        }
    }

    /// Whether nothing but white space has been written.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The piece that is written, if any; the pen is empty afterwards.
    pub(super) fn lift(&mut self, kind: BlockKind) -> Option<Piece> {
        let Pen { text, runs, .. } = std::mem::take(self);
        (!text.is_empty()).then_some(Piece { kind, text, runs, apart: true, why: None })
    }

    /// The piece that is written, even without a word.
    pub(super) fn lift_line(&mut self, kind: BlockKind) -> Piece {
        let Pen { text, runs, .. } = std::mem::take(self);
        Piece { kind, text, runs, apart: false, why: None }
    }
}

/// A file whose pieces are known, and not yet which of them make the article.
#[derive(Debug)]
pub(super) struct Draft {
    /// The file as the user named it.
    pub(super) path: String,
    /// The decoded file.
    pub(super) file: String,
    /// The pieces, in the order of the file.
    pub(super) pieces: Vec<Piece>,
    /// The title that the file names apart from its text (`og:title`, `<title>`).
    pub(super) title: Option<String>,
    /// The language that the file says it is in.
    pub(super) declared: Option<Locale>,
}

impl Draft {
    /// The pieces that are prose.
    pub(super) fn prose(&self) -> impl Iterator<Item = &Piece> {
        self.pieces.iter().filter(|piece| piece.why.is_none())
    }

    /// The words of the article, a piece a line.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        for piece in self.prose() {
            text.push_str(&piece.text);
            text.push('\n');
        }
        text
    }

    /// The title: the piece that is one, else what the file names apart.
    pub(super) fn headline(&self) -> Option<&str> {
        let piece = self.prose().find(|piece| piece.kind == BlockKind::Title).map(|piece| piece.text.as_str());
        piece.or(self.title.as_deref())
    }

    /// The document in its language.
    pub(super) fn finish(self, locale: Locale) -> Document {
        let title = self.headline().map(str::to_owned);
        let mut origin = Origin::new(self.file);
        let (mut text, mut blocks, mut skipped) = (String::new(), Vec::new(), Vec::new());
        for piece in self.pieces {
            if let Some(why) = piece.why {
                let mut place = origin.place_of_file(piece.file());
                place.text = piece.text;
                skipped.push(Skipped { place, why });
                continue;
            }
            let start = text.len();
            text.push_str(&piece.text);
            blocks.push(Block { kind: piece.kind, span: Span::new(start, text.len()) });
            for (words, file) in piece.runs {
                origin.note(Span::new(start + words.start, start + words.end), file);
            }
            text.push('\n');
        }
        Document { path: self.path, locale, title, text, blocks, skipped, origin }
    }
}
