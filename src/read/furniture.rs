//! Lines that a page puts around its article: menus, buttons, counters, notices.
//!
//! Only a short line as a whole is ever furniture; a menu line left in costs less than a sentence taken out. The phrases
//! of all languages count in a text of any: a Spanish page says *Read in English*.

use std::sync::OnceLock;

use foldhash::HashMap;

use crate::lang::LANGUAGES;

use super::piece::Piece;

/// The longest line that a phrase at its beginning makes furniture, in words: beyond stands prose.
const LONGEST_LINE: usize = 12;
/// The same for notices of whole sentences, and for lists of tags.
const LONGEST_NOTICE: usize = 40;
/// The longest entry of a menu, in words.
const LONGEST_ENTRY: usize = 4;
/// The longest headline in a list of other articles, in words.
const LONGEST_HEADLINE: usize = 20;
/// The fewest lines that make a menu without each of them being known.
const SHORTEST_MENU: usize = 3;

/// How a phrase is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Match {
    Beside,
    Whole,
    Start,
    Sentence,
}

#[derive(Clone, Copy, Debug)]
struct Phrase {
    why: &'static str,
    how: Match,
}

/// The phrases of all languages: by themselves, and those that begin a line by their first word.
struct Phrases {
    whole: HashMap<String, Phrase>,
    starts: HashMap<String, Vec<(String, Phrase)>>,
}

fn phrases() -> &'static Phrases {
    static PHRASES: OnceLock<Phrases> = OnceLock::new();
    PHRASES.get_or_init(|| {
        let mut phrases = Phrases { whole: HashMap::default(), starts: HashMap::default() };
        for (key, columns) in LANGUAGES.iter().flat_map(|language| language.furniture.iter()) {
            let Some((why, how)) = columns.split_once('\t') else { continue };
            let how = match how {
                "whole" => Match::Whole,
                "start" => Match::Start,
                "sentence" => Match::Sentence,
                _ => Match::Beside,
            };
            let (key, phrase) = (fold(key), Phrase { why, how });
            if how >= Match::Start {
                let first = key.split(' ').next().unwrap_or_default().to_owned();
                phrases.starts.entry(first).or_default().push((key.clone(), phrase));
            }
            let known = phrases.whole.entry(key).or_insert(phrase);
            if known.how < how {
                *known = phrase;
            }
        }
        phrases
    })
}

/// Marks the pieces that are furniture, as lines of text copied from a page: a line is judged by itself, then by its
/// neighbours. Pieces that are marked already stay so, and are neighbours.
pub(super) fn mark_lines(pieces: &mut [Piece]) {
    mark_alone(pieces);
    mark_menus(pieces);
    mark_beside(pieces);
    if pieces.iter().skip(1).any(|piece| piece.apart) {
        mark_lists(pieces);
    }
}

/// Marks the pieces that are furniture by their own words.
pub(super) fn mark_alone(pieces: &mut [Piece]) {
    let mut begun = false;
    for piece in pieces.iter_mut().filter(|piece| piece.why.is_none()) {
        piece.why = alone(&piece.text, begun);
        begun |= piece.why.is_none() && beside(&piece.text).is_none();
    }
}

/// Why a line is furniture by its own words. Where the article has not `begun`, a line that only starts like a link may
/// be its headline.
fn alone(line: &str, begun: bool) -> Option<&'static str> {
    let line = bare(line);
    if line.is_empty() || line.len() > 600 {
        return None;
    }
    let folded = fold(line);
    // A number by itself may head a chapter; only a counter stands at nought.
    if folded == "0" {
        return (line == "0").then_some("counter");
    }
    if folded.starts_with('©') || folded.starts_with("(c) 0") {
        return (words(&folded) <= LONGEST_NOTICE).then_some("legal notice");
    }
    if let Some(phrase) = whole(&folded).filter(|phrase| phrase.how > Match::Beside) {
        return Some(phrase.why);
    }
    begins(&folded, line, begun).or_else(|| counters(&folded)).or_else(|| entries(line))
}

/// The phrase that a folded line is, a number behind it or not.
fn whole(folded: &str) -> Option<Phrase> {
    let known = |text: &str| phrases().whole.get(text).copied();
    let tail = |c: char| matches!(c, '0' | '(' | ')' | ' ' | '*' | ':' | '.' | '…');
    known(folded).or_else(|| {
        let short = folded.trim_end_matches(tail);
        // “Sign up.” ends a sentence, “Sign up…” does not.
        let ends = folded.ends_with('.') && !folded.ends_with("...");
        if ends || short.is_empty() { None } else { known(short) }
    })
}

fn begins(folded: &str, line: &str, begun: bool) -> Option<&'static str> {
    let first = folded.split(' ').next()?;
    let (_, phrase) = phrases().starts.get(first)?.iter().find(|(key, _)| starts_with_word(folded, key))?;
    let long = words(folded);
    let fits = match phrase.how {
        Match::Sentence => long <= LONGEST_NOTICE,
        _ if ends_sentence(line) => false,
        _ if phrase.why == "more to read" => begun && long <= LONGEST_LINE,
        _ if phrase.why == "tags" => long <= LONGEST_NOTICE,
        _ => long <= LONGEST_LINE,
    };
    fits.then_some(phrase.why)
}

fn starts_with_word(line: &str, phrase: &str) -> bool {
    let ends_word = |c: char| !c.is_alphanumeric();
    line.strip_prefix(phrase).is_some_and(|rest| rest.is_empty() || phrase.ends_with(ends_word) || rest.starts_with(ends_word))
}

/// `347 shares 12 comments`: every number with a word that is counted on pages.
fn counters(folded: &str) -> Option<&'static str> {
    let mut parts = folded.split_inclusive("0 ").skip(1).map(|part| part.trim_end_matches("0 ").trim());
    let counted = |part: &str| phrases().whole.contains_key(&format!("0 {part}"));
    let several = folded.starts_with("0 ") && folded.matches("0 ").count() > 1;
    (several && parts.all(counted)).then_some("counter")
}

/// `Home | News | Sport`: entries side by side, at least half of them known.
fn entries(line: &str) -> Option<&'static str> {
    let words_of_line: Vec<&str> = line.split_whitespace().collect();
    if ends_sentence(line) || !words_of_line.iter().any(|word| is_separator(word)) {
        return None;
    }
    let entries = words_of_line.split(|word| is_separator(word)).map(|entry| fold(&entry.join(" ")));
    let entries: Vec<String> = entries.filter(|entry| !entry.is_empty()).collect();
    let short = entries.iter().all(|entry| words(entry) <= LONGEST_ENTRY);
    let known = entries.iter().filter(|entry| *entry != "0" && whole(entry).is_some()).count();
    (short && entries.len() > 1 && known > 0 && known * 2 >= entries.len()).then_some("menu")
}

fn is_separator(word: &str) -> bool {
    matches!(word, "|" | "·" | "/" | "›" | ">" | "»" | "•" | "→")
}

/// Why a line is furniture if its neighbours are: known to stand there, or a bare number.
fn beside(line: &str) -> Option<&'static str> {
    let folded = fold(bare(line));
    whole(&folded).map(|phrase| phrase.why)
}

/// Marks runs of short lines, nothing between them, of which half are known from menus.
fn mark_menus(pieces: &mut [Piece]) {
    let mut start = 0;
    while start < pieces.len() {
        let entry = |piece: &Piece| piece.why.is_some() || (piece.len() <= LONGEST_ENTRY && !ends_sentence(&piece.text));
        let joined = |at: &usize| pieces.get(*at).is_some_and(|piece| entry(piece) && (*at == start || !piece.apart));
        let end = (start..).take_while(joined).last().map_or(start, |last| last + 1);
        let run = &mut pieces[start..end];
        let known = run.iter().filter(|piece| piece.why.is_some() || beside(&piece.text).is_some()).count();
        if run.len() >= SHORTEST_MENU && known * 2 >= run.len() {
            for piece in run.iter_mut() {
                piece.why = piece.why.or_else(|| beside(&piece.text)).or(Some("menu"));
            }
        }
        start = end.max(start + 1);
    }
}

/// Marks lines that are furniture next to furniture, from both ends.
fn mark_beside(pieces: &mut [Piece]) {
    let mark = |before: bool, piece: &mut Piece| {
        if before && piece.why.is_none() {
            piece.why = beside(&piece.text);
        }
        piece.why.is_some()
    };
    pieces.iter_mut().fold(false, mark);
    pieces.iter_mut().rev().fold(false, mark);
}

/// Marks the headlines under `Related articles`, as far as no blank line stands between.
fn mark_lists(pieces: &mut [Piece]) {
    let mut inside = false;
    for piece in pieces.iter_mut() {
        let opens = piece.why == Some("related stories");
        let entry = !piece.apart && !ends_sentence(&piece.text) && piece.len() <= LONGEST_HEADLINE;
        inside = opens || (inside && entry);
        if inside {
            piece.why.get_or_insert("related stories");
        }
    }
}

/// Whether a line ends as a sentence does; three dots and a closing quotation mark alone do not.
pub(super) fn ends_sentence(line: &str) -> bool {
    let line = line.trim_end().trim_end_matches(['"', '”', '’', '»', '\'', ')', ']']);
    line.ends_with(['.', '!', '?']) && !line.ends_with("...")
}

fn words(line: &str) -> usize {
    line.split_whitespace().count()
}

/// A line without the brackets, bars and arrows that pages put around a link.
fn bare(line: &str) -> &str {
    let around = |c: char| matches!(c, '[' | ']' | '|' | '<' | '>' | '→' | '←' | '›' | '‹' | '▶' | '►' | '▼' | '•' | '·' | '×' | '✕');
    let line = line.trim_matches(|c: char| c.is_whitespace() || around(c));
    if line.contains('«') { line } else { line.trim_end_matches(['»', ' ']) }
}

/// Lower case, straight apostrophes, single blanks, and every number written `0`.
fn fold(line: &str) -> String {
    let mut folded = String::with_capacity(line.len());
    let mut number = false;
    for word in line.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        for c in word.chars().flat_map(char::to_lowercase) {
            let inside = number && matches!(c, '.' | ',');
            if c.is_ascii_digit() || inside {
                if !number {
                    folded.push('0');
                }
                number = true;
            } else {
                // `1.2k shares` counts like `12 shares`.
                let thousands = number && matches!(c, 'k' | 'm') && !folded.ends_with(char::is_alphabetic);
                if !thousands {
                    folded.push(if c == '’' { '\'' } else { c });
                }
                number = false;
            }
        }
        number = false;
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::BlockKind;
    use crate::read::piece::Pen;

    /// Lines as a reader of text would hand them on; an empty line sets the next apart.
    fn pieces(text: &str) -> Vec<Piece> {
        let mut apart = true;
        let mut pieces = Vec::new();
        for line in text.lines() {
            let mut pen = Pen::default();
            pen.add(line, 0);
            match pen.lift(BlockKind::Paragraph) {
                Some(mut piece) => {
                    piece.apart = std::mem::take(&mut apart);
                    pieces.push(piece);
                }
                None => apart = true,
            }
        }
        pieces
    }

    fn kept(text: &str) -> Vec<String> {
        let mut pieces = pieces(text);
        mark_lines(&mut pieces);
        pieces.into_iter().filter(|piece| piece.why.is_none()).map(|piece| piece.text).collect()
    }

    #[test]
    fn lines_of_a_page_are_furniture_by_themselves() {
        let guilty = [
            ("Skip to content", "menu"),
            ("Leer en Español", "language link"),
            ("[Leer en español]", "language link"),
            ("Read in English: Envoy lands in Pyongyang", "language link"),
            ("Leave a Reply", "comments"),
            ("Total", "counter"),
            ("0", "counter"),
            ("Share", "share button"),
            ("fbpx", "share button"),
            ("1.2k shares", "counter"),
            ("2,3 mil compartidos", "counter"),
            ("347 shares 12 comments", "counter"),
            ("518 veces compartido", "counter"),
            ("Read more", "more to read"),
            ("Read more »", "more to read"),
            ("Lea también: todo lo que debe saber hoy", "more to read"),
            ("We use cookies to improve your experience. By continuing to browse you accept our cookie policy.", "cookies"),
            ("Si continúa navegando, acepta su uso.", "cookies"),
            ("Comments (24)", "comments"),
            ("Comentarios (17)", "comments"),
            ("© 2019 All rights reserved. Terms of use. Privacy policy.", "legal notice"),
            ("Prohibida su reproducción total o parcial.", "legal notice"),
            ("Tags: politics, world, breaking", "tags"),
            ("Etiquetas: política, mundo, última hora", "tags"),
            ("Home | News | Sport | Weather | Shop", "menu"),
            ("Inicio · Noticias · Deportes", "menu"),
            ("Sign in / Register", "newsletter"),
            ("Sign up for our newsletter", "newsletter"),
            ("Sign up for our daily newsletter and get the best stories in your inbox.", "newsletter"),
            ("Suscríbase a nuestro boletín diario y reciba las mejores historias en su correo.", "newsletter"),
            ("Your email address will not be published. Required fields are marked *", "comments"),
            ("ADVERTISEMENT - CONTINUE READING BELOW", "advertisement"),
            ("PUBLICIDAD", "advertisement"),
            ("4 min read", "counter"),
            ("Tiempo de lectura: 4 minutos", "counter"),
            ("Don’t miss", "more to read"),
        ];
        for (line, why) in guilty {
            assert_eq!(alone(line, true), Some(why), "{line}");
        }
    }

    #[test]
    fn prose_that_looks_like_furniture_stays() {
        let innocent = [
            "Share prices fell in Madrid.",
            "Total, the French oil company, reported a loss.",
            "Leave a reply, he told them, or leave the room.",
            "Read more than one paper, the teacher said.",
            "Menu prices rose by 4% in March",
            "Comments by the minister angered the unions.",
            "Skip to content yourself with less, and you will be happy.",
            "Cookies are baked at dawn.",
            "“We use cookies to lure them,” said the keeper of the bears.",
            "Home sales | a survey by the bank",
            "Compartir el agua será obligatorio en los pueblos de la sierra",
            "Publicidad engañosa: multa de dos millones a la operadora",
            "Total: 240 muertos y 3.000 heridos.",
            "Suscríbete, le dijo su padre, y verás.",
            "Sinner | 6 | 4 | 6",
            "20 minutos",
            "1975",
            "Opinion",
            "Home",
            "Sign up.",
            "The share of voters who read more than one newspaper / magazine is falling",
        ];
        for line in innocent {
            assert_eq!(alone(line, true), None, "{line}");
        }
    }

    #[test]
    fn a_link_like_line_may_be_the_headline() {
        assert_eq!(
            kept("Related: the storm from above\n\nThe storm broke at dawn."),
            ["Related: the storm from above", "The storm broke at dawn."]
        );
        assert_eq!(kept("The storm broke at dawn.\n\nRelated: the storm from above"), ["The storm broke at dawn."]);
    }

    #[test]
    fn a_word_that_may_be_prose_needs_a_neighbour() {
        let page = "Skip to content\nHome\nWorld\nEl Meridiano\nSearch\n\nA headline\n\nProse stands here.\n\nShare\nX\nEmail\n\nTotal\n12";
        assert_eq!(kept(page), ["A headline", "Prose stands here."]);
        let poem = "Home\n\nThe world ended at noon.\n\nSearch";
        assert_eq!(kept(poem), ["Home", "The world ended at noon.", "Search"]);
    }

    #[test]
    fn headlines_under_related_articles_go_with_it() {
        let page =
            "Prose stands here.\n\nRelated articles\nSeoul and Tokyo try out a hotline\nNo deal in sight\n\nThe last word\n\nIs prose.";
        assert_eq!(kept(page), ["Prose stands here.", "The last word", "Is prose."]);
        let flat = "Prose stands here.\nRelated articles\nSeoul and Tokyo try out a hotline";
        assert_eq!(kept(flat), ["Prose stands here.", "Seoul and Tokyo try out a hotline"]);
    }
}
