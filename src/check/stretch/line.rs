//! One side of a bead as the scan sees it.

use crate::align::{Aligned, Bead};
use crate::annotate::Value;
use crate::document::Span;
use crate::lexicon::words;
use crate::pair::Side;

use super::lengths::Lengths;
use super::links;
use super::row::{Row, count};
use super::sums::Sums;
use super::token::{Kind, State, Token};

/// Longest bead that is scanned, in words: a longer one is no sentence.
const LONGEST: usize = 400;
/// A partner is near up to so many words from where its neighbours' partners would have it, or up to this share of the other
/// side; from an earlier scan, not yet measured on this one.
const NEAR: (f64, f64) = (4.0, 0.18);
/// Linked words to each side that say where a partner should stand; from an earlier scan, not yet measured on this one.
const NEIGHBOURS: usize = 3;

/// What lies between two words.
#[derive(Clone, Copy, Debug, Default)]
pub struct Edge {
    /// Punctuation, or the beginning or end of the side.
    pub mark: bool,
    /// What follows opens a clause or phrase: a preposition, conjunction or relative.
    pub opens: bool,
    /// A quotation mark.
    pub quote: bool,
    /// What follows stands in brackets behind a name or number, which it explains or converts: no more than a gloss.
    pub gloss: bool,
}

/// A word of the other side.
#[derive(Clone, Copy, Debug)]
pub(super) struct Other {
    pub(super) span: Span,
    pub(super) unlinked: bool,
    pub(super) characters: (f64, f64),
}

/// One side of a bead.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its words in order.
    pub tokens: Vec<Token>,
    /// What lies before each word, and behind the last.
    pub edges: Vec<Edge>,
    pub(super) others: Vec<Other>,
    pub(super) other_span: Span,
    pub(super) own: Lengths,
    pub(super) ratio: f64,
    pub(super) sums: Vec<Sums>,
}

impl Line {
    /// The side of a two-sided bead. `document` holds the lengths of all beads, seen from the same side.
    pub fn new(text: &Aligned, bead: &Bead, side: Side, document: Lengths) -> Self {
        let (row, other) = (Row::new(text, bead, side), Row::new(text, bead, side.other()));
        let (partners, taken) = links::partners(text, bead, side, &row, &other);
        let (places, length) = row.characters();
        let (other_places, other_length) = other.characters();
        let own = Lengths { side: length, other: other_length };
        let ratio = document.ratio(own, other.language().expansion / row.language().expansion);
        let edges = edges(&row);
        let numbers = numbers(text, bead, side, &row);
        let token = |(position, characters): (usize, (f64, f64))| Token {
            span: row.at(position),
            kind: if edges.get(position).is_some_and(|edge| edge.gloss) {
                Kind::Function
            } else {
                kind(&row, position, numbers.contains(&position))
            },
            state: State::Unlinked,
            partner: partners.get(position).copied().flatten(),
            characters,
        };
        let mut tokens: Vec<Token> = places.into_iter().enumerate().map(token).collect();
        place(&mut tokens, other.len());
        let word = |(position, characters): (usize, (f64, f64))| Other {
            span: other.at(position),
            unlinked: other.is_content(position) && taken.get(position) != Some(&true),
            characters,
        };
        let others = other_places.into_iter().enumerate().map(word).collect();
        let sums = Sums::of(&tokens);
        Line { tokens, edges, others, other_span: other.span, own, ratio, sums }
    }

    /// All stretches that may be missing, as their first word and the one behind their last: those that hold a content word
    /// without a partner, and leave one with a partner outside. A line without that is another line, or freely put.
    pub fn stretches(&self) -> impl Iterator<Item = (usize, usize)> {
        let size = if self.tokens.len() > LONGEST { 0 } else { self.tokens.len() };
        let all = (0..size).flat_map(move |first| (first + 1..=size).map(move |end| (first, end)));
        all.filter(|&(first, end)| match (self.sums.get(first), self.sums.get(end), self.sums.last()) {
            (Some(from), Some(to), Some(whole)) => to.unlinked() > from.unlinked() && whole.linked() > to.linked() - from.linked(),
            _ => false,
        })
    }
}

fn edge(row: &Row<'_>, position: usize) -> Edge {
    let gap = row.gap(position);
    let outer = position == 0 || position == row.len();
    Edge {
        mark: outer || gap.chars().any(|c| !c.is_whitespace() && !c.is_alphanumeric() && !['\'', '’', '-'].contains(&c)),
        opens: position < row.len() && row.language().clause_openers.contains(&row.form(position).lower),
        quote: gap.contains(['"', '“', '”', '«', '»']),
        gloss: false,
    }
}

/// What lies before each word and behind the last.
fn edges(row: &Row<'_>) -> Vec<Edge> {
    let mut gloss = false;
    let mut edges = Vec::with_capacity(row.len() + 1);
    for position in 0..=row.len() {
        for c in row.gap(position).chars() {
            match c {
                '(' | '[' => gloss = position > 0 && is_explained(row, position - 1),
                ')' | ']' => gloss = false,
                _ => {}
            }
        }
        edges.push(Edge { gloss, ..edge(row, position) });
    }
    edges
}

fn is_explained(row: &Row<'_>, position: usize) -> bool {
    let form = row.form(position);
    form.digit || form.capital
}

fn kind(row: &Row<'_>, position: usize, number: bool) -> Kind {
    let form = row.form(position);
    let starts = || {
        row.starts.iter().any(|&start| start == row.at(position).start)
            || row.gap(position).contains(['.', '!', '?', '…', ':', '¿', '¡', '"', '“', '«'])
    };
    if form.digit || number && !form.function {
        Kind::Number
    } else if form.function {
        Kind::Function
    } else if form.capital && !starts() {
        Kind::Name
    } else if form.stems.iter().any(|stem| words::known(stem, row.language())) {
        Kind::Known
    } else {
        Kind::Other
    }
}

/// The positions of words that belong to a number, date or time.
fn numbers(text: &Aligned, bead: &Bead, side: Side, row: &Row<'_>) -> Vec<usize> {
    let mentions = bead.sentences.get(side).iter().flat_map(|&sentence| text.text.get(side).mentions_of(sentence));
    let spans = mentions.filter_map(|(_, mention)| match &mention.value {
        Value::Date(_) | Value::Time(_) => Some(mention.span),
        value => value.number().map(|number| number.numeral),
    });
    spans.flat_map(|span| row.within(span).collect::<Vec<_>>()).collect()
}

/// Says which partners stand near where those of the neighbours would have them.
fn place(tokens: &mut [Token], others: usize) {
    let near = NEAR.0.max(NEAR.1 * count(others));
    let slope = count(others) / count(tokens.len().max(1));
    let partners: Vec<(usize, usize)> = tokens.iter().enumerate().filter_map(|(at, token)| Some((at, token.partner?))).collect();
    for (rank, &(at, partner)) in partners.iter().enumerate() {
        let around = partners.iter().take(rank + NEIGHBOURS + 1).skip(rank.saturating_sub(NEIGHBOURS)).filter(|(other, _)| *other != at);
        let guesses: Vec<f64> = around.map(|&(other, stands)| count(stands) + (count(at) - count(other)) * slope).collect();
        let expected = if guesses.is_empty() { count(at) * slope } else { guesses.iter().sum::<f64>() / count(guesses.len()) };
        if let Some(token) = tokens.get_mut(at) {
            token.state = if (count(partner) - expected).abs() > near { State::Far } else { State::Near };
        }
    }
}
