//! What the command line may say.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::read::Format;

/// The version, and under what terms the program and the data in it may be used.
const LICENCES: &str = concat!(
    env!("CARGO_PKG_VERSION"),
    "\n\nMIT OR Apache-2.0. Names of countries, languages, currencies and units are taken from the\n",
    "Unicode CLDR, copyright © 2004-2026 Unicode, Inc., under the Unicode License V3:\n",
    "https://www.unicode.org/license.txt",
);

/// Sets an article and its translation side by side and says what was left out, put in or got wrong.
#[derive(Debug, Parser)]
#[command(name = "cotejo", version, long_version = LICENCES, about, max_term_width = 100)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) verb: Verb,
}

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Compare a translation with its source: exit 0 passed, 1 not passed, 2 could not run
    Check(Box<Check>),
    /// Set the sentences of two texts side by side
    Align(Align),
    /// Print what the program sees of a file
    Read(Read),
    /// Make a word list out of aligned text
    #[command(subcommand)]
    Lexicon(Lexicon),
    /// Print the page of a check
    Explain(Explain),
    /// Print the table of all checks
    Checks,
}

/// How files are read.
#[derive(Debug, Args)]
pub(super) struct Reading {
    /// Language of the source: en or es, or a variety such as es-MX
    #[arg(long, value_name = "LANGUAGE")]
    pub(super) from: Option<String>,
    /// Language of the target
    #[arg(long, value_name = "LANGUAGE")]
    pub(super) to: Option<String>,
    #[command(flatten)]
    pub(super) bytes: Bytes,
}

/// How bytes become text.
#[derive(Debug, Args)]
pub(super) struct Bytes {
    /// Encoding of the files, such as windows-1252; found out if unsaid
    #[arg(long, value_name = "NAME")]
    pub(super) encoding: Option<String>,
    /// Format of the files; taken from their names and first bytes if unsaid
    #[arg(long, value_name = "FORMAT")]
    pub(super) input: Option<Input>,
    /// Largest file that is read, in megabytes
    #[arg(long, value_name = "MB", default_value_t = 64)]
    pub(super) max_size: u64,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Input {
    Text,
    Markdown,
    Html,
}

impl Input {
    pub(super) fn format(self) -> Format {
        match self {
            Input::Text => Format::Plain,
            Input::Markdown => Format::Markdown,
            Input::Html => Format::Html,
        }
    }
}

#[derive(Debug, Args)]
pub(super) struct Check {
    /// The source text, or - for standard input
    #[arg(required_unless_present = "pairs_from")]
    pub(super) source: Option<String>,
    /// Its translation, or - for standard input
    #[arg(required_unless_present = "pairs_from")]
    pub(super) target: Option<String>,
    /// Check many pairs: a file with a source, a tab and a target on each row
    #[arg(long, value_name = "FILE", conflicts_with_all = ["source", "target"])]
    pub(super) pairs_from: Option<PathBuf>,
    #[command(flatten)]
    pub(super) reading: Reading,
    #[command(flatten)]
    pub(super) reports: Reports,
    /// Word pairs of your own: source, a tab, target, and if you like a tab and a weight from 0 to 1
    #[arg(long, value_name = "FILE")]
    pub(super) lexicon: Option<String>,
    /// Least severity that fails the run: info, minor, major, critical [default: major]
    #[arg(long, value_name = "LEVEL")]
    pub(super) fail_on: Option<String>,
    /// Least confidence of findings that are shown and counted, 0 to 1 [default: 0.5]
    #[arg(long, value_name = "P")]
    pub(super) min_confidence: Option<f64>,
    /// Run these checks alone
    #[arg(long, value_name = "CHECK", value_delimiter = ',')]
    pub(super) select: Vec<String>,
    /// Leave these checks out
    #[arg(long, value_name = "CHECK", value_delimiter = ',')]
    pub(super) ignore: Vec<String>,
    /// Print one finding and the page of its check
    #[arg(long, value_name = "FINGERPRINT")]
    pub(super) explain: Option<String>,
    /// Say also what was set aside as no part of the article
    #[arg(long)]
    pub(super) show_skipped: bool,
    /// Print no report on the terminal
    #[arg(long, short)]
    pub(super) quiet: bool,
    /// Exit 0 whatever is found
    #[arg(long)]
    pub(super) exit_zero: bool,
    /// Language of messages: en or es [default: en]
    #[arg(long, value_name = "LANGUAGE")]
    pub(super) ui: Option<String>,
    /// Read settings from this file
    #[arg(long, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
}

/// Where reports go: a flag for each row of the table of writers.
#[derive(Debug)]
pub(super) struct Reports {
    /// The name of a writer and the file it writes to, in the order of the table.
    pub(super) files: Vec<(&'static str, PathBuf)>,
}

#[derive(Debug, Args)]
pub(super) struct Align {
    /// The source text, or - for standard input
    pub(super) source: String,
    /// Its translation, or - for standard input
    pub(super) target: String,
    #[command(flatten)]
    pub(super) reading: Reading,
    /// What is written
    #[arg(long, value_name = "FORMAT", default_value = "tsv")]
    pub(super) format: Alignment,
    /// Take each line as one sentence
    #[arg(long)]
    pub(super) lines: bool,
    /// Word pairs of your own: source, a tab, target, and if you like a tab and a weight from 0 to 1
    #[arg(long, value_name = "FILE")]
    pub(super) lexicon: Option<String>,
    /// Say what spoke for the bead of this sentence of the source and against its best rival; sentences count from 0, as in beads
    #[arg(long, value_name = "LINE")]
    pub(super) explain: Option<usize>,
    /// File to write to; for moses the beginning of two file names [default: standard output]
    #[arg(long, value_name = "PREFIX", required_if_eq("format", "moses"))]
    pub(super) out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Alignment {
    /// Line numbers of both sides, a bead a line
    Beads,
    /// Confidence and the texts of both sides, a bead a line
    Tsv,
    /// One object a bead
    Jsonl,
    /// Two files of the same number of lines, two-sided beads only
    Moses,
    /// A translation memory (TMX 1.4b), two-sided beads only
    Tmx,
    /// The path as a picture beside the texts, as one page
    Html,
}

#[derive(Debug, Args)]
pub(super) struct Read {
    /// The file, or - for standard input
    pub(super) file: String,
    /// Its language: en or es, or a variety; found out if unsaid
    #[arg(long, value_name = "LANGUAGE")]
    pub(super) language: Option<String>,
    #[command(flatten)]
    pub(super) bytes: Bytes,
    /// What is written
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(super) format: Seen,
    /// Say also what was set aside as no part of the article
    #[arg(long)]
    pub(super) show_skipped: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Seen {
    /// The blocks' text, one a line
    Text,
    /// The blocks with their kinds and places, and what was set aside
    Json,
}

#[derive(Debug, Subcommand)]
pub(super) enum Lexicon {
    /// Print the words that translate each other in aligned text, with count and probability
    Learn(Learn),
}

#[derive(Debug, Args)]
pub(super) struct Learn {
    /// A table of two columns (a sentence, a tab, its translation) or a translation memory (TMX), or - for standard input
    pub(super) bitext: String,
    /// Language of the source: en or es, or a variety; found out if unsaid
    #[arg(long, value_name = "LANGUAGE")]
    pub(super) from: Option<String>,
    /// Language of the target
    #[arg(long, value_name = "LANGUAGE")]
    pub(super) to: Option<String>,
    /// Encoding of the file; found out if unsaid
    #[arg(long, value_name = "NAME")]
    pub(super) encoding: Option<String>,
    /// Largest file that is read, in megabytes
    #[arg(long, value_name = "MB", default_value_t = 1024)]
    pub(super) max_size: u64,
    /// File to write to [default: standard output]
    #[arg(long, value_name = "FILE")]
    pub(super) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The name of the check
    pub(super) check: String,
}

mod reports {
    //! The flags of the writers come from their table, so that a new format adds a row and nothing else.

    use std::path::PathBuf;

    use clap::{Arg, ArgMatches, Args, Command, Error, FromArgMatches, value_parser};

    use crate::write::WRITERS;

    use super::Reports;

    impl FromArgMatches for Reports {
        fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
            let file = |name: &'static str| Some((name, matches.get_one::<PathBuf>(name)?.clone()));
            Ok(Reports { files: WRITERS.iter().filter_map(|writer| file(writer.name)).collect() })
        }

        fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
            *self = Self::from_arg_matches(matches)?;
            Ok(())
        }
    }

    impl Args for Reports {
        fn augment_args(command: Command) -> Command {
            let flag = |name: &'static str, help: &'static str| {
                Arg::new(name).long(name).value_name("FILE").value_parser(value_parser!(PathBuf)).help(help)
            };
            command.args(WRITERS.iter().map(|writer| flag(writer.name, writer.help)))
        }

        fn augment_args_for_update(command: Command) -> Command {
            Self::augment_args(command)
        }
    }
}
