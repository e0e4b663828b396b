//! What the checks of people share: the words for offices, trades and kin in a bead, and what else tells men from women.

use std::ops::Range;

use crate::align::{Aligned, Bead};
use crate::annotate::Annotated;
use crate::document::Span;
use crate::lang::Language;
use crate::lexicon::forms::Named;
use crate::lexicon::gender::{self, Gender};
use crate::lexicon::roles::{self, Role};
use crate::pair::Side;
use crate::segment::Sentences;

use super::unanswered::counterparts;

/// What stands around two words shows that they are in the same place: words at most so far off.
const AROUND: usize = 3;
/// Words farther apart than this, in shares of their sentences, are not in the same place; not yet measured.
const FAR: f32 = 0.34;

/// Between a role and its bearer stand at most so many words: *ministro de Asuntos Exteriores*, *Ana Gil*.
const LONGEST_OFFICE: usize = 4;

/// A word or expression for somebody's office, trade or kinship.
pub(super) struct Person {
    /// Where it stands.
    pub(super) span: Span,
    /// Its words, as indices into the words of the text.
    pub(super) words: Range<usize>,
    /// What it may stand for.
    pub(super) roles: Vec<&'static Role>,
    /// What its article says.
    pub(super) article: Option<Gender>,
    /// What the word itself says.
    pub(super) word: Option<Gender>,
    /// Whether its word stands for many others.
    pub(super) is_general: bool,
    /// Whether its word is oftener something else: *política*.
    pub(super) is_doubtful: bool,
    /// Whether it is a word for a man that is said of a woman too where one does not mind: *chairman*.
    pub(super) is_generic: bool,
    /// Whether it speaks of several.
    pub(super) is_plural: bool,
}

impl Person {
    /// Whether it speaks of a man or of a woman: by the article, or else by the word.
    pub(super) fn gender(&self) -> Option<Gender> {
        self.article.or(self.word)
    }

    /// Whether both may have the same role.
    pub(super) fn answers(&self, other: &Person) -> bool {
        self.roles.iter().any(|role| other.roles.iter().any(|their| their.name() == role.name()))
    }

    /// Whether one may freely stand for the other.
    pub(super) fn is_akin(&self, other: &Person) -> bool {
        self.roles.iter().any(|role| other.roles.iter().any(|their| role.is_akin(their)))
    }
}

/// The people of a side of a bead, from left to right.
pub(super) fn people(text: &Aligned, bead: &Bead, side: Side) -> Vec<Person> {
    bead.sentences.get(side).iter().flat_map(|&number| people_of(text.text.get(side), number)).collect()
}

fn people_of(text: &Annotated, number: usize) -> Vec<Person> {
    let sentences = &text.sentences;
    let (Some(sentence), Some(named)) = (sentences.sentences.get(number), text.named.get(number)) else { return Vec::new() };
    let language = sentences.document.locale.language;
    let mut found = Vec::new();
    let mut word = sentence.words.start;
    while word < sentence.words.end {
        let start = sentences.words.get(word).map_or(0, |at| at.span.start);
        let longest = named.iter().filter(|named| named.span.start == start).max_by_key(|named| named.span.end);
        let next = longest.map_or(word + 1, |named| behind(sentences, word, named.span.end));
        let person = match longest {
            Some(named) => singular(sentences, word..next, *named, language),
            None => plural(sentences, word, language),
        };
        found.extend(person);
        word = next.max(word + 1);
    }
    found
}

/// The first word that begins at or behind a byte.
fn behind(sentences: &Sentences, word: usize, byte: usize) -> usize {
    (word..sentences.words.len())
        .find(|&at| sentences.words.get(at).is_some_and(|at| at.span.start >= byte))
        .unwrap_or(sentences.words.len())
}

fn singular(sentences: &Sentences, words: Range<usize>, named: Named, language: &Language) -> Option<Person> {
    let roles: Vec<&'static Role> = named.things().filter_map(roles::named).collect();
    if roles.is_empty() {
        return None;
    }
    let span = named.span;
    let written = sentences.text(span);
    let small = written.to_lowercase();
    let article = words.start.checked_sub(1).and_then(|before| determiner(sentences, before, language));
    let head = words.clone().next().map_or("", |word| sentences.form(word).lower.as_str());
    let word = [written, &small, head].into_iter().find_map(|form| roles::gender(form, language));
    let is_general = roles.iter().any(|role| role.is_general() && !role.is_further(&small, language));
    let is_doubtful = language.ambiguous_roles.contains(&small);
    let is_generic = roles.iter().any(|role| role.is_generic(&small, language));
    Some(Person { span, words, roles, article, word, is_general, is_doubtful, is_generic, is_plural: false })
}

/// A single word that is the plural of one.
fn plural(sentences: &Sentences, at: usize, language: &Language) -> Option<Person> {
    let form = sentences.form(at);
    let singulars = language.plural_endings.iter().filter_map(|(ending, single)| {
        let single = form.lower.strip_suffix(ending)?.to_owned() + single;
        roles::of(&single, language).next().is_some().then_some(single)
    });
    let single = singulars.max_by_key(String::len)?;
    let span = sentences.words.get(at)?.span;
    let roles: Vec<&'static Role> = roles::of(&single, language).collect();
    let word = roles::gender(&single, language).filter(|&gender| gender == Gender::Feminine || !language.generic_masculine);
    let is_general = roles.iter().any(|role| role.is_general() && !role.is_further(&single, language));
    let is_doubtful = language.ambiguous_roles.contains(&single);
    let is_generic = roles.iter().any(|role| role.is_generic(&single, language));
    Some(Person { span, words: at..at + 1, roles, article: None, word, is_general, is_doubtful, is_generic, is_plural: true })
}

/// What an article or the like says of the noun behind it.
pub(super) fn determiner(sentences: &Sentences, word: usize, language: &Language) -> Option<Gender> {
    let row = language.gender_words.get(&sentences.words.get(word).map(|_| sentences.form(word))?.lower)?;
    row.split_once('\t').filter(|(_, kind)| *kind == "determiner").and_then(|(mark, _)| Gender::of(mark))
}

/// What a pronoun says of somebody, and what it is: `subject`, `object` or `pronoun`.
pub(super) fn pronoun(sentences: &Sentences, word: usize, language: &Language) -> Option<(Gender, &'static str)> {
    let (mark, kind) = language.gender_words.get(&sentences.form(word).lower)?.split_once('\t')?;
    Some((Gender::of(mark)?, kind)).filter(|_| kind != "determiner")
}

/// Whether a word is a first name before a surname, and of whom.
pub(super) fn first_name(sentences: &Sentences, word: usize) -> Option<Gender> {
    let next = sentences.words.get(word + 1)?;
    let gap = Span::new(sentences.words.get(word)?.span.end, next.span.start);
    let goes_on = sentences.text(gap).trim_matches([' ', '\u{a0}']).is_empty() && sentences.form(word + 1).capital;
    goes_on.then(|| gender::of_first_name(&sentences.form(word).text)).flatten()
}

/// The first name of the person who has the role: directly behind it, or behind the name of the office and a comma.
pub(super) fn bearer(sentences: &Sentences, person: &Person) -> Option<usize> {
    let mut end = person.span.end;
    for word in person.words.end..(person.words.end + LONGEST_OFFICE) {
        let at = sentences.words.get(word)?.span;
        let gap = sentences.text(Span::new(end, at.start)).trim();
        let form = sentences.form(word);
        let is_next = word == person.words.end && gap.is_empty();
        if (is_next || gap == ",") && first_name(sentences, word).is_some() {
            return Some(word);
        }
        if !gap.is_empty() || !(form.capital || form.function) {
            return None;
        }
        end = at.end;
    }
    None
}

/// Whether words close to both answer each other, and both stand about as far from the beginning.
pub(super) fn are_in_place(text: &Aligned, bead: &Bead, source: &Range<usize>, target: &Range<usize>) -> bool {
    let near = |range: &Range<usize>, word: usize| !range.contains(&word) && word + AROUND >= range.start && word < range.end + AROUND;
    let beside = bead.links.words.iter().any(|link| near(source, link.source) && near(target, link.target));
    beside && (place(text, bead, Side::Source, source.start) - place(text, bead, Side::Target, target.start)).abs() <= FAR
}

/// Where a word stands in its side of the bead, 0.0 to 1.0.
fn place(text: &Aligned, bead: &Bead, side: Side, word: usize) -> f32 {
    let sentences = &text.text.get(side).sentences.sentences;
    let rows: Vec<_> = bead.sentences.get(side).iter().filter_map(|&number| sentences.get(number)).collect();
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return 0.0 };
    word.saturating_sub(first.words.start) as f32 / last.words.end.saturating_sub(first.words.start).max(1) as f32
}

/// Whether words are linked to nothing but, at most, words of `other` on the other side.
pub(super) fn are_open(bead: &Bead, side: Side, words: &Range<usize>, other: &Range<usize>) -> bool {
    words.clone().flat_map(|word| counterparts(bead, side, word)).all(|answer| other.contains(&answer))
}
