//! What is known of a written form, made once for each form of a document.

use std::sync::Arc;

use foldhash::HashMap;
use rust_stemmers::Stemmer;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::lemmas::lemmas;
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
    /// In lower case, without accents, its apostrophes straight.
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
    stemmer: Arc<Stemmer>,
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
        Forms { language, stemmer: Arc::new(Stemmer::create(language.stemmer)), list: Vec::new(), known: HashMap::default() }
    }

    /// The form of a word as it is written, made if it is new.
    pub fn of(&mut self, text: &str) -> FormId {
        if let Some(&id) = self.known.get(text) {
            return id;
        }
        let id = FormId(u32::try_from(self.list.len()).unwrap_or(u32::MAX));
        self.list.push(make(text, self.language, &self.stemmer));
        self.known.insert(text.to_owned(), id);
        id
    }

    /// What is known of a form.
    pub fn get(&self, id: FormId) -> &Form {
        &self.list[id.0 as usize]
    }
}

/// `text` in lower case, without accents, its apostrophes straight.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let plain = text.nfd().filter(|&c| !is_combining_mark(c)).map(|c| if c == '’' { '\'' } else { c });
    plain.collect::<String>().to_lowercase()
}

/// The stem of a lemma, as [`Form::stems`] holds it.
pub fn stem(lemma: &str, language: &Language) -> String {
    fold(&Stemmer::create(language.stemmer).stem(lemma))
}

/// The most stems that are kept of a form.
const MOST_STEMS: usize = 4;

/// Bytes of the longest form that is stemmed: longer ones are no words, and stemming costs the square of the length.
const LONGEST_WORD: usize = 64;

/// The stems of all lemmas that `lower` may belong to, in each spelling, the likeliest first.
fn stems(lower: &str, language: &'static Language, stemmer: &Stemmer) -> Vec<String> {
    if lower.len() > LONGEST_WORD {
        return vec![fold(lower)];
    }
    let mut stems: Vec<String> = Vec::new();
    for lemma in lemmas(lower, language) {
        let stem = fold(&stemmer.stem(&lemma));
        let other = language.spellings.get(&stem).map(str::to_owned);
        for stem in [Some(stem), other].into_iter().flatten() {
            if stems.len() < MOST_STEMS && !stems.contains(&stem) {
                stems.push(stem);
            }
        }
    }
    stems
}

fn make(text: &str, language: &'static Language, stemmer: &Stemmer) -> Form {
    let lower = text.to_lowercase();
    let plain = lower.replace('’', "'");
    Form {
        folded: fold(text),
        stems: stems(&plain, language, stemmer),
        capital: text.chars().next().is_some_and(char::is_uppercase),
        function: language.function_words.contains(&plain),
        digit: text.chars().any(char::is_numeric),
        text: text.to_owned(),
        lower,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{ENGLISH, SPANISH};
    use proptest::prelude::*;

    fn meets(form: &str, lemma: &str, language: &'static Language) -> bool {
        let mut forms = Forms::new(language);
        let id = forms.of(form);
        forms.get(id).stems.contains(&stem(lemma, language))
    }

    #[test]
    fn forms_meet_their_lemma() {
        let english = "planned plan, running run, companies company, knives knife, lives life, children child, went go, \
            said say, making make, travelled travel, traveled travel, cancelled cancel, higher high, largest large, \
            organised organize, organizations organisation, colours color, centre center, defense defence, \
            sceptical skeptical, added add, suing sue, better good, experienced experience, women woman, leaves leave, \
            leaves leaf, died die, studies study, people person, analyzed analyse, paediatric pediatric";
        let spanish = "dijeron decir, busqué buscar, llegué llegar, empecé empezar, empiece empezar, dirijo dirigir, \
            voces voz, veces vez, jóvenes joven, naciones nación, camiones camión, ingleses inglés, mujeres mujer, \
            líderes líder, decírselo decir, hacerlo hacer, verse ver, dándole dar, convirtiéndose convertir, \
            entrando entrar, usó usar, anunció anunciar, grandísimo grande, importantísimas importante, tendrán tener, \
            sabría saber, fue ser, fue ir, puesto poner, puesto puesto, prueba prueba, prueba probar, años año, \
            altas alto, significa significar, publiquen publicar, traduce traducir, traduzca traducir, gran grande, \
            primer primero, septiembre setiembre, dirija dirigir, sigan seguir, luces luz, crímenes crimen, \
            contribuyó contribuir, murieron morir, pidiendo pedir, actúan actuar, envía enviar, unidos unir";
        for (list, language) in [(english, ENGLISH), (spanish, SPANISH)] {
            for (form, lemma) in list.split(", ").filter_map(|pair| pair.trim().split_once(' ')) {
                assert!(meets(form, lemma, language), "{form} {lemma}");
            }
        }
    }

    #[test]
    fn the_likeliest_stem_stands_first() {
        for (form, lemma, language) in [
            ("planned", "plan", ENGLISH),
            ("found", "find", ENGLISH),
            ("ground", "ground", ENGLISH),
            ("acuerdo", "acuerdo", SPANISH),
            ("dijo", "decir", SPANISH),
            ("casa", "casa", SPANISH),
        ] {
            let mut forms = Forms::new(language);
            let id = forms.of(form);
            assert_eq!(forms.get(id).stems.first(), Some(&stem(lemma, language)), "{form}");
        }
    }

    #[test]
    fn apostrophes_are_alike() {
        let mut forms = Forms::new(ENGLISH);
        let (straight, curly) = (forms.of("don't"), forms.of("Don’t"));
        assert!(forms.get(straight).function && forms.get(curly).function);
        assert_eq!(forms.get(straight).folded, forms.get(curly).folded);
        assert_eq!(forms.get(curly).lower, "don’t");
    }

    proptest! {
        #[test]
        fn every_form_has_one_to_four_stems(text in "\\PC{1,12}|[a-zñáé'’]{1,14}") {
            for language in [ENGLISH, SPANISH] {
                let mut forms = Forms::new(language);
                let id = forms.of(&text);
                let stems = &forms.get(id).stems;
                prop_assert!((1..=MOST_STEMS).contains(&stems.len()));
                prop_assert!(stems.iter().enumerate().all(|(at, stem)| !stems[..at].contains(stem)));
            }
        }
    }
}
