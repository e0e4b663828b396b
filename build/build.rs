//! Makes the tables that the program uses in place, as bytes of its own file: the word-pair lexicon, the names of things and the irregular forms.

mod lemmas;
mod sense;
mod spelling;
mod things;
mod verbs;
mod words;

use std::process::ExitCode;

use rust_stemmers::Stemmer;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

type Problem = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    for file in
        words::FUNCTION_WORDS.into_iter().chain(lemmas::FILES).chain(sense::FILES).chain(things::FILES).chain([words::WORDS, "build"])
    {
        println!("cargo::rerun-if-changed={file}");
    }
    match words::build().and_then(|()| lemmas::build()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            println!("cargo::error={problem}");
            ExitCode::FAILURE
        }
    }
}

/// As `segment::stem`: a test of the lexicon sees to it that the two agree.
fn stem(stemmer: &Stemmer, word: &str) -> String {
    stemmer.stem(word).nfd().filter(|&c| !is_combining_mark(c)).collect::<String>().to_lowercase()
}

/// The rows of a data file: their cells, with their place for whoever has to mend them.
fn rows(file: &str, text: &str) -> Vec<(String, Vec<String>)> {
    let rows = text.lines().enumerate().filter(|(_, row)| !row.is_empty() && !row.starts_with('#'));
    rows.map(|(number, row)| (format!("{file}:{}", number + 1), row.split('\t').map(str::to_owned).collect())).collect()
}
