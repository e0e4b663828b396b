//! The user's own word pairs, by the stems that words are looked up with.

use foldhash::HashMap;

use crate::lang::Language;
use crate::lexicon::own::Entry;
use crate::pair::Pair;
use crate::segment::Forms;

/// An index of the user's own pairs for two languages.
///
/// A key is a stem as `segment::Form::stems` holds it; that of an expression is the stems of its content words with blanks between, as in
/// [`crate::lexicon::words`].
#[derive(Clone, Debug, Default)]
pub struct Own {
    /// What translates a key of the source, with its weight, in the order of the list.
    translations: HashMap<String, Vec<(String, f32)>>,
}

impl Own {
    /// The index of these pairs.
    pub fn new(entries: &[Entry], languages: Pair<&'static Language>) -> Self {
        let mut forms = languages.map(Forms::new);
        let mut own = Own::default();
        for entry in entries {
            let source = keys(&entry.words.source, languages.source, &mut forms.source);
            let target = keys(&entry.words.target, languages.target, &mut forms.target);
            for key in source {
                own.translations.entry(key).or_default().extend(target.iter().map(|key| (key.clone(), entry.weight as f32)));
            }
        }
        own
    }

    /// The keys that translate a key of the source, with their weights, above 0.0 and up to 1.0.
    pub fn translations(&self, key: &str) -> impl Iterator<Item = (&str, f32)> {
        self.translations.get(key).into_iter().flatten().map(|(key, weight)| (key.as_str(), *weight))
    }
}

/// The keys of a word or expression: each stem of a word, the first stems of the content words of an expression.
fn keys(words: &str, language: &Language, forms: &mut Forms) -> Vec<String> {
    let mut content: Vec<Vec<String>> = Vec::new();
    for word in words.split(|c: char| c.is_whitespace() || c == '-').filter(|word| !word.is_empty()) {
        let id = forms.of(word);
        let form = forms.get(id);
        if !language.function_words.contains(&form.lower) {
            content.push(form.stems.clone());
        }
    }
    match &content[..] {
        [stems] => stems.clone(),
        several => {
            let first: Vec<&str> = several.iter().filter_map(|stems| stems.first()).map(String::as_str).collect();
            if first.is_empty() { Vec::new() } else { vec![first.join(" ")] }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{ENGLISH, SPANISH};

    #[test]
    fn words_and_expressions_are_keyed_by_their_stems() {
        let entry = |source: &str, target: &str, weight| Entry { words: Pair::new(source.to_owned(), target.to_owned()), weight };
        let own = Own::new(&[entry("Widgets", "cacharros", 0.5), entry("state of the art", "puntero", 1.0)], Pair::new(ENGLISH, SPANISH));
        assert!(own.translations("widget").any(|(key, weight)| key == "cacharr" && weight == 0.5));
        assert!(own.translations("state art").any(|(key, _)| key.starts_with("punter")));
        assert_eq!(own.translations("art").count(), 0);
    }
}
