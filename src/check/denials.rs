//! The denials of a bead: what each denies, and which of them go together.

use crate::align::{Aligned, Bead};
use crate::annotate::Value;
use crate::document::Span;
use crate::lang::pieces;
use crate::pair::Side;
use crate::segment::Sentences;

use super::negation::Counters;

/// A word or expression that denies.
pub(super) struct Denial {
    /// Where it stands.
    pub span: Span,
    /// The sentence that holds it.
    pub sentence: usize,
    /// Its first word.
    pub at: usize,
    /// The first word behind it.
    pub behind: usize,
    /// What it needs to deny.
    pub needs: Needs,
    /// Whether it belongs to an expression that denies nothing: *not only*, *no obstante*.
    pub turn: bool,
}

/// Whether a denial denies by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Needs {
    /// It does, from any place: *not*.
    Nothing,
    /// It does before its verb; behind it, it would need another denial, and there is none: *vio nada*.
    Another,
    /// It goes together with a denial before it, and the two deny once: *no vio nada*.
    Joined,
}

/// What parts one clause from another.
pub(super) const BREAKS: [char; 11] = [',', ';', ':', '.', '?', '"', '“', '”', '«', '»', '('];
/// A denial behind another joins it at most so many words off; not yet measured.
const JOINED: usize = 10;

/// The denials of a bead on one side, in reading order.
pub(super) fn denials(text: &Aligned, bead: &Bead, side: Side, counters: &Counters) -> Vec<Denial> {
    let annotated = text.text.get(side);
    let sentences = &annotated.sentences;
    let mentions = bead.sentences.get(side).iter().flat_map(|&sentence| annotated.mentions_of(sentence));
    let mut list: Vec<Denial> = Vec::new();
    for (_, mention) in mentions.filter(|(_, mention)| mention.value == Value::Negation) {
        let at = sentences.words.partition_point(|word| word.span.end <= mention.span.start);
        let behind = sentences.words.partition_point(|word| word.span.start < mention.span.end);
        let mut denial = Denial {
            span: mention.span,
            sentence: mention.sentence,
            at,
            behind,
            needs: Needs::Nothing,
            turn: is_turn(sentences, mention.sentence, mention.span),
        };
        if is_concord(sentences, mention.span) {
            let joins = |before: &&Denial| {
                before.needs != Needs::Another && before.sentence == mention.sentence && at.saturating_sub(before.behind) <= JOINED
            };
            let first = sentences.sentences.get(mention.sentence).map_or(at, |sentence| sentence.words.start);
            let licensed = list.last().filter(joins).is_some() || counters.stand_in(sentences, at.saturating_sub(JOINED).max(first)..at);
            denial.needs = if licensed { Needs::Joined } else { Needs::Another };
        }
        list.push(denial);
    }
    list
}

fn is_concord(sentences: &Sentences, span: Span) -> bool {
    let table = &sentences.document.locale.language.mentions.negations;
    table.longest(&pieces(sentences.text(span))).is_some_and(|(_, scope)| scope == "concord")
}

fn is_turn(sentences: &Sentences, sentence: usize, span: Span) -> bool {
    let Some(sentence) = sentences.sentences.get(sentence) else { return false };
    let turns = &sentences.document.locale.language.negation_turns;
    let pieces = pieces(sentences.text(sentence.span));
    (0..pieces.len()).any(|at| {
        let Some((taken, _)) = pieces.get(at..).and_then(|rest| turns.longest(rest)) else { return false };
        let Some((first, last)) = pieces.get(at).zip(pieces.get(at + taken - 1)) else { return false };
        Span::new(sentence.span.start + first.start, sentence.span.start + last.end()).contains(span)
    })
}
