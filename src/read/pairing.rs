//! Two files as a pair: their languages, the headline of one in the other, and what is no pair.

use std::path::Path;

use crate::document::{BlockKind, Document};
use crate::error::{Error, Result};
use crate::lang::{LANGUAGES, Language, Locale};
use crate::pair::{Pair, Side};

use super::language::Evidence;
use super::masthead;
use super::piece::{Draft, Piece};
use super::{Options, detected, draft, evidence, input};

/// How like the other text's headline a line is that repeats it (Levenshtein, 1 is the same). Not yet measured.
const LIKE: f64 = 0.9;
/// The longest line that is compared, in bytes: it costs the square.
const LONGEST: usize = 600;
/// Why such a line is set aside.
const FOREIGN_HEADLINE: &str = "headline in the other language";

/// Reads both texts of a pair, `-` for standard input. `locales` are the languages that the user says, the rest of
/// `options` counts for both.
///
/// # Errors
/// Where one cannot be read or is refused by itself; one file given twice; both texts the wrong way round; both in one
/// language, where the user says none.
pub fn pair(paths: Pair<&str>, locales: Pair<Option<Locale>>, options: &Options) -> Result<Pair<Document>> {
    refuse_twins(paths)?;
    if let (Some(source), Some(target)) = (locales.source, locales.target)
        && source.language == target.language
    {
        return Err(Error::new(
            paths.target,
            format!("both texts are said to be in {}", source.language.name),
            "name two languages with --from and --to",
        ));
    }
    let mut drafts = paths.try_map(|path| draft(path, &input::bytes(path, options.max_size)?, options))?;
    let words = drafts.as_ref().try_map(evidence)?;
    let locales = settle(&drafts, &words, locales)?;
    if !options.lines {
        mark_repeated_headlines(&mut drafts);
    }
    let Pair { source, target } = drafts;
    Ok(Pair::new(source.finish(locales.source), target.finish(locales.target)))
}

fn refuse_twins(paths: Pair<&str>) -> Result<()> {
    let real = paths.map(|path| if path == input::STANDARD_INPUT { None } else { Path::new(path).canonicalize().ok() });
    let same = paths.source == paths.target || (real.source.is_some() && real.source == real.target);
    if !same {
        return Ok(());
    }
    let name = if paths.source == input::STANDARD_INPUT { "standard input" } else { paths.target };
    Err(Error::new(name, "is given as both texts", "name the source and its translation"))
}

/// The languages of a pair: what the user says, else what the texts say.
fn settle(drafts: &Pair<Draft>, words: &Pair<Evidence>, said: Pair<Option<Locale>>) -> Result<Pair<Locale>> {
    let found = |side: Side| detected(drafts.get(side), words.get(side));
    let told = Side::BOTH.into_iter().any(|side| said.get(side).is_some());
    let [source, target] = Side::BOTH.map(|side| {
        let other = |locale: &Option<Locale>| locale.and_then(|locale| counterpart(locale.language));
        let fits = |found: &Locale| !said.get(side.other()).is_some_and(|said| said.language == found.language);
        said.get(side).or_else(|| found(side).filter(fits)).or_else(|| other(said.get(side.other())).map(Locale::plain))
    });
    let locales = match (source, target) {
        (Some(source), Some(target)) => Some((source, target)),
        (Some(source), None) => counterpart(source.language).map(|other| (source, Locale::plain(other))),
        (None, Some(target)) => counterpart(target.language).map(|other| (Locale::plain(other), target)),
        (None, None) => None,
    };
    let Some((source, target)) = locales else {
        return Err(Error::new(&drafts.source.path, "its language can't be told", "name the languages with --from and --to"));
    };
    if source.language == target.language {
        return Err(Error::new(
            &drafts.target.path,
            format!("is in {}, and so is {}", target.language.name, drafts.source.path),
            "say which languages they should be in with --from and --to",
        ));
    }
    let clearly = |side: Side, language: &Language| words.get(side).clear().is_some_and(|clear| clear == language);
    if told && clearly(Side::Source, target.language) && clearly(Side::Target, source.language) {
        return Err(Error::new(
            &drafts.source.path,
            format!(
                "the texts are the wrong way round: this one is in {}, and {} in {}",
                target.language.name, drafts.target.path, source.language.name
            ),
            "change their places, or --from and --to",
        ));
    }
    Ok(Pair::new(source, target))
}

/// The language that stands opposite: there are two.
fn counterpart(language: &Language) -> Option<&'static Language> {
    LANGUAGES.into_iter().find(|other| *other != language)
}

/// Marks lines in the head of either text that repeat the headline of the other: a link to the other version.
///
/// The title itself stays, whatever it repeats: a title left in the source's language is a fault of the translation. So
/// does any other line that is still to be translated.
fn mark_repeated_headlines(drafts: &mut Pair<Draft>) {
    let titles = drafts.as_ref().map(|draft| draft.headline().map(fold));
    let same = titles.source == titles.target;
    for side in Side::BOTH {
        let Some(other) = titles.get(side.other()).as_deref().filter(|_| !same) else { continue };
        for piece in below_title(&mut drafts.get_mut(side).pieces) {
            if is_like(&fold(&piece.text), other) {
                piece.why = Some(FOREIGN_HEADLINE);
            }
        }
    }
}

/// Marks the line directly under the title of a text that is read by itself, if it is clearly in another language than
/// the text, and looks like a headline.
pub(super) fn mark_foreign_headline(draft: &mut Draft, language: &Language) {
    let text = Evidence::of(&draft.text());
    let Some(piece) = below_title(&mut draft.pieces).next() else { return };
    let other = Evidence::of(&piece.text).clear().is_some_and(|clear| clear != language);
    if text.clear() == LANGUAGES.into_iter().find(|known| *known == language) && other && !super::furniture::ends_sentence(&piece.text) {
        piece.why = Some(FOREIGN_HEADLINE);
    }
}

fn is_like(line: &str, headline: &str) -> bool {
    line.len().max(headline.len()) <= LONGEST && strsim::normalized_levenshtein(line, headline) >= LIKE
}

fn below_title(pieces: &mut [Piece]) -> impl Iterator<Item = &mut Piece> {
    let mut lines: Vec<&mut Piece> = masthead::head(pieces).collect();
    let title = lines.iter().position(|piece| piece.kind == BlockKind::Title);
    lines.drain(..title.map_or(lines.len(), |at| at + 1));
    lines.into_iter()
}

fn fold(line: &str) -> String {
    super::language::words(line).map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
