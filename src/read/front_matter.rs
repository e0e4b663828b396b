//! Front matter: the title and the summary that a Markdown file names above its text, in YAML or TOML.

use crate::document::{BlockKind, Span};

use super::entity;
use super::piece::{Pen, Piece};

/// The keys whose values are prose, and what they are; the first title and the first summary count.
const PROSE: [(&str, BlockKind); 7] = [
    ("title", BlockKind::Title),
    ("headline", BlockKind::Title),
    ("description", BlockKind::Standfirst),
    ("summary", BlockKind::Standfirst),
    ("subtitle", BlockKind::Standfirst),
    ("excerpt", BlockKind::Standfirst),
    ("dek", BlockKind::Standfirst),
];

/// What stands above the text of a Markdown file.
#[derive(Debug, Default)]
pub(super) struct FrontMatter {
    /// How much of the file it is, in bytes.
    pub(super) length: usize,
    /// Titles and summaries, in the order of the file.
    pub(super) pieces: Vec<Piece>,
    /// The value of `lang` or `language`.
    pub(super) language: Option<String>,
}

/// Reads the front matter of a file; without any, its length is 0.
pub(super) fn read(file: &str) -> FrontMatter {
    let mut front = FrontMatter::default();
    let mut lines = lines(file);
    let Some((_, fence)) = lines.next().map(|(at, line)| (at, line.trim_end())).filter(|(_, line)| matches!(*line, "---" | "+++")) else {
        return front;
    };
    let body: Vec<(usize, &str)> = lines.collect();
    let Some(end) = body.iter().position(|(_, line)| line.trim_end() == fence || (fence == "---" && line.trim_end() == "...")) else {
        return front;
    };
    front.length = body[end].0 + body[end].1.len();
    let mut at = 0;
    while at < end {
        let (start, line) = body[at];
        at += 1;
        // Tables of TOML hold what is not the article's own.
        if fence == "+++" && line.starts_with('[') {
            break;
        }
        let Some((key, value)) = line.split_once([':', '=']).filter(|(key, _)| key.starts_with(|c: char| c.is_ascii_alphabetic())) else {
            continue;
        };
        let from = start + key.len() + 1;
        let below =
            body[at..end].iter().take_while(|(_, line)| fence == "---" && (line.starts_with([' ', '\t']) || line.trim().is_empty()));
        let below: Vec<(usize, &str)> = below.copied().collect();
        at += below.len();
        front.set(key.trim(), value, from, &below);
    }
    front
}

impl FrontMatter {
    fn set(&mut self, key: &str, value: &str, at: usize, below: &[(usize, &str)]) {
        if matches!(key, "lang" | "language" | "locale") {
            self.language = Some(value.trim().trim_matches(['"', '\'']).to_owned());
        }
        let Some((_, kind)) = PROSE.into_iter().find(|(name, _)| *name == key) else { return };
        if self.pieces.iter().any(|piece| piece.kind == kind) {
            return;
        }
        let mut pen = Pen::default();
        // `|` and `>` say that the value stands in the lines below.
        if !value.trim_start().starts_with(['|', '>']) {
            scalar(&mut pen, value, at);
        }
        for (at, line) in below {
            pen.blank(Span::new(at.saturating_sub(1), *at));
            pen.add(line, *at);
        }
        self.pieces.extend(pen.lift(kind));
    }
}

/// Writes a value of one line: bare, or in quotation marks, whose escapes are read.
fn scalar(pen: &mut Pen, value: &str, at: usize) {
    let trimmed = value.trim();
    let at = at + (value.len() - value.trim_start().len());
    let quoted = |mark: char| trimmed.len() > 1 && trimmed.starts_with(mark) && trimmed.ends_with(mark);
    if !quoted('"') && !quoted('\'') {
        return entity::write(pen, trimmed, at);
    }
    let (body, at) = (&trimmed[1..trimmed.len() - 1], at + 1);
    let escape = if quoted('"') { '\\' } else { '\'' };
    let mut done = 0;
    let mut chars = body.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c != escape {
            continue;
        }
        if let Some((next, escaped)) = chars.next_if(|(_, next)| matches!(next, '"' | '\\' | '\'')) {
            pen.add(&body[done..start], at + done);
            done = next + escaped.len_utf8();
            pen.replace(&body[next..done], Span::new(at + start, at + done));
        }
    }
    entity::write(pen, &body[done..], at + done);
}

fn lines(file: &str) -> impl Iterator<Item = (usize, &str)> {
    file.split_inclusive('\n').scan(0, |at, line| {
        *at += line.len();
        Some((*at - line.len(), line))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_summaries_are_prose_and_nothing_else_is() {
        let cases = [
            ("---\ntitle: \"Say \\\"no\\\"\"\ndescription: In short\ndate: 2025\n---\nText", vec!["Say \"no\"", "In short"]),
            ("---\r\ntitle: 'It''s here'\r\ntags: [a, b]\r\n---\r\nText", vec!["It's here"]),
            ("+++\ntitle = \"One\"\nsummary = 'Two'\n[cover]\ntitle = \"Three\"\n+++\n", vec!["One", "Two"]),
            ("---\ndescription: >\n  Two lines\n  of it\ntitle: M&eacute;tricas\n---\n", vec!["Two lines of it", "Métricas"]),
            ("---\nNo front matter, a line.\n", vec![]),
            ("Text\n---\ntitle: no\n---\n", vec![]),
        ];
        for (file, expected) in cases {
            let texts: Vec<String> = read(file).pieces.into_iter().map(|piece| piece.text).collect();
            assert_eq!(texts, expected, "{file}");
        }
    }
}
