//! How Spanish spells what conjugation puts together.

/// Whether a verb's stem is spelled for *a* and *o*, as in the infinitive of -ar, or for *e* and *i*.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelled {
    Back,
    Front,
}

/// Stem and ending in one word: *busc-é* busqué, *dirig-o* dirijo, *le-ió* leyó, *riñ-ió* riñó, *ca-ido* caído.
pub(super) fn join(stem: &str, ending: &str, spelled: Spelled) -> String {
    let back = ending.starts_with(['a', 'á', 'o', 'ó']);
    let front = ending.starts_with(['e', 'é', 'i', 'í']);
    let respelled = match spelled {
        Spelled::Back if front => swap(stem, &[("gu", "gü"), ("qu", "qu"), ("c", "qu"), ("g", "gu"), ("z", "c")]),
        Spelled::Front if back => swap(stem, &[("gu", "g"), ("qu", "c"), ("c", "z"), ("g", "j")]),
        _ => stem.to_owned(),
    };
    meet(respelled, ending)
}

/// The first of `pairs` whose left side ends the stem, in place of it.
fn swap(stem: &str, pairs: &[(&str, &str)]) -> String {
    let found = pairs.iter().find_map(|(from, to)| Some((stem.strip_suffix(from)?, to)));
    found.map_or_else(|| stem.to_owned(), |(rest, to)| format!("{rest}{to}"))
}

/// Puts an ending in *i* behind a vowel or a palatal: the *i* becomes *y* or *í*, or is lost.
fn meet(stem: String, ending: &str) -> String {
    let Some(rest) = ending.strip_prefix('i') else { return stem + ending };
    let glides = rest.starts_with(['e', 'é', 'ó', 'a']);
    let silent = stem.ends_with("gu") || stem.ends_with("qu");
    match (stem.chars().last(), glides) {
        (Some('i' | 'ñ'), true) => stem + rest,
        (Some('l'), true) if stem.ends_with("ll") => stem + rest,
        (Some('ü'), true) => swap(&stem, &[("ü", "u")]) + "y" + rest,
        (Some('a' | 'e' | 'o'), true) => stem + "y" + rest,
        (Some('u'), true) if !silent => stem + "y" + rest,
        (Some('a' | 'e' | 'o'), false) => stem + "í" + rest,
        _ => stem + ending,
    }
}

/// A word without its acute accents.
pub(super) fn bare(word: &str) -> String {
    word.chars()
        .map(|c| match c {
            'á' => 'a',
            'é' => 'e',
            'í' => 'i',
            'ó' => 'o',
            'ú' => 'u',
            c => c,
        })
        .collect()
}

/// A word that is stressed on its last vowel: *manten* is mantén, *pon* stays.
pub(super) fn stressed_last(word: &str) -> String {
    let vowels: Vec<(usize, char)> = word.char_indices().filter(|(_, c)| "aeiou".contains(*c)).collect();
    let Some(&(at, vowel)) = vowels.last() else { return word.to_owned() };
    if vowels.len() < 2 || !word.ends_with(['a', 'e', 'i', 'o', 'u', 'n', 's']) {
        return word.to_owned();
    }
    let acute = match vowel {
        'a' => 'á',
        'e' => 'é',
        'i' => 'í',
        'o' => 'ó',
        _ => 'ú',
    };
    format!("{}{acute}{}", &word[..at], &word[at + 1..])
}
