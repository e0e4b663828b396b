//! What the punctuation of a line says: how many sentences it holds, how it ends, whether it opens a quotation.

/// What the punctuation of a line says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Sentences inside, at least one where the line holds anything.
    pub sentences: u32,
    /// The last mark, closing quotes and brackets aside; none where a letter or digit ends the line.
    pub end: Option<char>,
    /// Whether it begins with an opening quotation mark.
    pub quoted: bool,
}

/// Quotation marks and brackets, which may stand around what ends or begins a sentence.
const AROUND: [char; 13] = ['"', '\'', '“', '”', '„', '‘', '’', '«', '»', '(', ')', '[', ']'];
/// Marks that begin a line of speech or a quotation.
const OPENING: [char; 6] = ['"', '\'', '“', '‘', '«', '„'];
/// Marks that end a sentence.
const FINAL: [char; 4] = ['.', '!', '?', '…'];

/// What the punctuation of `line` says.
pub(super) fn of(line: &str) -> Marks {
    let bare = line.trim().trim_end_matches(AROUND).trim_end();
    let end = bare.chars().next_back().filter(|c| !c.is_alphanumeric());
    Marks { sentences: sentences(bare), end: end.map(|c| if c == '…' { '.' } else { c }), quoted: line.trim().starts_with(OPENING) }
}

/// Counts final marks before white space and a capital, digit or opening mark; a single letter before the mark is an initial.
fn sentences(line: &str) -> u32 {
    let mut count = u32::from(!line.is_empty());
    let mut letters = 0; // of the word before the mark
    let mut ended = false;
    let mut blank = false;
    for c in line.chars() {
        if FINAL.contains(&c) {
            ended = c != '.' || letters != 1;
            blank = false;
        } else if c.is_whitespace() {
            blank = true;
            letters = 0;
        } else if AROUND.contains(&c) || matches!(c, '¿' | '¡' | '-' | '–' | '—') {
        } else {
            if ended && blank && !c.is_lowercase() {
                count += 1;
            }
            ended = false;
            blank = false;
            letters += 1;
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_inside_are_counted() {
        for (line, count) in [
            ("", 0),
            ("One", 1),
            ("One. Two.", 2),
            ("J. Smith came. “He left.”", 2),
            ("¿Sí? ¡No!", 2),
            ("It rose 3.5 points.", 1),
            ("Fin... y más.", 1),
        ] {
            assert_eq!(of(line).sentences, count, "{line}");
        }
    }

    #[test]
    fn the_end_is_seen_through_quotes() {
        assert_eq!(of("“Go!”").end, Some('!'));
        assert_eq!(of("Go").end, None);
        assert!(of("«Vamos», dijo.").quoted);
    }
}
