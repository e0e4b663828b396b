//! What several of the test programs need: the files of the project, the program itself, and a report as its users get it.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test may fail and print")]
#![allow(dead_code, reason = "each test program uses a part of it")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use cotejo::check::CHECKS;
use cotejo::config;
use cotejo::finding::Ui;
use cotejo::lang::Locale;
use cotejo::pair::Pair;
use cotejo::pipeline;
use cotejo::read;
use cotejo::report::{Report, Settings};
use cotejo::write::{WRITERS, Writer};
use serde_json::Value;

/// A path inside the project, whose root is the working folder of every test.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The text of a file of the project.
pub(crate) fn text(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()))
}

/// All files below a folder of the project, in the order of their names.
pub(crate) fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|problem| panic!("{}: {problem}", folder.display())) {
            let path = entry.unwrap().path();
            if path.is_dir() { open.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

/// The path of a file inside the project, with slashes.
pub(crate) fn name(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// Whether kept figures and reports are to be written anew: `COTEJO_RENEW=1 cargo test`.
pub(crate) fn renew() -> bool {
    std::env::var_os("COTEJO_RENEW").is_some_and(|value| value == "1")
}

/// Fails where the kept text of `path` is not `made`, or keeps it anew.
pub(crate) fn keep(path: &str, made: &str) {
    let file = root().join(path);
    if renew() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, made).unwrap();
        return;
    }
    let kept = fs::read_to_string(&file).unwrap_or_else(|problem| panic!("{path}: {problem}; COTEJO_RENEW=1 cargo test makes it"));
    if kept != made {
        let line = kept.lines().zip(made.lines()).take_while(|(kept, made)| kept == made).count();
        let at = |text: &str| text.lines().nth(line).unwrap_or("(end)").chars().take(200).collect::<String>();
        panic!(
            "{path}:{}: the kept text differs from what is made now\n  kept: {}\n  made: {}\n\
             if the new one is right, keep it: COTEJO_RENEW=1 cargo test",
            line + 1,
            at(&kept),
            at(made)
        );
    }
}

/// The program, to be run at the root of the project and without the user's colours.
pub(crate) fn cotejo() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cotejo"));
    command.current_dir(root()).env_remove("CLICOLOR_FORCE").env("NO_COLOR", "1").stdin(Stdio::null());
    command
}

/// What the program says to these arguments.
pub(crate) fn run<S: AsRef<std::ffi::OsStr>>(arguments: impl IntoIterator<Item = S>) -> Output {
    cotejo().args(arguments).output().unwrap()
}

/// Settings as they are unless told otherwise, with all checks.
pub(crate) fn settings() -> Settings {
    Settings {
        fail_on: config::FAIL_ON,
        min_confidence: config::MIN_CONFIDENCE,
        checks: CHECKS.iter().map(|check| check.name).collect(),
        ui: Ui::En,
        show_skipped: false,
        lexicon: Vec::new(),
    }
}

/// The report on one pair of files, as `cotejo check` makes it.
pub(crate) fn report(paths: Pair<&str>, languages: Pair<&str>) -> Report {
    let locales = languages.map(Locale::parse);
    let documents = read::pair(paths, locales, &read::Options::default()).unwrap_or_else(|error| panic!("{error}"));
    let settings = settings();
    let documents = vec![pipeline::compare(documents, CHECKS, &settings)];
    Report { settings, documents }
}

/// The text of a report in one format.
pub(crate) fn written(writer: &Writer, report: &Report) -> String {
    let mut bytes = Vec::new();
    (writer.write)(report, &mut bytes).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    if writer.name == "json" {
        validate("docs/cotejo-1.schema.json", &serde_json::from_str(&text).unwrap());
    }
    text
}

/// The writer with this name.
pub(crate) fn writer(name: &str) -> &'static Writer {
    WRITERS.iter().find(|writer| writer.name == name).unwrap_or_else(|| panic!("no writer is called {name}"))
}

/// Fails where `value` is not as the JSON Schema in `schema` says, and names each place.
pub(crate) fn validate(schema: &str, value: &Value) {
    let schema: Value = serde_json::from_str(&text(schema)).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let faults: Vec<String> = validator.iter_errors(value).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// One of the article pairs of `corpora/`.
pub(crate) struct Corpus {
    /// Its number, such as `001`.
    pub(crate) number: String,
    /// The two files.
    pub(crate) paths: Pair<String>,
    /// The codes of their languages.
    pub(crate) languages: Pair<String>,
    /// The beads and errors that a careful reader finds.
    pub(crate) gold: Value,
}

/// The article pairs of `corpora/`, in the order of their numbers.
pub(crate) fn corpora() -> Vec<Corpus> {
    let gold = files("corpora").into_iter().filter(|path| path.file_name().is_some_and(|name| name == "gold.json"));
    gold.map(|path| corpus(&path)).collect()
}

fn corpus(path: &Path) -> Corpus {
    let gold: Value = serde_json::from_str(&text(path)).unwrap();
    let folder = path.parent().unwrap();
    let language = |key: &str| gold[key].as_str().unwrap_or_else(|| panic!("{}: no {key}", path.display())).to_owned();
    let languages = Pair::new(language("from"), language("to"));
    let file = |code: String| {
        let found = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let found = found.into_iter().find(|file| file.file_stem().is_some_and(|stem| stem == code.as_str()));
        name(&found.unwrap_or_else(|| panic!("{}: no text called {code}", folder.display())))
    };
    let number = folder.file_name().unwrap().to_string_lossy().into_owned();
    Corpus { number, paths: languages.clone().map(file), languages, gold }
}

impl Corpus {
    /// The report on it.
    pub(crate) fn report(&self) -> Report {
        report(self.paths.as_ref().map(String::as_str), self.languages.as_ref().map(String::as_str))
    }
}
