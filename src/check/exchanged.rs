//! Two numbers of a sentence that changed places: *12 passengers and 3 crew*, *3 pasajeros y 12 tripulantes*.

use crate::align::{Aligned, Bead};
use crate::annotate::{Mention, NumberKind};
use crate::pair::{Pair, Side};

/// What a number counts stands at most so many words behind it.
const REACH: usize = 2;
/// A link at least this sure shows what answers what a number counts.
const SURE: f32 = 0.75;

/// A number and what it counts, on both sides.
struct Counted<'a> {
    mentions: Pair<&'a Mention>,
    words: Pair<usize>,
}

/// The numbers of a bead that stand on the target before what another one counts: that of the source that should stand there, and that
/// of the target that does.
pub(super) fn exchanged<'a>(text: &'a Aligned, bead: &Bead) -> Option<Pair<&'a Mention>> {
    let counted = counted(text, bead);
    let linked = |source: usize, target: usize| {
        bead.links.words.iter().any(|link| link.source == source && link.target == target && link.score >= SURE)
    };
    counted.iter().enumerate().find_map(|(at, one)| {
        let other = counted.iter().enumerate().find(|(other, that)| {
            let differs = one.mentions.source.value.number() != that.mentions.source.value.number();
            *other != at && differs && linked(one.words.source, that.words.target)
        });
        let (_, other) = other?;
        let straight = linked(one.words.source, one.words.target) || linked(other.words.source, other.words.target);
        (!straight).then_some(Pair::new(one.mentions.source, other.mentions.target))
    })
}

/// The numbers that are linked as equal, with the words that they count.
fn counted<'a>(text: &'a Aligned, bead: &Bead) -> Vec<Counted<'a>> {
    let links = bead.links.mentions.iter().filter(|link| link.score >= 1.0);
    let found = links.filter_map(|link| {
        let (source, target) = (text.text.source.mentions.get(link.source)?, text.text.target.mentions.get(link.target)?);
        let plain = |mention: &Mention| mention.value.number().is_some_and(|number| number.kind == NumberKind::Cardinal);
        let words = Pair::new(word_behind(text, Side::Source, source)?, word_behind(text, Side::Target, target)?);
        (plain(source) && plain(target)).then_some(Counted { mentions: Pair::new(source, target), words })
    });
    found.collect()
}

/// The first content word close behind a mention.
fn word_behind(text: &Aligned, side: Side, mention: &Mention) -> Option<usize> {
    let sentences = &text.text.get(side).sentences;
    let first = sentences.words.partition_point(|word| word.span.start < mention.span.end);
    let end = sentences.sentences.get(mention.sentence)?.words.end;
    (first..(first + REACH).min(end)).find(|&word| !sentences.form(word).function && !sentences.form(word).digit)
}
