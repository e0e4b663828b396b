//! Takes off pronouns that hang on a verb: *decírselo*, *dándoles*, *hágase*.

use unicode_normalization::UnicodeNormalization;

use crate::lang::Language;

/// What may stand before the pronouns that `form` ends in, as it is written when it stands alone.
pub(super) fn hosts(form: &str, language: &'static Language) -> Vec<String> {
    let ends = form.char_indices().skip(LEAST_HOST).map(|(at, _)| form.split_at(at));
    let cut = ends.filter(|(_, clitics)| language.clitics.contains(clitics));
    cut.filter_map(|(host, _)| alone(host, language)).collect()
}

/// `host` without the accent that the pronouns brought; none if it is no form that takes pronouns.
fn alone(host: &str, language: &'static Language) -> Option<String> {
    let bare = without_acute(host);
    let row = bare.char_indices().find_map(|(at, _)| language.clitic_hosts.get(bare.get(at..)?));
    let (ending, condition) = row?.split_once('\t')?;
    (condition == "any" || bare != host).then(|| bare + ending.trim_matches('-'))
}

/// `host` without acute accents: it is written where pronouns leave the stress too far from the end.
fn without_acute(host: &str) -> String {
    host.nfd().filter(|&c| c != ACUTE).nfc().collect()
}

/// The combining acute accent.
const ACUTE: char = '\u{301}';

/// The fewest characters that pronouns hang on.
const LEAST_HOST: usize = 2;
