//! Pages that stand in an article's place: login walls, consent pages, error pages.

use crate::error::{Error, Result};
use crate::lang::LANGUAGES;

use super::piece::Draft;

/// An article of fewer words may be no article, but what a site shows instead.
const SHORT: usize = 50;
/// The most of a page that is searched for what a wall says, in pieces.
const SEARCHED: usize = 200;

/// # Errors
/// Where the file holds the page that a site shows instead of an article.
pub(super) fn check(draft: &Draft) -> Result<()> {
    if draft.prose().map(super::piece::Piece::len).take(SHORT).sum::<usize>() >= SHORT {
        return Ok(());
    }
    let said = draft.pieces.iter().take(SEARCHED).map(|piece| piece.text.as_str()).chain(draft.title.as_deref());
    let Some(what) = said.filter(|text| text.len() < 600).find_map(wall) else { return Ok(()) };
    let (is, remedy) = match what {
        "login" => ("is a login wall, not an article", "log in, then save the page or copy its text"),
        "consent" => ("is a consent or check page, not an article", "answer it in a browser, then save the page or copy its text"),
        _ => ("is an error page, not an article", "look up the address of the article, and save the page again"),
    };
    Err(Error::new(&draft.path, is, remedy))
}

/// What kind of wall says this, if one does.
fn wall(text: &str) -> Option<&'static str> {
    let folded = text.to_lowercase().replace('\'', "’");
    let words: Vec<&str> = folded.split_whitespace().collect();
    let folded = format!("{} ", words.join(" "));
    let holds = |phrase: &str| {
        folded.match_indices(phrase).any(|(at, _)| {
            let before = folded[..at].chars().next_back();
            let behind = folded[at + phrase.len()..].chars().next();
            !before.is_some_and(char::is_alphanumeric) && (phrase.ends_with(' ') || !behind.is_some_and(char::is_alphanumeric))
        })
    };
    LANGUAGES.iter().flat_map(|language| language.walls.iter()).find(|(phrase, _)| holds(phrase)).map(|(_, what)| what)
}
