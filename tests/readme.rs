//! The README says what the program does: its commands run, its table of checks is the program's own.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test may fail and print")]

mod common;

use std::fs;
use std::path::Path;

use cotejo::check::CHECKS;
use cotejo::config::Config;

/// The commands in the fenced `sh` blocks of a page, a line each.
fn commands(page: &str) -> Vec<String> {
    let mut fenced = false;
    let mut commands = Vec::new();
    for line in common::text(page).lines() {
        match line {
            "```sh" => fenced = true,
            "```" => fenced = false,
            _ if fenced => commands.push(line.to_owned()),
            _ => {}
        }
    }
    commands
}

/// The arguments of a command that runs the program.
fn arguments(command: &str) -> Option<Vec<&str>> {
    let arguments = command.strip_prefix("cargo run --release -- ").or_else(|| command.strip_prefix("cotejo "))?;
    Some(arguments.split_whitespace().collect())
}

/// A folder that looks like the one a reader works in: the corpora, a list of pairs, two texts of a sentence a line.
fn desk() -> tempfile::TempDir {
    let desk = tempfile::tempdir().unwrap();
    copy(&common::root().join("corpora"), &desk.path().join("corpora"));
    let rows = "corpora/news/003/es.md\tcorpora/news/003/en.md\ncorpora/news/001/es.txt\tcorpora/news/001/en.txt\n";
    fs::write(desk.path().join("pairs.tsv"), rows).unwrap();
    fs::write(desk.path().join("source.txt"), "El barco llegó el lunes.\nNadie lo esperaba.\n").unwrap();
    fs::write(desk.path().join("bitext.tsv"), "El barco llegó.\tThe ship arrived.\nNadie lo esperaba.\tNobody was waiting.\n").unwrap();
    fs::write(desk.path().join("target.txt"), "The ship arrived on Monday.\nNobody was waiting for it.\n").unwrap();
    desk
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

#[test]
fn every_command_runs() {
    let desk = desk();
    let mut ran = 0;
    for command in commands("README.md") {
        let Some(arguments) = arguments(&command) else { continue };
        let output = common::cotejo().current_dir(desk.path()).args(&arguments).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(matches!(output.status.code(), Some(0 | 1)), "{command}\n{said}");
        ran += 1;
    }
    assert!(ran >= 5, "the README shows how to use the program");
}

#[test]
fn the_set_up_is_two_commands() {
    let cargo: Vec<_> = commands("README.md").into_iter().filter(|command| command.starts_with("cargo")).collect();
    let [build, test] = &cargo[..] else { panic!("not two commands: {cargo:?}") };
    assert!(build.contains("corpora/news/001") && build.contains("--html"), "the first checks the founding pair");
    assert!(common::text(".ci/run").contains(test.as_str()), ".ci/run passes the tests as the README does");
}

#[test]
fn the_table_of_checks_is_that_of_the_program() {
    let page = common::text("README.md");
    let (before, rest) = page.split_once("<!-- checks -->\n").unwrap();
    let (_, after) = rest.split_once("<!-- /checks -->").unwrap();
    let row = |name: &str, severity: &str, summary: &str| format!("| `{name}` | {severity} | {summary} |\n");
    let rows: String = CHECKS.iter().map(|check| row(check.name, check.severity.name(), check.summary())).collect();
    let table = format!("| check | usually | what it reports |\n| --- | --- | --- |\n{rows}");
    common::keep("README.md", &format!("{before}<!-- checks -->\n{table}<!-- /checks -->{after}"));
}

#[test]
fn the_table_that_the_program_prints_names_every_check_once() {
    let output = common::run(["checks"]);
    let printed = String::from_utf8(output.stdout).unwrap();
    let names: Vec<&str> = printed.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(names, CHECKS.iter().map(|check| check.name).collect::<Vec<_>>());
}

#[test]
fn the_help_says_the_exit_status_as_the_readme_does() {
    let help = String::from_utf8(common::run(["check", "--help"]).stdout).unwrap();
    assert!(help.contains("exit 0 passed, 1 not passed, 2 could not run"));
    let readme = common::text("README.md");
    for row in ["| 0 | passed", "| 1 | not passed", "| 2 | could not run"] {
        assert!(readme.contains(row), "{row}");
    }
}

#[test]
fn every_flag_that_a_page_names_is_known() {
    let verbs = ["check", "align", "read", "explain", "checks"];
    let mut help: String = verbs.iter().map(|verb| String::from_utf8(common::run([*verb, "--help"]).stdout).unwrap()).collect();
    help.push_str(&String::from_utf8(common::run(["lexicon", "learn", "--help"]).stdout).unwrap());
    let known: Vec<&str> = help.split_whitespace().filter(|word| word.starts_with("--")).collect();
    let of_cargo = ["--release", "--path", "--test", "--nocapture", "--lib", "--check", "--all-targets", "--no-deps", "--"];
    for page in ["README.md", "CONTRIBUTING.md", "docs/configuration.md", "docs/architecture.md", "docs/decisions.md", "docs/alignment.md"]
    {
        let text = common::text(page);
        let word = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '-').to_owned();
        for flag in text.split(|c: char| c.is_whitespace() || c == '`' || c == '=').map(word).filter(|word| word.starts_with("--")) {
            let is_rule = flag.chars().all(|c| c == '-');
            assert!(is_rule || known.contains(&flag.as_str()) || of_cargo.contains(&flag.as_str()), "{page}: {flag} is no flag");
        }
    }
}

#[test]
fn the_configuration_shown_is_one_and_shows_every_key() {
    let page = common::text("docs/configuration.md");
    let (_, rest) = page.split_once("```toml\n").unwrap();
    let (shown, _) = rest.split_once("```").unwrap();
    let config = Config::parse("docs/configuration.md", shown).unwrap();
    let Config { from, to, fail_on, min_confidence, select, ignore, ui } = config;
    assert!([from, to, fail_on, ui].iter().all(Option::is_some) && min_confidence.is_some());
    assert!(!select.is_empty() && !ignore.is_empty());
    for name in select.iter().chain(&ignore) {
        assert!(cotejo::check::named(name).is_some(), "no check is called {name}");
    }
}

#[test]
fn every_link_to_a_file_leads_somewhere() {
    for page in [
        "README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "docs/architecture.md",
        "docs/decisions.md",
        "docs/configuration.md",
        "docs/alignment.md",
    ] {
        let text = common::text(page);
        let folder = Path::new(page).parent().unwrap();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = link.split('#').next().unwrap();
            if !file.is_empty() && !file.contains("://") {
                assert!(common::root().join(folder).join(file).exists(), "{page}: {link} leads nowhere");
            }
        }
    }
}
