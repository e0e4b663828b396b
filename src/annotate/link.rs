//! Web and mail addresses.

use crate::document::Span;

/// The addresses in `text`, in order.
pub(super) fn links(text: &str) -> Vec<Span> {
    let mut list = Vec::new();
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        if word.contains(['.', '@']) {
            let trimmed = word.trim_end().trim_start_matches(['(', '<', '[', '"', '«', '“', '\'']);
            let start = at + (word.trim_end().len() - trimmed.len());
            let address = trimmed.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '>', ']', '"', '»', '”', '\'', '…']);
            if is_address(address) {
                list.push(Span::new(start, start + address.len()));
            }
        }
        at += word.len();
    }
    list
}

fn is_address(word: &str) -> bool {
    if ["http://", "https://", "www.", "ftp://"].iter().any(|scheme| word.len() > scheme.len() && word.starts_with(scheme)) {
        return true;
    }
    match word.split_once('@') {
        Some((user, host)) => !user.is_empty() && is_host(host),
        None => is_host(word.split('/').next().unwrap_or_default()) && word.contains('.'),
    }
}

/// Whether `word` looks like *example.com*: small letters, its last part one that stands for a domain.
fn is_host(word: &str) -> bool {
    const ENDINGS: [&str; 12] = ["com", "org", "net", "es", "mx", "edu", "gov", "gob", "info", "uk", "ar", "eu"];
    let mut parts = word.rsplit('.');
    let ending = parts.next().is_some_and(|ending| ENDINGS.contains(&ending));
    let labels: Vec<&str> = parts.collect();
    ending && !labels.is_empty() && labels.iter().all(|part| part.len() > 1 && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
}
