//! The command line: one file a verb, nothing that a library user would miss.

mod align;
mod args;
mod check;
mod checks;
mod lexicon;
mod output;
mod read;

use std::process::ExitCode;

use clap::Parser;

use crate::error::Result;

use args::{Arguments, Lexicon, Verb};

/// What a run came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Passed,
    NotPassed,
}

/// Runs the program with the arguments of the process: exit 0 passed, 1 not passed, 2 could not run.
pub fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(Verdict::Passed) => ExitCode::SUCCESS,
        Ok(Verdict::NotPassed) => ExitCode::from(1),
        Err(error) => {
            output::complain(&error);
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &Arguments) -> Result<Verdict> {
    match &arguments.verb {
        Verb::Check(arguments) => check::run(arguments),
        Verb::Align(arguments) => align::run(arguments),
        Verb::Read(arguments) => read::run(arguments),
        Verb::Lexicon(Lexicon::Learn(arguments)) => lexicon::learn(arguments),
        Verb::Explain(arguments) => checks::explain(&arguments.check),
        Verb::Checks => checks::table(),
    }
}
