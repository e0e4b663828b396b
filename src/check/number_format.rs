//! Numbers whose separators are those of the source's language.

use crate::align::Aligned;
use crate::annotate::{Mention, Number};
use crate::finding::{Finding, Says, Severity};
use crate::pair::{Pair, Side};

use super::facts;
use super::row::{Check, Group};

/// The row of the check.
pub(super) static NUMBER_FORMAT: Check = Check {
    name: "number-format",
    group: Group::Facts,
    severity: Severity::Minor,
    mqm: "locale/number-format",
    page: include_str!("number-format.md"),
    says: Says {
        en: "“{target}” is written in the number format of the other language",
        es: "«{target}» está escrito con el formato de números de la otra lengua",
    },
    run,
};

const READS: Says = Says {
    en: "“{target}” reads as another number than the “{source}” that it stands for",
    es: "«{target}» se lee como otra cifra que «{source}», a la que traduce",
};

/// Separators that the target's format does not have in this place; not yet measured.
const FOREIGN: u8 = 75;
/// Digits that say another number in the target's format, and in the other format what the source says; not yet measured.
const MISREAD: u8 = 80;

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let target = &text.text.target;
    let foreign = target.mentions.iter().filter_map(|mention| mention.value.number());
    findings.extend(foreign.filter(|number| number.foreign_format && number.digits).map(|number| {
        let written = target.text(number.numeral);
        let finding = NUMBER_FORMAT.finding(FOREIGN).at(Side::Target, number.numeral).fill("target", written);
        finding.suggest(exchanged(written))
    }));
    let is_sure = is_format_known(text, Side::Target);
    let links = text.beads.iter().flat_map(|bead| &bead.links.mentions).filter(|_| is_sure);
    findings.extend(links.filter_map(|link| misread(text, text.text.source.mentions.get(link.source)?, target.mentions.get(link.target)?)));
}

/// A number of the target that says what its source says only in the other format.
fn misread(text: &Aligned, source: &Mention, target: &Mention) -> Option<Finding> {
    let (said, read) = (source.value.number()?, target.value.number()?);
    let is_other = read.digits && !read.foreign_format && said.is_single() && read.is_single();
    // "4,700" in Spanish of no known variety
    let is_doubtful = said.other_reading.is_some() && !said.low.is_integer() && !is_format_known(text, Side::Source);
    if !is_other || is_doubtful || read.low == said.low || read.other_reading != Some(said.low) {
        return None;
    }
    let finding = facts::finding(text, &NUMBER_FORMAT, MISREAD, Pair::new(said.numeral, read.numeral));
    Some(finding.severity(Severity::Major).say(READS).suggest(exchanged(text.words(Side::Target, read.numeral))))
}

/// Digits with their commas and points exchanged.
fn exchanged(written: &str) -> String {
    let other = |mark| match mark {
        ',' => '.',
        '.' => ',',
        _ => mark,
    };
    written.chars().map(other).collect()
}

/// Whether the format of a side is certain: by its language or variety, or by numbers of its own that allow but one.
fn is_format_known(text: &Aligned, side: Side) -> bool {
    let annotated = text.text.get(side);
    let locale = annotated.sentences.document.locale;
    let custom = locale.language.decimal_mark;
    let is_known = locale.region.is_some() || !locale.language.mentions.either_decimal_mark;
    let mut numbers = annotated.mentions.iter().filter_map(|mention| mention.value.number()).filter(|number| number.digits);
    is_known || numbers.any(|number| !number.foreign_format && shows(number, annotated.text(number.numeral), custom))
}

/// Whether a number can only be read with `mark` before its fraction.
fn shows(number: &Number, written: &str, mark: char) -> bool {
    number.other_reading.is_none() && !number.low.is_integer() && written.contains(mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_change_places() {
        assert_eq!(exchanged("1.234.567,5"), "1,234,567.5");
        assert_eq!(exchanged("12 500"), "12 500");
    }
}
