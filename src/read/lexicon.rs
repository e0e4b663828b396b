//! A list of the user's own word pairs: a word or expression of the source, a tab, one of the target, and perhaps a weight.

use crate::error::{Error, Result};
use crate::lexicon::own::Entry;
use crate::pair::Pair;

use super::{Options, binary, encoding, input};

/// Reads the list at `path`. Blank lines and lines that begin with `#` say nothing. A third column is a weight above 0 and up to 1;
/// where there are four, as `cotejo lexicon learn` writes them, the third is a count and the fourth the weight.
///
/// # Errors
/// Where the file cannot be read, or a row is none; the error names the line.
pub fn lexicon(path: &str, options: &Options) -> Result<Vec<Entry>> {
    let bytes = input::bytes(path, options.max_size)?;
    binary::check_bytes(path, &bytes)?;
    let text = encoding::decode(path, &bytes, options.encoding.as_deref(), false)?;
    let rows = (1..).zip(text.lines()).filter(|(_, row)| !row.trim().is_empty() && !row.starts_with('#'));
    rows.map(|(line, row)| entry(row).map_err(|(what, remedy)| Error::new(format!("{path}:{line}"), what, remedy))).collect()
}

/// What is wrong with a row, and the way out.
type Fault = (String, &'static str);

const COLUMNS: &str = "write a word or expression of the source, a tab, one of the target, and if you like a tab and a weight";

fn entry(row: &str) -> std::result::Result<Entry, Fault> {
    let columns: Vec<&str> = row.split('\t').map(str::trim).collect();
    let (source, target, weight) = match columns[..] {
        [source, target] => (source, target, None),
        [source, target, weight] | [source, target, _, weight] => (source, target, Some(weight)),
        _ => return Err((format!("has {} columns, not two to four", columns.len()), COLUMNS)),
    };
    for (side, words) in [("source", source), ("target", target)] {
        if !words.chars().any(char::is_alphanumeric) {
            return Err((format!("has no word of the {side}"), COLUMNS));
        }
    }
    Ok(Entry { words: Pair::new(source.to_owned(), target.to_owned()), weight: weight.map_or(Ok(1.0), number)? })
}

fn number(text: &str) -> std::result::Result<f64, Fault> {
    let number = text.parse().ok().filter(|&number: &f64| number > 0.0 && number <= 1.0);
    number.ok_or_else(|| (format!("“{text}” is no weight"), "say a number above 0 and up to 1, or leave the column out"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_or_named() {
        let words = |row| entry(row).map(|entry| (entry.words.source, entry.words.target, entry.weight));
        let pair = |source: &str, target: &str, weight| Ok((source.to_owned(), target.to_owned(), weight));
        assert_eq!(words("tax haven\tparaíso fiscal"), pair("tax haven", "paraíso fiscal", 1.0));
        assert_eq!(words(" ship \tbuque\t0.4"), pair("ship", "buque", 0.4));
        assert_eq!(words("ship\tbuque\t12.3\t0.4"), pair("ship", "buque", 0.4));
        for wrong in [
            "ship",
            "ship buque",
            "ship\t",
            "\tbuque",
            "ship\t—",
            "ship\tbuque\tmuch",
            "ship\tbuque\t2",
            "a\tb\t0",
            "a\tb\tNaN",
            "a\tb\t1\t1\t1",
        ] {
            assert!(words(wrong).is_err(), "{wrong}");
        }
    }
}
