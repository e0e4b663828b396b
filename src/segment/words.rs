//! Words of a sentence: UAX #29 words that hold a letter or digit, without the clitics that hang on them.

use unicode_segmentation::UnicodeSegmentation;

use crate::document::Span;
use crate::lang::Language;

/// The words within `span` of `text`. What hangs on a word by an apostrophe and is a function word of its own, such
/// as the `'s` of `Rosa's`, belongs to none; contractions such as `don't` are one word.
pub(super) fn split(text: &str, span: Span, language: &'static Language) -> impl Iterator<Item = Span> {
    let words = span.of(text).unicode_word_indices();
    words.map(move |(at, word)| Span::new(span.start + at, span.start + at + host(word, language).len()))
}

/// `word` without its clitic.
fn host<'a>(word: &'a str, language: &Language) -> &'a str {
    let function = |part: &str| language.function_words.contains(&part.to_lowercase().replace('’', "'"));
    match word.rfind(['\'', '’']) {
        Some(at) if at > 0 && function(&word[at..]) && !function(word) => &word[..at],
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::split;
    use crate::document::Span;
    use crate::lang::{ENGLISH, Language, SPANISH};

    fn words(text: &str, language: &'static Language) -> String {
        let spans = split(text, Span::new(0, text.len()), language);
        spans.map(|span| span.of(text)).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn clitics_come_off_and_contractions_stay() {
        for (text, expected) in [
            ("Rosa's house, Rosa’s roof", "Rosa|house|Rosa|roof"),
            ("I don't know; they don’t", "I|don't|know|they|don’t"),
            ("It's Trump's, isn’t it?", "It's|Trump|isn’t|it"),
            ("the Joneses' O'Neill and Hawai'i", "the|Joneses|O'Neill|and|Hawai'i"),
            ("The mayor'd go", "The|mayor|go"),
        ] {
            assert_eq!(words(text, ENGLISH), expected);
        }
        assert_eq!(words("el McDonald's de l'Hospitalet", SPANISH), "el|McDonald|de|l'Hospitalet");
    }

    #[test]
    fn numbers_and_names_stay_whole() {
        for (text, expected) in [
            ("1.250,50 € o el 45 %", "1.250,50|o|el|45"),
            ("well-known iPhone U.S. 3rd", "well|known|iPhone|U.S|3rd"),
            ("EE. UU. y Covid-19", "EE|UU|y|Covid|19"),
            ("… — ¿?", ""),
        ] {
            assert_eq!(words(text, SPANISH), expected);
        }
    }
}
