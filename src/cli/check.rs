//! `cotejo check SOURCE TARGET`: what is wrong with a translation.

use std::fs;
use std::path::Path;

use indicatif::ProgressBar;

use crate::check::{self, CHECKS, Check};
use crate::config::{self, Config};
use crate::error::{Error, Result};
use crate::lang::Locale;
use crate::pair::Pair;
use crate::pipeline;
use crate::read;
use crate::report::{Report, Settings};
use crate::write::{self, WRITERS};

use super::Verdict;
use super::args;
use super::output;
use super::read::{lexicon, options};

/// Checks one pair or many, writes the reports and gives the verdict.
pub(super) fn run(arguments: &args::Check) -> Result<Verdict> {
    let config = arguments.config.as_deref().map(configuration).transpose()?.unwrap_or_default();
    let checks = selected(arguments, &config)?;
    let settings = settings(arguments, &config, &checks)?;
    let locales = locales(arguments, &config)?;
    let pairs = pairs(arguments)?;
    let options = options(&arguments.reading.bytes);
    let read = |pair: &Pair<String>| read::pair(pair.as_ref().map(String::as_str), locales, &options);
    let progress = progress(pairs.len());
    let documents = pipeline::compare_all(&pairs, read, &checks, &settings, || progress.inc(1));
    progress.finish_and_clear();
    let documents = documents?;
    let report = Report { settings, documents };
    if let Some(fingerprint) = &arguments.explain {
        explain(&report, fingerprint)?;
    } else {
        write_all(arguments, &report)?;
    }
    Ok(if report.passed() || arguments.exit_zero { Verdict::Passed } else { Verdict::NotPassed })
}

/// A bar on standard error, where that is a terminal and there is more than one pair.
fn progress(pairs: usize) -> ProgressBar {
    if pairs > 1 { ProgressBar::new(pairs as u64) } else { ProgressBar::hidden() }
}

fn configuration(path: &Path) -> Result<Config> {
    let name = path.display().to_string();
    let text = fs::read_to_string(path);
    let text = text
        .map_err(|problem| Error::new(&name, format!("cannot be read: {problem}"), "name a configuration file, or leave --config out"))?;
    Config::parse(&name, &text)
}

fn selected(arguments: &args::Check, config: &Config) -> Result<Vec<&'static Check>> {
    let list = |given: &[String], configured: &[String]| if given.is_empty() { configured.to_vec() } else { given.to_vec() };
    let named = |name: &String| {
        let unknown = || Error::new(name, "is not the name of a check", "`cotejo checks` lists them all");
        check::named(name).map(|check| check.name).ok_or_else(unknown)
    };
    let names = |list: Vec<String>| list.iter().map(named).collect::<Result<Vec<_>>>();
    let select = names(list(&arguments.select, &config.select))?;
    let ignore = names(list(&arguments.ignore, &config.ignore))?;
    let wanted = |check: &&Check| (select.is_empty() || select.contains(&check.name)) && !ignore.contains(&check.name);
    Ok(CHECKS.iter().copied().filter(wanted).collect())
}

fn settings(arguments: &args::Check, config: &Config, checks: &[&'static Check]) -> Result<Settings> {
    let said = |given: &Option<String>, configured: &Option<String>| given.clone().or_else(|| configured.clone());
    let fail_on = said(&arguments.fail_on, &config.fail_on).map(|name| config::severity("--fail-on", &name)).transpose()?;
    let ui = said(&arguments.ui, &config.ui).map(|code| config::ui("--ui", &code)).transpose()?;
    let min_confidence = arguments.min_confidence.or(config.min_confidence).unwrap_or(config::MIN_CONFIDENCE);
    if !(0.0..=1.0).contains(&min_confidence) {
        return Err(Error::new("--min-confidence", format!("{min_confidence} is no confidence"), "say a number from 0 to 1, such as 0.5"));
    }
    Ok(Settings {
        fail_on: fail_on.unwrap_or(config::FAIL_ON),
        min_confidence,
        checks: checks.iter().map(|check| check.name).collect(),
        ui: ui.unwrap_or_default(),
        show_skipped: arguments.show_skipped,
        lexicon: lexicon(arguments.lexicon.as_deref(), &arguments.reading.bytes)?,
    })
}

fn locales(arguments: &args::Check, config: &Config) -> Result<Pair<Option<Locale>>> {
    let reading = &arguments.reading;
    let locale = |place: &str, given: &Option<String>, configured: &Option<String>| {
        given.as_deref().or(configured.as_deref()).map(|tag| config::locale(place, tag)).transpose()
    };
    Ok(Pair::new(locale("--from", &reading.from, &config.from)?, locale("--to", &reading.to, &config.to)?))
}

fn pairs(arguments: &args::Check) -> Result<Vec<Pair<String>>> {
    let Some(list) = &arguments.pairs_from else {
        let pair = Pair::new(arguments.source.clone(), arguments.target.clone());
        return Ok(vec![pair.map(Option::unwrap_or_default)]);
    };
    let name = list.display().to_string();
    let text = fs::read_to_string(list)
        .map_err(|problem| Error::new(&name, format!("cannot be read: {problem}"), "name a text file with two file names a row"))?;
    let rows = text.lines().enumerate().filter(|(_, row)| !row.trim().is_empty() && !row.starts_with('#'));
    let pair = |(number, row): (usize, &str)| match row.split('\t').collect::<Vec<_>>()[..] {
        [source, target, ..] => Ok(Pair::new(source.to_owned(), target.to_owned())),
        _ => Err(Error::new(format!("{name}:{}", number + 1), "names no pair", "write a source, a tab and a target on each row")),
    };
    let pairs: Vec<_> = rows.map(pair).collect::<Result<_>>()?;
    if pairs.is_empty() { Err(Error::new(name, "names no pair", "write a source, a tab and a target on each row")) } else { Ok(pairs) }
}

/// Every report is made before the first is written, so that a run that fails has written nothing.
fn write_all(arguments: &args::Check, report: &Report) -> Result<()> {
    let mut made = Vec::new();
    for writer in WRITERS {
        for (_, path) in arguments.reports.files.iter().filter(|(name, _)| *name == writer.name) {
            let mut bytes = Vec::new();
            let failed =
                |problem| Error::new(path.display().to_string(), format!("cannot be made: {problem}"), "please report this as a bug");
            (writer.write)(report, &mut bytes).map_err(failed)?;
            made.push((path, bytes));
        }
    }
    let to_stdout = made.iter().any(|(path, _)| path.as_path() == Path::new("-"));
    for (path, bytes) in made {
        output::save(path, &bytes)?;
    }
    if arguments.quiet || to_stdout { Ok(()) } else { output::print_styled(&write::terminal(report)) }
}

fn explain(report: &Report, fingerprint: &str) -> Result<()> {
    let mut findings = report.documents.iter().flat_map(|pair| pair.findings.iter().map(move |judged| (pair, judged)));
    let found = findings.find(|(_, judged)| judged.fingerprint == fingerprint);
    let unknown = || Error::new(fingerprint, "is the fingerprint of no finding of this run", "run without --explain to see them");
    let (pair, judged) = found.ok_or_else(unknown)?;
    let page = check::named(judged.finding.check).map_or("", |check| check.page);
    output::print_styled(&format!("{}\n{page}", write::explain(pair, judged, &report.settings)))
}
