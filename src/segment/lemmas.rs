//! The lemmas that a form may belong to: irregular forms by table, regular ones by their endings, verbs without their pronouns.
//!
//! Snowball brings most forms of a word together by itself; here is only what it keeps apart.

use super::clitics::hosts;
use crate::lang::Language;

/// What `form`, in lower case, may be a form of, the likeliest first: irregular lemmas, itself, then what its pronouns, its
/// endings and other spellings allow. Not all of it need be words: a stem that no word has harms nothing.
pub(super) fn lemmas(form: &str, language: &'static Language) -> Vec<String> {
    let mut lemmas = irregular(form, language).unwrap_or_default();
    lemmas.push(form.to_owned());
    for host in hosts(form, language) {
        lemmas.extend(irregular(&host, language).unwrap_or_else(|| by_ending(&host, language).collect()));
        lemmas.push(host);
    }
    for lemma in by_ending(form, language) {
        lemmas.extend(irregular(&lemma, language).unwrap_or_else(|| vec![lemma]));
    }
    lemmas
}

/// The lemmas of an irregular form.
fn irregular(form: &str, language: &'static Language) -> Option<Vec<String>> {
    Some(language.irregular_forms.get(form)?.map(str::to_owned).collect())
}

/// Lemmas by the longest ending that the language has a row for.
fn by_ending<'a>(form: &'a str, language: &'static Language) -> impl Iterator<Item = String> + 'a {
    let found = form.char_indices().skip(LEAST_ROOT).find_map(|(at, _)| {
        let (root, ending) = form.split_at(at);
        language.lemma_endings.get(ending).map(|lemma_endings| (root, lemma_endings))
    });
    found.into_iter().flat_map(|(root, endings)| endings.split('|').map(move |ending| format!("{root}{}", ending.trim_matches('-'))))
}

/// The fewest characters that stand before an ending.
const LEAST_ROOT: usize = 1;
