//! The alignment of two texts as one page: its path as a picture, beside it the texts, a bead a row. It loads nothing and has no
//! script; each bead of the picture leads to its row.

mod picture;

use askama::Template;

use crate::align::{Aligned, Bead, plot};
use crate::pair::Side;

use super::policy;
use picture::Picture;

/// The page's only style.
const STYLE: &str = concat!(include_str!("../templates/colours.css"), include_str!("../templates/alignment.css"));

/// A two-sided bead less sure than this is marked: more likely wrong than right.
const UNSURE: f64 = 0.5;

#[derive(Template)]
#[template(path = "alignment.html")]
struct Page<'a> {
    policy: String,
    style: &'static str,
    version: &'static str,
    heads: [Head<'a>; 2],
    counts: Counts,
    picture: Picture,
    rows: Vec<Row<'a>>,
}

/// What a column is.
struct Head<'a> {
    side: &'static str,
    title: &'a str,
    path: &'a str,
    tag: String,
    language: &'static str,
}

/// What the alignment amounts to.
struct Counts {
    two_sided: usize,
    moved: usize,
    unsure: usize,
    source_only: usize,
    target_only: usize,
}

/// A bead.
struct Row<'a> {
    number: usize,
    state: &'static str,
    note: String,
    cells: [Cell<'a>; 2],
}

/// A bead's sentences on one side, each with its zero-based number.
struct Cell<'a> {
    tag: String,
    sentences: Vec<(usize, &'a str)>,
}

/// The alignment as a page.
pub fn alignment(aligned: &Aligned) -> String {
    let page = Page {
        policy: policy::policy(STYLE, None),
        style: STYLE,
        version: env!("CARGO_PKG_VERSION"),
        heads: Side::BOTH.map(|side| head(aligned, side)),
        counts: counts(&aligned.beads),
        picture: Picture::of(aligned, &plot(aligned)),
        rows: aligned.beads.iter().enumerate().map(|(number, bead)| row(aligned, number, bead)).collect(),
    };
    // Writing to a string fails only where a value refuses to be written, and these are words and numbers.
    page.render().unwrap_or_default()
}

fn head(aligned: &Aligned, side: Side) -> Head<'_> {
    let document = &aligned.text.get(side).sentences.document;
    let side = match side {
        Side::Source => "Source",
        Side::Target => "Target",
    };
    let title = document.title.as_deref().unwrap_or(&document.path);
    Head { side, title, path: &document.path, tag: document.locale.tag(), language: document.locale.language.name }
}

fn counts(beads: &[Bead]) -> Counts {
    let count = |wanted: fn(&Bead) -> bool| beads.iter().filter(|bead| wanted(bead)).count();
    Counts {
        two_sided: count(Bead::is_two_sided),
        moved: count(|bead| bead.moved),
        unsure: count(|bead| bead.is_two_sided() && bead.confidence < UNSURE),
        source_only: count(|bead| bead.sentences.target.is_empty()),
        target_only: count(|bead| bead.sentences.source.is_empty()),
    }
}

/// The class of a bead, in the picture and in its row.
fn state(bead: &Bead) -> &'static str {
    match (bead.is_two_sided(), bead.moved) {
        (false, _) => "alone",
        (true, true) => "moved",
        (true, false) if bead.confidence < UNSURE => "unsure",
        (true, false) => "paired",
    }
}

fn row<'a>(aligned: &'a Aligned, number: usize, bead: &Bead) -> Row<'a> {
    let sentences = |side: Side| {
        let all = &aligned.text.get(side).sentences.sentences;
        let text = |&at: &usize| Some((at, aligned.words(side, all.get(at)?.span)));
        bead.sentences.get(side).iter().filter_map(text).collect()
    };
    let cell = |side: Side| Cell { tag: aligned.text.get(side).sentences.document.locale.tag(), sentences: sentences(side) };
    let share = (bead.confidence * 100.0).round();
    let note = if bead.moved { format!("moved, {share} %") } else { format!("{share} %") };
    Row { number, state: state(bead), note, cells: Side::BOTH.map(cell) }
}
