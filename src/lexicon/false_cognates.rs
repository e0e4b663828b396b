//! Words that only look related: `data/en-es/false-cognates.tsv`, and of `data/en-es/false-friends.tsv` those that never translate
//! each other, indexed by the build script.

use std::sync::LazyLock;

use fst::Set;

use crate::lang::Language;

static PAIRS: LazyLock<Option<Set<&[u8]>>> =
    LazyLock::new(|| Set::new(&include_bytes!(concat!(env!("OUT_DIR"), "/false-pairs.fst"))[..]).ok());

/// Whether a word of `from` and one of the other language are known to look alike and to have nothing to do with each other. Both
/// by their stems, as `segment::Form::stems` holds them.
pub fn are_strangers(stems: &[String], from: &Language, others: &[String]) -> bool {
    let Some(pairs) = PAIRS.as_ref() else { return false };
    let key = |a: &str, b: &str| if from.column == 0 { format!("{a}\t{b}") } else { format!("{b}\t{a}") };
    stems.iter().any(|stem| others.iter().any(|other| pairs.contains(key(stem, other))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{ENGLISH, SPANISH};
    use crate::segment::stem;

    fn strangers(english: &str, spanish: &str) -> bool {
        let (english, spanish) = ([stem(english, ENGLISH)], [stem(spanish, SPANISH)]);
        let found = are_strangers(&english, ENGLISH, &spanish);
        assert_eq!(found, are_strangers(&spanish, SPANISH, &english));
        found
    }

    #[test]
    fn what_looks_alike_by_chance_is_known_in_both_directions() {
        assert!(strangers("street", "estreno") && strangers("streets", "estrenos"));
        assert!(strangers("exit", "éxito") && strangers("embarrassed", "embarazada"));
    }

    #[test]
    fn what_is_right_in_some_sense_may_be_believed() {
        assert!(!strangers("sensible", "sensible") && !strangers("assist", "asistir"));
        assert!(!strangers("street", "calle") && !strangers("nation", "nación"));
    }
}
