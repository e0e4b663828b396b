//! Turns the irregular forms of each language into one map, `lemmas-<language>.fst`: a form, and where its lemmas stand in
//! `lemmas-<language>.txt`, the first byte in the upper and the length in the lower 32 bits. Lemmas have `|` between.
//!
//! Forms come from `irregular-forms.tsv`, whose rows count alone, and from the patterns of the irregular verbs: of these
//! only what the stemmer keeps apart from the infinitive.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::{env, fs};

use fst::MapBuilder;
use rust_stemmers::{Algorithm, Stemmer};

use super::verbs::{self, Verb};
use super::{Problem, rows, stem};

pub(super) const FILES: [&str; 5] = [
    "data/en/irregular-forms.tsv",
    "data/es/irregular-forms.tsv",
    "data/es/verbs.tsv",
    "data/es/verb-patterns.tsv",
    "data/es/verb-endings.tsv",
];
const ENGLISH: &str = FILES[0];
const SPANISH: &str = FILES[1];
const VERBS: &str = FILES[2];
const PATTERNS: &str = FILES[3];
const ENDINGS: &str = FILES[4];

/// Writes the maps.
pub(super) fn build() -> Result<(), Problem> {
    write("en", &listed(ENGLISH)?)?;
    let mut forms = listed(SPANISH)?;
    for (form, lemmas) in conjugated()? {
        forms.entry(form).or_insert(lemmas);
    }
    write("es", &forms)
}

/// The rows of a list of forms.
fn listed(file: &str) -> Result<BTreeMap<String, String>, Problem> {
    let mut forms = BTreeMap::new();
    for (place, cells) in rows(file, &fs::read_to_string(file)?) {
        let [form, lemmas] = &cells[..] else { return Err(format!("{place}: a row has two columns with a tab between").into()) };
        forms.insert(form.clone(), lemmas.clone());
    }
    Ok(forms)
}

/// The forms of the irregular verbs.
fn conjugated() -> Result<BTreeMap<String, String>, Problem> {
    let patterns = verbs::patterns(rows(PATTERNS, &fs::read_to_string(PATTERNS)?))?;
    let endings = verbs::endings(rows(ENDINGS, &fs::read_to_string(ENDINGS)?))?;
    let stemmer = Stemmer::create(Algorithm::Spanish);
    let mut forms: BTreeMap<String, String> = BTreeMap::new();
    for (place, cells) in rows(VERBS, &fs::read_to_string(VERBS)?) {
        let verb = Verb::new(&cells, &patterns, &endings).map_err(|why| format!("{place}: {why}"))?;
        let root = stem(&stemmer, verb.infinitive);
        let made: BTreeSet<String> = verb.forms().into_iter().filter(|form| stem(&stemmer, form) != root).collect();
        for form in made {
            let lemmas = forms.entry(form).or_default();
            if !lemmas.is_empty() {
                lemmas.push('|');
            }
            lemmas.push_str(verb.infinitive);
        }
    }
    Ok(forms)
}

fn write(language: &str, forms: &BTreeMap<String, String>) -> Result<(), Problem> {
    let out = env::var("OUT_DIR")?;
    let (mut map, mut text, mut places) = (MapBuilder::memory(), String::new(), HashMap::new());
    for (form, lemmas) in forms {
        let place = *places.entry(lemmas).or_insert_with(|| {
            let start = text.len() as u64;
            text.push_str(lemmas);
            start << 32 | lemmas.len() as u64
        });
        map.insert(form, place)?;
    }
    fs::write(Path::new(&out).join(format!("lemmas-{language}.fst")), map.into_inner()?)?;
    fs::write(Path::new(&out).join(format!("lemmas-{language}.txt")), text)?;
    Ok(())
}
