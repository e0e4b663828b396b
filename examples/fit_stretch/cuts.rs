//! Stretches of a line that a translator may drop, and the line without one of them.

use cotejo::check::stretch::Line;

/// The kinds of stretches, in the order of the table.
pub(crate) const KINDS: [&str; 9] = ["clause", "tail", "break", "phrase", "subordinate", "quotation", "apposition", "item", "head"];

/// Words that open a subordinate clause, in either language.
const SUBORDINATE: [&str; 27] = [
    "que", "quien", "quienes", "cuando", "aunque", "porque", "mientras", "donde", "si", "cual", "cuyo", "cuya", "who", "which", "that",
    "because", "when", "while", "although", "though", "if", "where", "whose", "after", "before", "since", "until",
];

/// A stretch that may be cut: its kind, its first word and the one behind its last.
pub(crate) type Cut = (usize, usize, usize);

/// All stretches of a line that may be cut. `text` is the document that holds the line.
pub(crate) fn all(line: &Line, text: &str) -> Vec<Cut> {
    let size = line.tokens.len();
    let gap = |at: usize| {
        let from = at.checked_sub(1).map_or(line.tokens[0].span.start, |before| line.tokens[before].span.end);
        let to = line.tokens.get(at).map_or(line.tokens[size - 1].span.end, |token| token.span.start);
        text.get(from..to).unwrap_or("")
    };
    let word = |at: usize| text[line.tokens[at].span.start..line.tokens[at].span.end].to_lowercase();
    let comma = |at: usize| gap(at).starts_with([',', ';', '—', '–']) || gap(at).trim_start().starts_with(['—', '–', '-']);
    let mark = |at: usize| line.edges[at].mark;
    let opens = |at: usize| line.edges[at].opens;
    let mut cuts = Vec::new();
    for first in 0..size {
        for end in first + 1..=size {
            let (length, left) = (end - first, size - (end - first));
            if left < 4 || 4 * length > 3 * size {
                continue;
            }
            let share = length as f64 / size as f64;
            let mut add = |kind: usize, fits: bool| {
                if fits {
                    cuts.push((kind, first, end));
                }
            };
            let last = end == size;
            let balanced = (first..end).filter(|&at| line.edges[at].quote).count() == 0;
            add(0, first > 0 && comma(first) && (last || comma(end)) && length >= 5 && balanced);
            add(1, last && first > 0 && (mark(first) || opens(first)) && (0.2..0.55).contains(&share));
            add(2, last && (0.3..0.55).contains(&share) && size >= 14);
            add(3, first > 0 && opens(first) && !mark(first) && (mark(end) || opens(end)) && (4..=10).contains(&length));
            add(4, first > 0 && opens(first) && SUBORDINATE.contains(&word(first).as_str()) && mark(end) && length >= 4);
            add(5, line.edges[first].quote && line.edges[end].quote && length >= 4 && (first + 1..end).all(|at| !line.edges[at].quote));
            add(6, first > 0 && comma(first) && comma(end) && !last && !opens(first) && (3..=7).contains(&length));
            add(7, first > 0 && comma(first) && (comma(end) || opens(end)) && length <= 3);
            add(8, first == 0 && comma(end) && length >= 4);
        }
    }
    cuts
}

/// `line` without its bytes from `start` up to `end`, mended at the seam.
pub(crate) fn without(line: &str, start: usize, end: usize) -> String {
    let (before, after) = (&line[..start], &line[end..]);
    let mut text = format!("{before}\u{1}{after}");
    for (open, close) in [("“", "”"), ("\"", "\""), ("«", "»"), ("(", ")"), ("[", "]")] {
        for inner in ["\u{1}", "\u{1},", "\u{1}."] {
            text = text.replace(&format!("{open}{inner}{close}"), "\u{1}");
        }
    }
    let Some((before, after)) = text.split_once('\u{1}') else { return text };
    let before = before.trim_end_matches([' ', ',', ';', ':', '—', '–']);
    let after = after.trim_start();
    let mended = match after.chars().next() {
        None => format!("{before}."),
        Some('.' | '!' | '?' | ',' | ';' | ':' | ')' | '”' | '»' | '"') if !before.is_empty() => format!("{before}{after}"),
        Some(_) => format!("{before} {after}"),
    };
    let mended = mended.trim_start_matches([' ', ',', ';', ':', '.']);
    let mut letters = mended.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// The words of `source` that the words from `first` to `end` of the other side translate, by the links of the uncut pair.
pub(crate) fn projected(source: &Line, others: usize, first: usize, end: usize) -> Option<(usize, usize)> {
    let size = source.tokens.len();
    let mut known = vec![(-1.0, -1.0)];
    known.extend(source.tokens.iter().enumerate().filter_map(|(at, token)| Some((at as f64, token.partner? as f64))));
    known.push((size as f64, others as f64));
    let expected = |at: usize| {
        let after = known.iter().position(|(place, _)| *place > at as f64).unwrap_or(known.len() - 1).max(1);
        let ((i, p), (j, q)) = (known[after - 1], known[after]);
        p + (at as f64 - i) / (j - i) * (q - p)
    };
    let is_inside = |at: usize| {
        let place = source.tokens[at].partner.map_or_else(|| expected(at), |partner| partner as f64);
        first as f64 <= place && place < end as f64
    };
    let worth = |at: usize| {
        let token = &source.tokens[at];
        let size = if token.partner.is_some() {
            1.0
        } else if token.is_content() {
            0.3
        } else {
            0.1
        };
        if is_inside(at) { size } else { -size }
    };
    let (mut best, mut sum, mut from) = ((0.0, 0, 0), 0.0, 0);
    for at in 0..size {
        if sum <= 0.0 {
            (sum, from) = (0.0, at);
        }
        sum += worth(at);
        if sum > best.0 {
            best = (sum, from, at + 1);
        }
    }
    let (_, mut from, mut to) = best;
    for _ in 0..2 {
        let edge = source.edges[from];
        if from > 0 && !edge.mark && !edge.opens && !source.tokens[from - 1].is_content() {
            from -= 1;
        }
    }
    while to > from && !source.edges[to].mark && !source.tokens[to - 1].is_content() {
        to -= 1;
    }
    (to > from && source.tokens[from..to].iter().any(|token| token.is_content())).then_some((from, to))
}
