//! Words that are spelt alike because they are related.

use crate::lexicon::spelling::skeleton;

/// How alike two words are spelt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    /// Nearly the same word: Dice of at least 0.62.
    High,
    /// Perhaps related: Dice of at least 0.42 and the same three first letters, or of at least 0.52.
    Low,
}

/// A word made ready to be compared.
#[derive(Clone, Debug)]
pub(super) struct Spelling {
    skeleton: Vec<char>,
    grams: Vec<[char; 3]>,
}

/// Shorter words are alike too often; letters.
const SHORTEST: usize = 4;

impl Spelling {
    /// The spelling of a folded form. `None` where the word is too short to be told apart.
    pub(super) fn new(folded: &str) -> Option<Self> {
        let skeleton: Vec<char> = skeleton(folded).chars().collect();
        if folded.chars().count() < SHORTEST || skeleton.len() < 3 {
            return None;
        }
        let pairs = skeleton.windows(2).map(|pair| [pair[0], pair[1], '\0']);
        let triples = skeleton.windows(3).map(|triple| [triple[0], triple[1], triple[2]]);
        let mut grams: Vec<[char; 3]> = pairs.chain(triples).collect();
        grams.sort_unstable();
        Some(Spelling { skeleton, grams })
    }

    /// The two first letters: words that differ in them are not compared.
    pub(super) fn head(&self) -> [char; 2] {
        [self.skeleton[0], self.skeleton[1]]
    }

    /// The Dice coefficient over runs of two and three letters, 0.0 to 1.0.
    pub(super) fn dice(&self, other: &Spelling) -> f64 {
        let (mut a, mut b, mut both) = (0, 0, 0);
        while let (Some(x), Some(y)) = (self.grams.get(a), other.grams.get(b)) {
            both += usize::from(x == y);
            (a, b) = (a + usize::from(x <= y), b + usize::from(y <= x));
        }
        2.0 * both as f64 / (self.grams.len() + other.grams.len()) as f64
    }

    /// How alike the two are, if they are.
    pub(super) fn likeness(&self, other: &Spelling) -> Option<Likeness> {
        let dice = self.dice(other);
        if dice >= 0.62 {
            Some(Likeness::High)
        } else if dice >= 0.52 || dice >= 0.42 && self.skeleton[..3] == other.skeleton[..3] {
            Some(Likeness::Low)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn related_words_are_alike_and_others_not() {
        for (english, spanish, wanted) in [
            ("negotiation", "negociacion", Some(Likeness::High)),
            ("president", "presidente", Some(Likeness::High)),
            ("special", "especial", Some(Likeness::High)),
            ("house", "casa", None),
            ("table", "tarde", None),
        ] {
            let [a, b] = [english, spanish].map(|word| Spelling::new(word).unwrap());
            assert_eq!(a.likeness(&b), wanted, "{english} {spanish} {}", a.dice(&b));
        }
        assert!(Spelling::new("sol").is_none());
    }
}
