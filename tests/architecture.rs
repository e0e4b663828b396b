//! The layering of `src/`, and other promises about its files that the compiler does not keep.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test may fail and print")]

mod common;

use std::path::Path;

use cotejo::check::CHECKS;

/// The modules in the order of the data: each may name itself and what stands before it.
///
/// `pair` to `lexicon` are the ground floor; from `read` on each is a stage.
const ORDER: [&str; 18] = [
    "pair", "error", "lang", "document", "finding", "lexicon", "read", "segment", "annotate", "align", "check", "report", "judge", "write",
    "config", "pipeline", "cli", "main",
];

/// Longest file, in lines, tests apart.
const LONGEST: usize = 400;

/// A file of `src/`: its name, its module, and its lines of code without comments and tests.
struct Source {
    name: String,
    module: String,
    code: Vec<(usize, String)>,
}

fn sources() -> Vec<Source> {
    let rust = |path: &std::path::PathBuf| path.extension().is_some_and(|ending| ending == "rs");
    let tests = |path: &std::path::PathBuf| path.file_stem().is_some_and(|stem| stem == "tests");
    common::files("src").into_iter().filter(|path| rust(path) && !tests(path)).map(|path| source(&path)).collect()
}

fn source(path: &Path) -> Source {
    let name = common::name(path);
    let module = name["src/".len()..].split(['/', '.']).next().unwrap_or_default().to_owned();
    let text = common::text(path);
    let lines = text.lines().enumerate().map(|(number, line)| (number + 1, line));
    let code = lines.take_while(|(_, line)| line.trim() != "#[cfg(test)]").filter(|(_, line)| !line.trim_start().starts_with("//"));
    Source { name, module, code: code.map(|(number, line)| (number, line.to_owned())).collect() }
}

impl Source {
    /// The lines of code that hold `words`.
    fn lines_with(&self, words: &str) -> Vec<String> {
        let found = self.code.iter().filter(|(_, line)| line.contains(words));
        found.map(|(number, line)| format!("{}:{number}: {}", self.name, line.trim())).collect()
    }

    /// The modules of the crate that it names, with the place.
    fn names(&self) -> Vec<(String, String)> {
        let joined: String = self.code.iter().map(|(number, line)| format!("\u{0}{number}\u{0}{line}\n")).collect();
        let mut named = Vec::new();
        for (at, _) in joined.match_indices("crate::") {
            let line = joined[..at].rsplit('\u{0}').nth(1).unwrap_or_default();
            let rest = &joined[at + "crate::".len()..];
            for module in first_segments(rest) {
                named.push((module, format!("{}:{line}", self.name)));
            }
        }
        named
    }
}

/// The first segments of a path or of a braced list of paths.
fn first_segments(path: &str) -> Vec<String> {
    let word = |text: &str| text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let Some(list) = path.strip_prefix('{') else { return vec![word(path)] };
    let mut depth = 0;
    let mut starts = vec![0];
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => starts.push(at + 1),
            _ => {}
        }
    }
    starts.into_iter().map(|start| word(&list[start..])).filter(|word| !word.is_empty()).collect()
}

fn none(faults: &[String], rule: &str) {
    assert!(faults.is_empty(), "{rule}\n  {}", faults.join("\n  "));
}

#[test]
fn a_module_names_only_what_stands_before_it() {
    let place = |module: &str| ORDER.iter().position(|known| *known == module);
    let mut faults = Vec::new();
    for source in sources().iter().filter(|source| source.module != "lib") {
        let Some(own) = place(&source.module) else {
            faults.push(format!("{}: has no place in the order of modules", source.name));
            continue;
        };
        for (module, at) in source.names() {
            match place(&module) {
                Some(other) if other <= own => {}
                _ => faults.push(format!("{at}: {} names {module}", source.module)),
            }
        }
    }
    none(&faults, &format!("a module may name only what stands before it: {}", ORDER.join(", ")));
}

#[test]
fn braced_imports_are_read_too() {
    assert_eq!(first_segments("pair::Side;"), ["pair"]);
    assert_eq!(first_segments("{pair::{Pair, Side}, write};\nuse std::fs;"), ["pair", "write"]);
}

#[test]
fn formats_have_structs_of_their_own_under_write() {
    let outside = |source: &&Source| source.module != "write";
    let faults: Vec<_> = sources().iter().filter(outside).flat_map(|source| source.lines_with("Serialize")).collect();
    none(&faults, "what a format writes is derived from a struct under src/write/, so that no stage's type is frozen by a format");
}

#[test]
fn no_line_outside_lang_decides_by_a_language() {
    // `finding` names the languages of messages; `config` and `cli` read codes that a user says; `write` writes them.
    // A code may stand in a list of other things (endings of web addresses): what is looked for is a decision by it.
    let may = ["lang", "finding", "config", "cli", "write"];
    let decides =
        |code: &str| [format!("== {code}"), format!("!= {code}"), format!("{code} =>"), format!("{code} |"), format!("::of({code})")];
    let words = ["\"es\"", "\"en\""].into_iter().flat_map(decides).chain(["SPANISH", "ENGLISH"].map(str::to_owned)).collect::<Vec<_>>();
    let outside = sources().into_iter().filter(|source| !may.contains(&source.module.as_str()));
    let faults: Vec<_> = outside.flat_map(|source| words.iter().flat_map(|words| source.lines_with(words)).collect::<Vec<_>>()).collect();
    none(&faults, "a language is a value of src/lang/: give it a table or a switch there");
}

#[test]
fn every_check_has_a_file_a_page_and_a_row() {
    let no_checks = ["mod", "row", "tests"];
    let mut names: Vec<String> = Vec::new();
    for path in common::files("src/check").iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs")) {
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let is_check = common::text(path).contains(": Check = Check {");
        if is_check && !no_checks.contains(&stem.as_str()) {
            names.push(stem.replace('_', "-"));
        }
    }
    let listed: Vec<&str> = CHECKS.iter().map(|check| check.name).collect();
    let mut faults = Vec::new();
    for name in &names {
        let file = name.replace('-', "_");
        if !common::root().join(format!("src/check/{name}.md")).is_file() {
            faults.push(format!("src/check/{file}.rs: has no page {name}.md"));
        }
        if !listed.contains(&name.as_str()) {
            faults.push(format!("src/check/{file}.rs: stands in no row of CHECKS"));
        }
    }
    faults.extend(listed.iter().filter(|name| !names.iter().any(|known| known == *name)).map(|name| format!("{name}: has no file")));
    none(&faults, "a check is src/check/NAME.rs, its page NAME.md, and a row of CHECKS in src/check/mod.rs");
}

#[test]
fn checks_stand_in_the_order_of_their_groups() {
    let rows: Vec<String> = CHECKS.windows(2).filter(|two| two[0].group > two[1].group).map(|two| two[1].name.to_owned()).collect();
    none(&rows, "a group stands before another in CHECKS because it explains a fault before the other does");
}

#[test]
fn no_file_is_too_long() {
    let length = |source: &Source| source.code.last().map_or(0, |(number, _)| *number);
    let long = sources().into_iter().filter(|source| length(source) > LONGEST);
    let faults: Vec<_> = long.map(|source| format!("{}: {} lines", source.name, length(&source))).collect();
    none(&faults, &format!("a file of more than {LONGEST} lines, tests apart, wants to be two"));
}
