//! Which of the two languages a word of the target speaks for.

use std::cell::RefCell;

use crate::align::Aligned;
use crate::lang::Language;
use crate::lexicon::{loanwords, words};
use crate::pair::{Pair, Side};
use crate::segment::{Form, Forms};

/// Tells words of the source's language from words of the target's, each form once.
pub(super) struct Tongue {
    languages: Pair<&'static Language>,
    forms: Pair<RefCell<Forms>>,
}

impl Tongue {
    /// For the languages of two texts.
    pub(super) fn of(text: &Aligned) -> Self {
        let languages = text.text.as_ref().map(|side| side.sentences.document.locale.language);
        Tongue { languages, forms: languages.map(|language| RefCell::new(Forms::new(language))) }
    }

    /// The side whose language has this word, in lower case, when the other's has not; `None` for both and neither.
    pub(super) fn side(&self, word: &str) -> Option<Side> {
        if loanwords::is_shared(word) {
            return None;
        }
        let functions = self.languages.map(|language| language.function_words.contains(word));
        let knows = Pair::new(functions.source || self.is_known(word, Side::Source), functions.target || self.is_known(word, Side::Target));
        match (knows.source, knows.target) {
            (true, false) => Some(Side::Source),
            (false, true) => Some(Side::Target),
            _ => None,
        }
    }

    /// Whether the lexicon holds a lemma of this word, in lower case, for the language of one side.
    pub(super) fn is_known(&self, word: &str, side: Side) -> bool {
        let language = *self.languages.get(side);
        self.form(word, side).stems.iter().any(|stem| words::known(stem, language))
    }

    /// What is known of a word as a form of the language of one side.
    pub(super) fn form(&self, word: &str, side: Side) -> Form {
        let mut forms = self.forms.get(side).borrow_mut();
        let id = forms.of(word);
        forms.get(id).clone()
    }
}
