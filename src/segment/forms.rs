//! What is known of a written form, made once for each form of a document.

use std::collections::HashMap;

use rust_stemmers::Stemmer;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::lang::Language;

/// The number of a form within its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FormId(pub u32);

/// What is known of words that are written alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// As it is written.
    pub text: String,
    /// In lower case.
    pub lower: String,
    /// In lower case and without accents.
    pub folded: String,
    /// Stems of its possible lemmas, without accents, the likeliest first; at least one.
    pub stems: Vec<String>,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether it is a function word of its language.
    pub function: bool,
    /// Whether it holds a digit.
    pub digit: bool,
}

/// All forms of a document.
#[derive(Clone)]
pub struct Forms {
    language: &'static Language,
    list: Vec<Form>,
    known: HashMap<String, FormId>,
}

impl std::fmt::Debug for Forms {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(&self.list).finish()
    }
}

impl Forms {
    /// No forms yet.
    pub fn new(language: &'static Language) -> Self {
        Forms { language, list: Vec::new(), known: HashMap::new() }
    }

    /// The form of a word as it is written, made if it is new.
    pub fn of(&mut self, text: &str) -> FormId {
        if let Some(&id) = self.known.get(text) {
            return id;
        }
        let id = FormId(u32::try_from(self.list.len()).unwrap_or(u32::MAX));
        self.list.push(make(text, self.language));
        self.known.insert(text.to_owned(), id);
        id
    }

    /// What is known of a form.
    pub fn get(&self, id: FormId) -> &Form {
        &self.list[id.0 as usize]
    }

    /// The number of forms.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All forms with their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (FormId, &Form)> {
        (0..).map(FormId).zip(&self.list)
    }
}

/// `text` in lower case and without accents.
pub fn fold(text: &str) -> String {
    text.nfd().filter(|&c| !is_combining_mark(c)).collect::<String>().to_lowercase()
}

/// The stem of a lemma, as [`Form::stems`] holds it.
pub fn stem(lemma: &str, language: &Language) -> String {
    fold(&Stemmer::create(language.stemmer).stem(lemma))
}

fn make(text: &str, language: &'static Language) -> Form {
    let lower = text.to_lowercase();
    let stems = match language.irregular_forms.get(&lower) {
        Some(lemmas) => lemmas.split('|').map(|lemma| stem(lemma, language)).collect(),
        None => vec![stem(&lower, language)],
    };
    Form {
        folded: fold(text),
        stems,
        capital: text.chars().next().is_some_and(char::is_uppercase),
        function: language.function_words.contains(&lower),
        digit: text.chars().any(char::is_numeric),
        text: text.to_owned(),
        lower,
    }
}
