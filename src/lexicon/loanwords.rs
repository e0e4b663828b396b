//! Words that one language has taken over from the other: `data/en-es/loanwords.txt`.

use crate::lang::WordList;

static LOANWORDS: WordList = WordList::new(include_str!("../../data/en-es/loanwords.txt"));

/// Whether a word, in lower case, or the word that it is the plural of, is at home in both languages.
pub fn is_shared(word: &str) -> bool {
    let singular = |ending| word.strip_suffix(ending).is_some_and(|singular| LOANWORDS.contains(singular));
    LOANWORDS.contains(word) || singular("s") || singular("es")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_are_shared_too() {
        assert!(is_shared("blog") && is_shared("blogs") && is_shared("siestas"));
        assert!(!is_shared("lawsuit") && !is_shared("alcalde"));
    }
}
