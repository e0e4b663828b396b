//! `false-friend`: a word translated by one that only looks like it.

use crate::align::{Aligned, Bead};
use crate::finding::{Finding, Says, Severity};
use crate::lang::Language;
use crate::lexicon::false_friends::{self, AlsoRight, FalseFriend};
use crate::pair::{Pair, Side};
use crate::segment::{Form, fold};

use super::unanswered::{counterparts, has, is_form_of, span, words};
use super::{Check, Group, facts};

/// See the page.
pub(super) static FALSE_FRIEND: Check = Check {
    name: "false-friend",
    group: Group::Sense,
    severity: Severity::Major,
    mqm: "accuracy/mistranslation/false-friend",
    page: include_str!("false-friend.md"),
    says: Says {
        en: "“{target}” only looks like “{source}”, which is {right}; “{target}” means {means}",
        es: "«{target}» solo se parece a «{source}», que es {right}; «{target}» quiere decir {means}",
    },
    run,
};

/// Not yet measured: none in the untouched translations of the development half of NTREX-128, and none planted there.
const ALIKE: u8 = 85;
/// The same, where the two are right in a rare sense: four in the 671 lines of its Mexican version, all *eventualmente*.
const RARELY_RIGHT: u8 = 60;

/// A form of a verb keeps all its letters but the last two, one of another word all but the last; what else has the same stem is
/// another word: *embarazoso*, *embarazada*.
const ENDINGS: [usize; 2] = [1, 2];

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    for bead in text.beads.iter().filter(|bead| bead.is_two_sided()) {
        findings.extend(words(text, bead, Side::Source).filter_map(|word| mistaken(text, bead, word)));
    }
}

/// A finding where the target has the false friend of a word of the source, and nothing that is right for it.
fn mistaken(text: &Aligned, bead: &Bead, word: usize) -> Option<Finding> {
    let sentences = text.text.as_ref().map(|side| &side.sentences);
    let languages = sentences.map(|side| side.document.locale.language);
    let form = sentences.source.form(word);
    let friends = form.stems.iter().flat_map(|stem| false_friends::of(stem, languages.source));
    let friends = friends.filter(|friend| friend.also_right != AlsoRight::Often && is_inflected(form, friend, languages.source));
    let found = friends.filter_map(|friend| Some((friend, looks_like(text, bead, word, friend)?)));
    // *actually* before *actual*, which has the same stem
    let (friend, other) = found.max_by_key(|(friend, _)| form.lower == friend.word(languages.source))?;
    let answered = Side::BOTH.into_iter().any(|side| friend.answers(languages.get(side)).any(|answer| has(text, bead, side, answer)));
    if answered {
        return None;
    }
    let spans = Pair::new(span(sentences.source, word)?, span(sentences.target, other)?);
    let [right, means] = [languages.target, languages.source].map(|language| quoted(friend.answers(language)));
    let (percent, severity) =
        if friend.also_right == AlsoRight::Never { (ALIKE, Severity::Major) } else { (RARELY_RIGHT, Severity::Minor) };
    let finding = facts::finding(text, &FALSE_FRIEND, percent, spans).severity(severity).fill("right", right).fill("means", means);
    let as_lemma = sentences.target.form(other).lower == friend.word(languages.target);
    Some(match friend.answers(languages.target).next().filter(|_| as_lemma) {
        Some(answer) => finding.suggest(answer),
        None => finding,
    })
}

/// The word of the target that is the false friend of `word`. Neither answers anything else.
fn looks_like(text: &Aligned, bead: &Bead, word: usize, friend: &FalseFriend) -> Option<usize> {
    let sentences = &text.text.target.sentences;
    let language = sentences.document.locale.language;
    let is_form = is_form_of(sentences, friend.word(language));
    let mut forms =
        words(text, bead, Side::Target).filter(|&other| is_form(other) && is_inflected(sentences.form(other), friend, language));
    forms.find(|&other| {
        let free = |side: Side, word: usize, other: usize| counterparts(bead, side, word).all(|answer| answer == other);
        free(Side::Source, word, other) && free(Side::Target, other, word) && !is_name(text, word, other)
    })
}

/// Whether both begin with a capital: *Success*, *Suceso*.
fn is_name(text: &Aligned, word: usize, other: usize) -> bool {
    text.text.source.sentences.form(word).capital && text.text.target.sentences.form(other).capital
}

fn is_inflected(form: &Form, friend: &FalseFriend, language: &Language) -> bool {
    let lemma = fold(friend.word(language));
    let kept = lemma.chars().count().saturating_sub(ENDINGS[usize::from(friend.verbs)]);
    // more than what is kept: *récord* is no form of *recordar*
    form.folded.chars().count() > kept && form.folded.chars().take(kept).eq(lemma.chars().take(kept))
}

/// The first words of a list, for a message.
fn quoted<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.take(3).collect::<Vec<_>>().join(", ")
}
