//! What the aligner sees of a text: its lines, and the words in them by what makes them comparable.

use std::ops::Range;

use foldhash::HashMap;

use crate::annotate::{Annotated, Mention};
use crate::document::Span;
use crate::lang::Language;
use crate::lexicon::forms::Named;
use crate::lexicon::words;
use crate::segment::Form;

use super::marks::{self, Marks};

/// What kind of word a token is: the same absence weighs differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// It stands for a number.
    Number,
    /// It has a capital that its place does not explain.
    Name,
    /// A content word that the lexicon translates.
    Known,
    /// Another content word.
    Other,
    /// A function word.
    Function,
}

/// All classes, in the order of the features.
pub const CLASSES: [Class; 5] = [Class::Number, Class::Name, Class::Known, Class::Other, Class::Function];

/// Words of one side that match the same words of the other.
#[derive(Clone, Debug)]
pub struct Term {
    /// The form without accents and the English genitive, or the digits of a number without separators.
    pub key: String,
    /// Stems to look up in the lexicon.
    pub stems: Vec<String>,
    /// The things of which it begins a name of one or more words, by their English names.
    pub things: Vec<&'static str>,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether it is a function word.
    pub function: bool,
    /// Whether it stands for a number.
    pub number: bool,
    /// The lines that hold it, ascending.
    pub lines: Vec<u32>,
}

/// A word of a line.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Its term.
    pub term: u32,
    /// What kind of word it is here.
    pub class: Class,
    /// Its index among the words of the text.
    pub word: usize,
}

/// A sentence as the aligner sees it.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// Its words in order, those of a number as one.
    pub tokens: Vec<Token>,
    /// The terms of its tokens with their places among them, ascending.
    places: Vec<(u32, u16)>,
    /// Its length in characters.
    pub characters: f64,
    /// What its punctuation says.
    pub marks: Marks,
    /// The names in it of things that have several.
    pub named: Vec<NamedWords>,
}

/// A name of a thing that has several.
#[derive(Clone, Debug)]
pub struct NamedWords {
    /// The words that it touches, as indices into the words of the text.
    pub words: Range<usize>,
    /// What it names.
    pub named: Named,
}

impl Line {
    /// Where a term stands among the tokens, ascending.
    pub fn places_of(&self, term: u32) -> impl Iterator<Item = u16> {
        let first = self.places.partition_point(|&(other, _)| other < term);
        self.places[first..].iter().take_while(move |&&(other, _)| other == term).map(|&(_, place)| place)
    }
}

/// One side.
#[derive(Clone, Debug)]
pub struct Text {
    /// Its language.
    pub language: &'static Language,
    /// One for each sentence.
    pub lines: Vec<Line>,
    /// Its terms.
    pub terms: Vec<Term>,
}

impl Text {
    /// What the aligner sees of a text.
    pub fn new(text: &Annotated) -> Self {
        let language = text.sentences.document.locale.language;
        let mut index = Index::default();
        let lines = (0..text.sentences.sentences.len()).map(|number| line(text, number, language, &mut index)).collect();
        Text { language, lines, terms: index.terms }
    }
}

#[derive(Default)]
struct Index {
    terms: Vec<Term>,
    known: HashMap<(String, bool), u32>,
}

impl Index {
    fn of(&mut self, term: Term, line: usize) -> u32 {
        let things = term.things.clone();
        let next = self.terms.len() as u32;
        let id = *self.known.entry((term.key.clone(), term.capital)).or_insert(next);
        if id == next {
            self.terms.push(term);
        }
        let known = &mut self.terms[id as usize];
        known.things.extend(things.into_iter().filter(|thing| !known.things.contains(thing)).collect::<Vec<_>>());
        let lines = &mut known.lines;
        if lines.last() != Some(&(line as u32)) {
            lines.push(line as u32);
        }
        id
    }
}

fn line(text: &Annotated, number: usize, language: &Language, index: &mut Index) -> Line {
    let sentence = &text.sentences.sentences[number];
    let words = sentence.span.of(&text.sentences.document.text);
    let numbers: Vec<(Span, String)> = text.mentions_of(number).filter_map(|(_, mention)| numeral_of(mention)).collect();
    let named = named(text, number);
    let mut tokens: Vec<Token> = Vec::new();
    let mut end = sentence.span.start;
    let mut inside: Option<Span> = None;
    for (word, at) in text.sentences.words_of(number) {
        let gap = Span::new(end, at.span.start).of(&text.sentences.document.text);
        let starts = end == sentence.span.start || gap.contains(['.', '!', '?', '…', ':', '¿', '¡', '"', '“', '«']);
        end = at.span.end;
        if inside.is_some_and(|span| span.overlaps(at.span)) {
            continue;
        }
        let form = text.sentences.forms.get(at.form);
        let mention = numbers.iter().find(|(span, _)| span.contains(at.span));
        inside = mention.map(|&(span, _)| span);
        let mut term = match mention {
            Some((_, value)) => numeral(value.clone()),
            None => term(form),
        };
        term.things = named.iter().filter(|name| name.words.start == word).flat_map(|name| name.named.things()).collect();
        let class = class(&term, starts, language);
        tokens.push(Token { term: index.of(term, number), class, word });
    }
    let mut places: Vec<(u32, u16)> = tokens.iter().map(|token| token.term).zip(0..u16::MAX).collect();
    places.sort_unstable();
    Line { tokens, places, characters: words.trim().chars().count() as f64, marks: marks::of(words), named }
}

/// The names in a sentence of things that have several.
fn named(text: &Annotated, number: usize) -> Vec<NamedWords> {
    let words = |named: &Named| {
        let mut inside = text.sentences.words_of(number).filter(|(_, at)| at.span.overlaps(named.span)).map(|(word, _)| word);
        let first = inside.next()?;
        Some(NamedWords { words: first..inside.last().unwrap_or(first) + 1, named: *named })
    };
    text.named.get(number).into_iter().flatten().filter_map(words).collect()
}

/// The words of a single number, whatever it counts, and its value as a key.
fn numeral_of(mention: &Mention) -> Option<(Span, String)> {
    let number = mention.value.number().filter(|number| number.is_single())?;
    Some((number.numeral, number.low.normalize().to_string()))
}

fn numeral(key: String) -> Term {
    Term { key, stems: Vec::new(), things: Vec::new(), capital: false, function: false, number: true, lines: Vec::new() }
}

fn term(form: &Form) -> Term {
    let digits: String = form.folded.chars().filter(char::is_ascii_digit).collect();
    if form.text.starts_with(|c: char| c.is_ascii_digit()) {
        return numeral(digits);
    }
    let shouted = form.text.chars().nth(1).is_some() && !form.text.chars().any(char::is_lowercase);
    let genitive = ["'s", "’s"].iter().find_map(|end| form.folded.strip_suffix(end));
    let key = genitive.unwrap_or(&form.folded).replace('.', "");
    Term {
        key,
        stems: form.stems.clone(),
        things: Vec::new(),
        capital: form.capital,
        function: form.function && !shouted, // *US* is no *us*
        number: false,
        lines: Vec::new(),
    }
}

fn class(term: &Term, starts: bool, language: &Language) -> Class {
    if term.number {
        Class::Number
    } else if term.function {
        Class::Function
    } else if term.capital && !starts {
        Class::Name
    } else if term.stems.iter().any(|stem| words::known(stem, language)) {
        Class::Known
    } else {
        Class::Other
    }
}
