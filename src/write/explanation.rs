//! Why a sentence stands in its bead, for people.

use std::fmt::Write as _;

use crate::align::{Aligned, Explanation, Way};
use crate::pair::Side;

/// What spoke for the bead of a sentence and against its best rival, in lines of text.
pub fn explanation(aligned: &Aligned, explanation: &Explanation) -> String {
    let label = if explanation.moved { "Moved bead" } else { "Bead" };
    let mut text = way(aligned, label, &explanation.chosen);
    text.push('\n');
    match &explanation.rival {
        Some(rival) => text.push_str(&way(aligned, "Best rival", rival)),
        None => text.push_str("No rival has a chance.\n"),
    }
    text
}

fn way(aligned: &Aligned, label: &str, way: &Way) -> String {
    let numbers = |side: Side| {
        let numbers: Vec<String> = way.sentences.get(side).iter().map(usize::to_string).collect();
        if numbers.is_empty() { "nothing".to_owned() } else { numbers.join(",") }
    };
    let (source, target) = (numbers(Side::Source), numbers(Side::Target));
    let mut text = format!("{label}: {source} – {target}, {:.0} %, score {:+.2}\n", way.probability * 100.0, way.score());
    for (side, mark) in [(Side::Source, '<'), (Side::Target, '>')] {
        for &number in way.sentences.get(side) {
            let span = aligned.text.get(side).sentences.sentences.get(number).map(|sentence| sentence.span);
            // Writing to a string cannot fail.
            _ = writeln!(text, "  {mark} {}", span.map_or("", |span| aligned.words(side, span)));
        }
    }
    if !way.words.is_empty() {
        _ = writeln!(text, "  words: {}", words(aligned, way));
    }
    for reason in &way.reasons {
        _ = writeln!(text, "  {:+7.2}  {} {:.2} × {:+.2}", reason.worth(), reason.name, reason.value, reason.weight);
    }
    text
}

/// The words that match, such as `ship–barco`.
fn words(aligned: &Aligned, way: &Way) -> String {
    let word = |side: Side, at: usize| {
        let span = aligned.text.get(side).sentences.words.get(at).map(|word| word.span);
        span.map_or("", |span| aligned.words(side, span))
    };
    let pair = |link: &crate::align::Link| format!("{}–{}", word(Side::Source, link.source), word(Side::Target, link.target));
    way.words.iter().map(pair).collect::<Vec<_>>().join(", ")
}
