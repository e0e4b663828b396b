//! `cotejo.toml`: what a project sets once, and the defaults in one place.

use serde::Deserialize;

use crate::error::{Error, Result};
use crate::finding::{Severity, Ui};
use crate::lang::Locale;

/// What a configuration file may say. What it does not say is left to the command line and then to the defaults.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Config {
    /// Language of the source, such as `es` or `es-MX`.
    pub from: Option<String>,
    /// Language of the target.
    pub to: Option<String>,
    /// The least severity that fails a run.
    pub fail_on: Option<String>,
    /// The least confidence of findings that count, 0.0 to 1.0.
    pub min_confidence: Option<f64>,
    /// The checks to run, all others left out.
    pub select: Vec<String>,
    /// Checks to leave out.
    pub ignore: Vec<String>,
    /// Language of messages: `en` or `es`.
    pub ui: Option<String>,
}

/// The least severity that fails a run, unless told otherwise.
pub const FAIL_ON: Severity = Severity::Major;
/// The least confidence that is shown and counted, unless told otherwise.
pub const MIN_CONFIDENCE: f64 = 0.5;

impl Config {
    /// Reads the text of the configuration file `path`.
    ///
    /// # Errors
    /// Where it is no TOML or says something that is not known.
    pub fn parse(path: &str, text: &str) -> Result<Config> {
        toml::from_str(text).map_err(|problem| {
            let what = problem.message().replace('\n', " ");
            let line = problem.span().map_or(1, |span| text[..span.start.min(text.len())].matches('\n').count() + 1);
            Error::new(format!("{path}:{line}"), what, "see docs/configuration.md for what a configuration may say")
        })
    }
}

/// The severity with this name.
///
/// # Errors
/// Where there is none.
pub fn severity(place: &str, name: &str) -> Result<Severity> {
    let unknown = || Error::new(place, format!("no severity is called “{name}”"), "say info, minor, major or critical");
    Severity::of(name).ok_or_else(unknown)
}

/// The locale with this tag.
///
/// # Errors
/// Where the language or its variety is not known.
pub fn locale(place: &str, tag: &str) -> Result<Locale> {
    let unknown = || Error::new(place, format!("no language is called “{tag}”"), "say en or es, or a variety such as es-MX or en-GB");
    Locale::parse(tag).ok_or_else(unknown)
}

/// The language of messages with this code.
///
/// # Errors
/// Where there is none.
pub fn ui(place: &str, code: &str) -> Result<Ui> {
    let unknown = || Error::new(place, format!("no messages are written in “{code}”"), "say en or es");
    [Ui::En, Ui::Es].into_iter().find(|ui| ui.code() == code).ok_or_else(unknown)
}
