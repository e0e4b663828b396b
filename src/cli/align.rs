//! `cotejo align SOURCE TARGET`: the sentences of two texts side by side.

use std::path::{Path, PathBuf};

use crate::align::{self, Aligned};
use crate::config;
use crate::error::{Error, Result};
use crate::pair::{Pair, Side};
use crate::pipeline;
use crate::read;
use crate::segment::Unit;
use crate::write;

use super::Verdict;
use super::args::{Align, Alignment};
use super::output;
use super::read::{lexicon, options};

/// Prints the alignment of two texts.
pub(super) fn run(arguments: &Align) -> Result<Verdict> {
    let reading = &arguments.reading;
    let locale = |name: &str, tag: &Option<String>| tag.as_deref().map(|tag| config::locale(name, tag)).transpose();
    let locales = Pair::new(locale("--from", &reading.from)?, locale("--to", &reading.to)?);
    let lexicon = lexicon(arguments.lexicon.as_deref(), &reading.bytes)?;
    let options = read::Options { lines: arguments.lines, ..options(&reading.bytes) };
    let documents = read::pair(Pair::new(arguments.source.as_str(), arguments.target.as_str()), locales, &options)?;
    let unit = if arguments.lines { Unit::Blocks } else { Unit::Sentences };
    let aligned = pipeline::align(documents, unit, &lexicon);
    let stdout = Path::new("-");
    let out = arguments.out.as_deref().unwrap_or(stdout);
    if let Some(line) = arguments.explain {
        let explanation = align::explain(&aligned, line).ok_or_else(|| no_such(line, &aligned))?;
        output::save(out, write::explanation(&aligned, &explanation).as_bytes())?;
        return Ok(Verdict::Passed);
    }
    match arguments.format {
        Alignment::Beads => output::save(out, write::beads(&aligned).as_bytes())?,
        Alignment::Tsv => output::save(out, write::tsv(&aligned).as_bytes())?,
        Alignment::Jsonl => output::save(out, write::jsonl(&aligned).as_bytes())?,
        Alignment::Tmx => output::save(out, write::tmx(&aligned).as_bytes())?,
        Alignment::Html => output::save(out, write::alignment(&aligned).as_bytes())?,
        Alignment::Moses => {
            let lines = write::moses(&aligned);
            for side in Side::BOTH {
                let language = aligned.text.get(side).sentences.document.locale.language;
                output::save(&suffixed(out, language.code), lines.get(side).as_bytes())?;
            }
        }
    }
    Ok(Verdict::Passed)
}

fn no_such(line: usize, aligned: &Aligned) -> Error {
    let last = aligned.bead_of.source.len().saturating_sub(1);
    Error::new("--explain", format!("the source has no sentence {line}"), format!("say a number from 0 to {last}"))
}

fn suffixed(prefix: &Path, code: &str) -> PathBuf {
    let mut name = prefix.as_os_str().to_owned();
    name.push(".");
    name.push(code);
    PathBuf::from(name)
}
