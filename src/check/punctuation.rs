//! Marks of punctuation: those that open a question, brackets, doubled marks, the final stop.

use crate::align::Aligned;
use crate::annotate::Annotated;
use crate::document::{BlockKind, Span};
use crate::finding::{Finding, Says, Severity};
use crate::pair::Side;

use super::marks;
use super::row::{Check, Group};
use super::tongue::Tongue;

/// The row of the check.
pub(super) static PUNCTUATION: Check = Check {
    name: "punctuation",
    group: Group::Manner,
    severity: Severity::Minor,
    mqm: "linguistic/punctuation",
    page: include_str!("punctuation.md"),
    says: Says { en: "“{found}” has no “{mark}” to open it", es: "a «{found}» le falta el «{mark}» que abre" },
    run,
};

const LEFT: Says = Says { en: "“{mark}” is not a mark of {target}", es: "«{mark}» no es un signo del idioma de la traducción" };
const BRACKET: Says = Says { en: "“{mark}” has no partner", es: "«{mark}» no tiene pareja" };
const DOUBLED: Says = Says { en: "“{mark}” is one mark too many", es: "en «{mark}» sobra un signo" };
const STOP: Says = Says {
    en: "this sentence ends without a stop, and the source has one",
    es: "esta oración termina sin punto, y la del original lo lleva",
};

/// A closing mark without an opening one, where the language has both: 2 in 1,342 untouched lines of Spanish, both right.
const UNOPENED: u8 = 90;
/// An opening mark of the other language; not yet measured.
const FOREIGN: u8 = 90;
/// A bracket without a partner where the source has all; not yet measured.
const UNPAIRED: u8 = 75;
/// Two commas, two stops: 1 in 2,684 untouched lines, right.
const TWICE: u8 = 85;
/// A stop that is missing: 1 in 2,684 untouched lines, right; too few for more.
const STOPLESS: u8 = 65;
/// The shortest sentence that wants a stop, in words.
const LEAST_SENTENCE: usize = 6;

/// Pairs of marks that cannot follow each other.
const DOUBLES: [&str; 6] = [",,", ";;", ",.", ";,", ",;", "¿¿"];

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let target = &text.text.target;
    let tongue = Tongue::of(text);
    for (number, block) in target.sentences.document.blocks.iter().enumerate() {
        findings.extend(unopened(target, &tongue, block.span));
        findings.extend(foreign(text, &tongue, block.span));
        findings.extend(doubled(target, block.span));
        findings.extend(brackets(text, number, block.span));
    }
    findings.extend(text.beads.iter().filter_map(|bead| stopless(text, *bead.sentences.source.last()?, *bead.sentences.target.last()?)));
}

/// Questions and exclamations of a block that nothing opens, in a language with marks for that.
fn unopened(target: &Annotated, tongue: &Tongue, block: Span) -> Vec<Finding> {
    let pairs = target.sentences.document.locale.language.opening_marks;
    let mut opened = 0_usize;
    let mut findings = Vec::new();
    let mut before = None;
    for (at, mark) in target.text(block).char_indices() {
        let closes = pairs.iter().find(|(_, closing)| *closing == mark);
        if pairs.iter().any(|(opening, _)| *opening == mark) {
            opened += 1;
        } else if let Some((opening, _)) = closes
            && !before.is_some_and(|c| pairs.iter().any(|(_, closing)| *closing == c))
        {
            if opened == 0 {
                let here = Span::new(block.start + at, block.start + at + mark.len_utf8());
                findings.extend(unopened_at(target, tongue, here, *opening));
            }
            opened = opened.saturating_sub(1);
        }
        before = Some(mark);
    }
    findings
}

fn unopened_at(target: &Annotated, tongue: &Tongue, mark: Span, opening: char) -> Option<Finding> {
    let sentence = target.sentences.sentences.get(target.sentences.sentence_at(mark.start)?)?;
    let inside = sentence.words.clone().filter(|&word| target.sentences.words.get(word).is_some_and(|word| word.span.end <= mark.start));
    let last = inside.clone().next_back().and_then(|word| target.sentences.words.get(word))?.span;
    // A mark in brackets doubts a word, one in a name or an address belongs to it, and quoted words may be of another language.
    if last.end != mark.start || marks::is_cited(target, tongue, mark) || marks::is_linked(target, mark) {
        return None;
    }
    let is_name = inside.clone().all(|word| target.sentences.form(word).capital);
    let first = inside.clone().next().and_then(|word| target.sentences.words.get(word))?.span;
    let finding = PUNCTUATION.finding(UNOPENED).at(Side::Target, first).at(Side::Target, mark);
    let finding = finding.fill("found", target.text(mark)).fill("mark", opening.to_string());
    (!is_name).then(|| finding.suggest(format!("{opening}{}", target.text(first))))
}

/// Opening marks that the target's language does not have, unless words of the source's language follow.
fn foreign(text: &Aligned, tongue: &Tongue, block: Span) -> Vec<Finding> {
    let target = &text.text.target;
    let languages = text.text.as_ref().map(|side| side.sentences.document.locale.language);
    let foreign = languages.source.opening_marks.iter().filter(|pair| !languages.target.opening_marks.contains(pair));
    let opening: Vec<char> = foreign.map(|(opening, _)| *opening).collect();
    let mut findings = Vec::new();
    for (at, mark) in target.text(block).char_indices().filter(|(_, c)| opening.contains(c)) {
        let here = Span::new(block.start + at, block.start + at + mark.len_utf8());
        let next = target.sentences.words.partition_point(|word| word.span.start < here.end);
        let follows = (next..target.sentences.words.len()).take(3);
        let speaks = follows.filter_map(|word| tongue.side(&target.sentences.form(word).lower)).next();
        let Some(word) = target.sentences.words.get(next).map(|word| word.span).filter(|word| word.start == here.end) else { continue };
        if speaks == Some(Side::Target) {
            let finding = PUNCTUATION.finding(FOREIGN).say(LEFT).at(Side::Target, here.join(word)).fill("mark", mark.to_string());
            findings.push(finding.fill("target", languages.target.name).suggest(target.text(word)));
        }
    }
    findings
}

fn doubled(target: &Annotated, block: Span) -> Vec<Finding> {
    let words = target.text(block);
    let double = DOUBLES.iter().flat_map(|double| words.match_indices(double));
    let stops = words.match_indices("..").filter(|&(at, _)| {
        let around =
            (words.get(..at).and_then(|before| before.chars().next_back()), words.get(at + 2..).and_then(|after| after.chars().next()));
        around.0.is_some_and(char::is_alphabetic) && around.1 != Some('.') && around.1 != Some('/')
    });
    let spans = double.chain(stops).map(|(at, marks)| Span::new(block.start + at, block.start + at + marks.len()));
    spans.map(|span| PUNCTUATION.finding(TWICE).say(DOUBLED).at(Side::Target, span).fill("mark", target.text(span))).collect()
}

/// The first bracket of a block without a partner, where the source of its sentences has none such.
fn brackets(text: &Aligned, number: usize, block: Span) -> Option<Finding> {
    let target = &text.text.target;
    let bracket = unpaired_bracket(target.text(block))?;
    let sentences = target.sentences.sentences.iter().enumerate().filter(|(_, sentence)| sentence.block == number);
    let beads = sentences.filter_map(|(sentence, _)| text.bead_of.target.get(sentence));
    let mut sources = beads.filter_map(|&bead| text.span(bead, Side::Source)).map(|span| text.words(Side::Source, span)).peekable();
    sources.peek()?;
    if sources.any(|words| unpaired_bracket(words).is_some()) {
        return None;
    }
    let span = Span::new(block.start + bracket.start, block.start + bracket.end);
    Some(PUNCTUATION.finding(UNPAIRED).say(BRACKET).at(Side::Target, span).fill("mark", target.text(span)))
}

/// The first round or square bracket without a partner. One behind a letter or number at the start numbers an item: *a)*.
fn unpaired_bracket(text: &str) -> Option<Span> {
    let mut open: Vec<(char, Span)> = Vec::new();
    for (at, mark) in text.char_indices() {
        let here = Span::new(at, at + mark.len_utf8());
        let opening = match mark {
            '(' | '[' => {
                open.push((mark, here));
                continue;
            }
            ')' => '(',
            ']' => '[',
            _ => continue,
        };
        let before = text.get(..at).unwrap_or_default();
        let numbers = before.rsplit(char::is_whitespace).next().is_some_and(|word| word.chars().count() <= 2 && !word.contains('('));
        match open.pop() {
            Some((partner, _)) if partner == opening => {}
            _ if numbers || before.ends_with([':', ';', '-']) => {}
            _ => return Some(here),
        }
    }
    open.first().map(|&(_, span)| span)
}

/// A sentence of a paragraph that ends without a mark, although the one that it translates and its neighbours end with one.
fn stopless(text: &Aligned, source: usize, target: usize) -> Option<Finding> {
    let ends = |side: Side, number: usize| {
        let sentences = &text.text.get(side).sentences;
        sentences.sentences.get(number).map(|sentence| ends_with_stop(sentences.text(sentence.span)))
    };
    let sentences = &text.text.target.sentences;
    let sentence = sentences.sentences.get(target)?;
    let block = sentences.document.blocks.get(sentence.block)?;
    let neighbours = [target.checked_sub(1), Some(target + 1)].into_iter().flatten().filter_map(|number| ends(Side::Target, number));
    let is_prose = block.kind == BlockKind::Paragraph && sentence.words.len() >= LEAST_SENTENCE && sentence.span.end == block.span.end;
    let is_missing = ends(Side::Source, source)?
        && !ends(Side::Target, target)?
        && neighbours.clone().count() > 0
        && neighbours.clone().all(|ends| ends);
    let last = sentences.words.get(sentence.words.end.checked_sub(1)?)?.span;
    let is_word = last.end == sentence.span.end;
    (is_prose && is_missing && is_word).then(|| {
        let finding = PUNCTUATION.finding(STOPLESS).say(STOP).at(Side::Target, last);
        finding.suggest(format!("{}.", sentences.text(last)))
    })
}

fn ends_with_stop(sentence: &str) -> bool {
    let bare = sentence.trim_end_matches(['"', '”', '»', '’', '\'', ')', ']']);
    bare.ends_with(['.', '!', '?', '…', ':', ';', '—', '–'])
}
