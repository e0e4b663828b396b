//! Sentences of the source that the target does not have.

use crate::align::{self, Aligned, Bead};
use crate::finding::{Finding, Says, Severity};
use crate::pair::{Pair, Side};

use super::missing;
use super::row::{Check, Group};

/// A sentence of the source without a counterpart.
pub(super) static OMISSION: Check = Check {
    name: "omission",
    group: Group::Missing,
    severity: Severity::Major,
    mqm: "accuracy/omission",
    page: include_str!("omission.md"),
    says: Says {
        en: "nothing in the translation answers this sentence: “{words}”",
        es: "nada en la traducción responde a esta frase: «{words}»",
    },
    run,
};

const REPLACED: Says = Says {
    en: "the translation does not say this, “{found}” stands in its place: “{words}”",
    es: "la traducción no dice esto, en su lugar está «{found}»: «{words}»",
};

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let replaced = align::replaced(text);
    for (number, bead) in text.beads.iter().enumerate().filter(|(_, bead)| is_left_out(bead)) {
        for &sentence in &bead.sentences.source {
            let span = text.text.source.sentences.sentences[sentence].span;
            let Some(percent) = missing::confidence(text, bead, Side::Source, sentence) else { continue };
            let words = missing::excerpt(text.words(Side::Source, span));
            let finding = OMISSION.finding(percent).at(Side::Source, span).fill("words", words);
            let instead = replaced.iter().find(|pair| pair.source == sentence);
            findings.push(match instead.and_then(|pair| text.text.target.sentences.sentences.get(pair.target)) {
                Some(instead) => {
                    let found = missing::excerpt(text.words(Side::Target, instead.span));
                    let finding = finding.say(REPLACED).at(Side::Target, instead.span).fill("found", found);
                    if missing::is_as_long(text, Pair::new(span, instead.span)) { finding.severity(Severity::Minor) } else { finding }
                }
                None => finding.hole(missing::hole(text, number)),
            });
        }
    }
}

fn is_left_out(bead: &Bead) -> bool {
    bead.sentences.target.is_empty()
}
