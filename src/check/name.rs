//! `name`: a name that is misspelt, that is another person's, or that is lost.

use crate::align::Aligned;
use crate::finding::{Finding, Says, Severity};
use crate::lang::Language;
use crate::lexicon::{demonyms, places, regnal};
use crate::pair::{Pair, Side};
use crate::segment::Form;

use super::facts;
use super::name_parts::{Part, Parts, are_translations, bare, place, words_around};
use super::near_places;
use super::spelling::{differ_in_ending, is_slip, sound_alike};
use super::{Check, Group};

/// See the page.
pub(super) static NAME: Check = Check {
    name: "name",
    group: Group::Names,
    severity: Severity::Major,
    mqm: "accuracy/mistranslation/entity",
    page: include_str!("name.md"),
    says: Says { en: "“{source}” of the source is spelt “{target}”", es: "«{source}» del original aparece escrito «{target}»" },
    run,
};

const SWAPPED: Says = Says {
    en: "The source names “{source}” here, the translation “{target}”",
    es: "El original nombra aquí a «{source}» y la traducción a «{target}»",
};
const LOST: Says = Says { en: "“{source}” is named nowhere in the translation", es: "«{source}» no aparece en la traducción" };

// Counted in the development half of NTREX-128 with planted errors (18 % of the lines, ten plantings, two translations, both directions).
/// Another spelling, while the right one stands elsewhere in the translation; 38 of 38 right, slips of the translators among them.
const KNOWN_ELSEWHERE: u8 = 97;
/// Another spelling of a name that is no word of the source's language; 112 of 112 right, slips of the translators among them.
const NO_WORD: u8 = 94;
/// Another spelling of a name that is a word as well, or that differs in its ending only; 4 of 4 right.
const WORD: u8 = 60;
/// Another name of the article, while the right one stands elsewhere in the translation; 42 of 42 right; planted ones are plainer than real ones.
const OTHER_NAME: u8 = 88;
/// Another name of the article in place of one that the translation has nowhere; 13 of 13 right.
const NOWHERE: u8 = 75;
/// Half of a name is kept, the other half is another; 32 of 32 right.
const HALF: u8 = 85;
/// A full name that the translation has nowhere; not yet measured.
const MISSING: u8 = 55;

/// Names farther apart than this, in shares of their bead, do not stand in each other's place; not yet measured.
const FAR: f32 = 0.3;
/// Shorter words are seldom a name by themselves.
const SHORTEST: usize = 4;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let parts = Parts::of(text);
    for number in (0..text.beads.len()).filter(|&number| text.beads.get(number).is_some_and(|bead| bead.is_two_sided())) {
        let bead = Bead::new(text, &parts, number);
        let mut found = near_places::confused(text, number);
        if found.is_empty() {
            found.extend(bead.misspelt());
        }
        found.extend(bead.halves());
        if found.is_empty() {
            found.extend(bead.swapped());
        }
        if found.is_empty() {
            found.extend(bead.missing());
        }
        findings.extend(found);
    }
}

/// A bead and what the rules ask of it.
struct Bead<'a> {
    text: &'a Aligned,
    parts: &'a Parts<'a>,
    languages: Pair<&'static Language>,
    names: &'a Pair<Vec<Part<'a>>>,
    /// The words of the bead.
    here: Pair<Vec<&'a Form>>,
    /// The words of the bead and of those beside it.
    around: Pair<Vec<&'a Form>>,
}

impl<'a> Bead<'a> {
    fn new(text: &'a Aligned, parts: &'a Parts<'a>, number: usize) -> Self {
        let words = |beads| Pair::new(words_around(text, number, Side::Source, beads), words_around(text, number, Side::Target, beads));
        let languages = text.text.as_ref().map(|side| side.sentences.document.locale.language);
        Bead { text, parts, languages, names: &parts.by_bead[number], here: words(0), around: words(1) }
    }

    /// Names of the target that are spelt nearly as one of the source that the target lacks.
    fn misspelt(&self) -> Vec<Finding> {
        self.names.target.iter().filter_map(|part| self.misspelling(part)).collect()
    }

    fn misspelling(&self, target: &Part<'_>) -> Option<Finding> {
        let written = bare(&target.form.folded);
        if !is_spelt_out(target.form)
            || self.parts.count(Side::Source, written) > 0
            || has(&self.here.source, written)
            || target.is_word(self.languages.target)
        {
            return None;
        }
        let slips = self.names.source.iter().filter(|source| {
            let right = bare(&source.form.folded);
            let are_places = is_place(source.form) && is_place(target.form);
            is_slip(right, written) && !are_places && !has(&self.here.target, right) && !self.is_same_name(source.form, target.form)
        });
        let source = slips.min_by_key(|source| strsim::osa_distance(bare(&source.form.folded), written))?;
        let right = bare(&source.form.folded);
        let elsewhere = self.parts.count(Side::Target, right) > 0;
        let usual = self.parts.count(Side::Target, written) > 1;
        let percent = match (elsewhere, usual) {
            (true, _) => KNOWN_ELSEWHERE,
            (false, true) => return None,
            _ if differ_in_ending(right, written) => return None,
            _ if source.is_word(self.languages.source) => WORD,
            _ => NO_WORD,
        };
        let finding = facts::finding(self.text, &NAME, percent, Pair::new(source.span, target.span));
        let finding = if percent == WORD { finding.severity(Severity::Minor) } else { finding };
        Some(finding.suggest(source.form.text.clone()))
    }

    /// Names of two words of which one is kept and the other is something else.
    fn halves(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        for (a, b) in pairs(&self.names.source) {
            for (c, d) in pairs(&self.names.target) {
                let kept = |one: &Part<'_>, other: &Part<'_>| one.form.folded == other.form.folded;
                let changed = match (kept(&a, &c), kept(&b, &d)) {
                    (true, false) => Some((b, d)),
                    (false, true) => Some((a, c)),
                    _ => None,
                };
                if let Some((source, target)) = changed.filter(|(source, target)| self.is_replaced(source, target)) {
                    let finding = facts::finding(self.text, &NAME, HALF, Pair::new(source.span, target.span)).say(SWAPPED);
                    found.push(finding.suggest(source.form.text.clone()));
                }
            }
        }
        found
    }

    fn is_replaced(&self, source: &Part<'_>, target: &Part<'_>) -> bool {
        is_spelt_out(source.form)
            && is_spelt_out(target.form)
            && !source.is_word(self.languages.source)
            && !has(&self.around.target, bare(&source.form.folded))
            && !has(&self.around.source, bare(&target.form.folded))
            && !self.is_same_name(source.form, target.form)
            && !is_slip(&source.form.folded, &target.form.folded)
            && !self.is_answered(source)
    }

    /// A name of the source that the target lacks, with another name of the article in its place.
    fn swapped(&self) -> Option<Finding> {
        let gone = self.names.source.iter().filter(|part| is_spelt_out(part.form) && !self.is_answered(part));
        let strange: Vec<&Part<'_>> = self.names.target.iter().filter(|part| self.is_strange(part)).collect();
        let mut best: Option<(f32, &Part<'_>, &Part<'_>)> = None;
        for source in gone {
            for &target in &strange {
                let apart = (source.place - target.place).abs();
                let one_name = self.parts.are_one_name(&source.form.folded, &target.form.folded)
                    || is_short_form(&source.form.folded, &target.form.folded);
                if apart <= FAR && !one_name && !self.is_same_name(source.form, target.form) && best.is_none_or(|(least, ..)| apart < least)
                {
                    best = Some((apart, source, target));
                }
            }
        }
        let (_, source, target) = best?;
        let elsewhere = self.parts.count(Side::Target, bare(&source.form.folded)) > 0;
        if !elsewhere && (source.is_word(self.languages.source) || place(&source.form.text).is_some()) {
            return None;
        }
        let finding = facts::finding(self.text, &NAME, if elsewhere { OTHER_NAME } else { NOWHERE }, Pair::new(source.span, target.span));
        Some(finding.say(SWAPPED).suggest(source.form.text.clone()))
    }

    /// Whether a name of the target belongs to the article but not to this bead or its neighbours.
    fn is_strange(&self, part: &Part<'_>) -> bool {
        let written = bare(&part.form.folded);
        is_spelt_out(part.form)
            && self.parts.count(Side::Source, written) > 0
            && !has(&self.around.source, written)
            && !self.here.source.iter().any(|word| are_translations(word, part.form, self.languages))
    }

    /// Whether any word of the target's bead may stand for a name of the source.
    fn is_answered(&self, part: &Part<'_>) -> bool {
        let written = bare(&part.form.folded);
        self.here.target.iter().any(|word| {
            let other = bare(&word.folded);
            other == written
                || sound_alike(other, written)
                || is_slip(other, written)
                || self.is_same_name(part.form, word)
                || written.len() > SHORTEST && other.contains(written)
        })
    }

    /// Whether the two are known to be one name.
    fn is_same_name(&self, source: &Form, target: &Form) -> bool {
        are_translations(source, target, self.languages)
            || regnal::are_one(&source.text, self.languages.source, &target.text, self.languages.target)
            || is_people(source, self.languages.source)
            || is_people(target, self.languages.target)
            || sound_alike(bare(&source.folded), bare(&target.folded))
    }

    /// A full name, no word of which is a word or stands anywhere in the translation.
    fn missing(&self) -> Option<Finding> {
        let unknown = |part: &Part<'_>| {
            is_spelt_out(part.form)
                && !part.is_word(self.languages.source)
                && place(&part.form.text).is_none()
                && self.parts.count(Side::Target, bare(&part.form.folded)) == 0
                && !self.is_answered(part)
        };
        let stranger = self.names.target.iter().any(|part| !has(&self.here.source, bare(&part.form.folded)));
        let (first, last) = pairs(&self.names.source).find(|(a, b)| unknown(a) && unknown(b))?;
        if stranger {
            return None;
        }
        let span = first.span.join(last.span);
        let finding = NAME.finding(MISSING).severity(Severity::Minor).say(LOST).at(Side::Source, span);
        Some(finding.fill("source", self.text.words(Side::Source, span)))
    }
}

/// Each word of a name with the next word of the same name.
fn pairs<'p>(parts: &'p [Part<'p>]) -> impl Iterator<Item = (Part<'p>, Part<'p>)> {
    parts.windows(2).filter_map(|pair| match pair {
        [a, b] if a.name == b.name => Some((*a, *b)),
        _ => None,
    })
}

fn has(words: &[&Form], folded: &str) -> bool {
    words.iter().any(|word| bare(&word.folded) == folded)
}

/// Whether it is a name in letters, not an initial or an acronym.
fn is_spelt_out(form: &Form) -> bool {
    let small = form.text.chars().skip(1).any(char::is_lowercase);
    small && !form.digit && form.folded.chars().count() >= SHORTEST
}

/// Whether one is cut short to the other: *Livi*, *Livingston*.
fn is_short_form(a: &str, b: &str) -> bool {
    let shared = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    shared >= 3
}

/// Whether it names a place that is known, so that it is no slip for another.
fn is_place(form: &Form) -> bool {
    places::all(&form.text).next().is_some()
}

/// Whether it is a word for the people of a place, as in *Unión Europea*; many are the name of the place as well.
fn is_people(form: &Form, language: &Language) -> bool {
    !is_place(form) && [&form.text, &form.lower].into_iter().any(|written| demonyms::of(written, language).is_some())
}
