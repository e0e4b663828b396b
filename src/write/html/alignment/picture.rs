//! The path as a picture: the source runs down, the target to the right.

use std::fmt::Write as _;

use crate::align::{Aligned, Bead, Plot};
use crate::pair::Side;

use super::state;

/// The longer side of the picture, in pixels, unless its lines would be higher than [`HIGHEST`].
const LONGEST: f64 = 640.0;
/// The highest that a line may be drawn, in pixels.
const HIGHEST: f64 = 24.0;
/// The least that a bead is drawn as, so that one among thousands can be seen and clicked, in pixels.
const LEAST: f64 = 1.5;

/// Everything in pixels.
pub(super) struct Picture {
    pub(super) width: String,
    pub(super) height: String,
    /// The outline of the band, as the data of a path.
    pub(super) band: String,
    /// All dots as one path of strokes without length, which round caps make visible.
    pub(super) dots: String,
    /// The corners of the path from the beginning of both texts to the end, moved beads aside.
    pub(super) path: String,
    pub(super) boxes: Vec<Box>,
}

/// A bead; a line without counterpart is a stripe across the picture.
pub(super) struct Box {
    pub(super) bead: usize,
    pub(super) state: &'static str,
    pub(super) says: String,
    pub(super) x: String,
    pub(super) y: String,
    pub(super) width: String,
    pub(super) height: String,
}

impl Picture {
    /// The picture of an alignment and of what the search saw.
    pub(super) fn of(aligned: &Aligned, plot: &Plot) -> Self {
        let [rows, columns] = Side::BOTH.map(|side| aligned.text.get(side).sentences.sentences.len());
        let scale = (LONGEST / rows.max(columns).max(1) as f64).min(HIGHEST);
        let at = |line: usize| line as f64 * scale;
        let boxes = aligned.beads.iter().enumerate().map(|(number, bead)| a_box(number, bead, (rows, columns), scale));
        Picture {
            width: pixels(at(columns)),
            height: pixels(at(rows)),
            band: band(plot, scale),
            dots: dots(plot, scale),
            path: path(aligned, (rows, columns), scale),
            boxes: boxes.collect(),
        }
    }
}

fn pixels(length: f64) -> String {
    let text = format!("{length:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn a_box(number: usize, bead: &Bead, (rows, columns): (usize, usize), scale: f64) -> Box {
    let stretch = |lines: &[usize], all: usize| match (lines.first(), lines.last()) {
        (Some(&first), Some(&last)) => (first, last + 1 - first),
        _ => (0, all),
    };
    let (y, height) = stretch(&bead.sentences.source, rows);
    let (x, width) = stretch(&bead.sentences.target, columns);
    let length = |lines: usize| pixels((lines as f64 * scale).max(LEAST));
    Box {
        bead: number,
        state: state(bead),
        says: says(bead),
        x: pixels(x as f64 * scale),
        y: pixels(y as f64 * scale),
        width: length(width),
        height: length(height),
    }
}

/// The numbers of a bead, for whoever points at it.
fn says(bead: &Bead) -> String {
    let numbers = |side: Side| bead.sentences.get(side).iter().map(usize::to_string).collect::<Vec<_>>().join(",");
    let (source, target) = (numbers(Side::Source), numbers(Side::Target));
    let share = (bead.confidence * 100.0).round();
    match (source.is_empty(), target.is_empty()) {
        (false, false) => format!("{source} – {target}, {share} %"),
        (false, true) => format!("{source} – nothing, {share} %"),
        _ => format!("nothing – {target}, {share} %"),
    }
}

/// Down along the first columns of the band, back along the last; corners only.
fn band(plot: &Plot, scale: f64) -> String {
    let down = plot.band.iter().enumerate().map(|(row, columns)| (columns.start, row));
    let up = plot.band.iter().enumerate().rev().map(|(row, columns)| (columns.end.saturating_sub(1), row));
    let points: Vec<(usize, usize)> = corners(down.collect()).into_iter().chain(corners(up.collect())).collect();
    line(&points, scale)
}

/// The points without those on a vertical line between their neighbours.
fn corners(points: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    let straight = |at: usize| match (at.checked_sub(1).and_then(|before| points.get(before)), points.get(at), points.get(at + 1)) {
        (Some(before), Some(here), Some(after)) => before.0 == here.0 && here.0 == after.0,
        _ => false,
    };
    (0..points.len()).filter(|&at| !straight(at)).filter_map(|at| points.get(at).copied()).collect()
}

fn line(points: &[(usize, usize)], scale: f64) -> String {
    let mut data = String::new();
    for (number, &(x, y)) in points.iter().enumerate() {
        let letter = if number == 0 { 'M' } else { 'L' };
        // Writing to a string cannot fail.
        _ = write!(data, "{letter}{} {}", pixels(x as f64 * scale), pixels(y as f64 * scale));
    }
    data
}

fn dots(plot: &Plot, scale: f64) -> String {
    let middle = |line: usize| pixels((line as f64 + 0.5) * scale);
    plot.dots.iter().map(|dot| format!("M{} {}h0", middle(dot.target), middle(dot.source))).collect()
}

fn path(aligned: &Aligned, (rows, columns): (usize, usize), scale: f64) -> String {
    let mut points = vec![(0, 0)];
    for bead in aligned.beads.iter().filter(|bead| bead.is_two_sided() && !bead.moved) {
        if let (Some(&y), Some(&x), Some(&bottom), Some(&right)) =
            (bead.sentences.source.first(), bead.sentences.target.first(), bead.sentences.source.last(), bead.sentences.target.last())
        {
            points.extend([(x, y), (right + 1, bottom + 1)]);
        }
    }
    points.push((columns, rows));
    points.dedup();
    line(&points, scale)
}
