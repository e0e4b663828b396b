//! The words of a line counted up to each place, so that those of a stretch are one subtraction.

use super::token::{Kind, State, Token};

/// Words of a line up to a place, by kind and state.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    pub(super) unlinked: [usize; 4],
    pub(super) far: [usize; 2],
    pub(super) near: [usize; 2],
}

impl Sums {
    /// The sums before each word and behind the last.
    pub(super) fn of(tokens: &[Token]) -> Vec<Sums> {
        let mut sum = Sums::default();
        let mut sums = vec![sum];
        for token in tokens {
            let kind = match token.kind {
                Kind::Name => Some(0),
                Kind::Number => Some(1),
                Kind::Known => Some(2),
                Kind::Other => Some(3),
                Kind::Function => None,
            };
            if let Some(kind) = kind {
                match token.state {
                    State::Unlinked => sum.unlinked[kind] += 1,
                    State::Far => sum.far[kind / 2] += 1,
                    State::Near => sum.near[kind / 2] += 1,
                }
            }
            sums.push(sum);
        }
        sums
    }

    pub(super) fn unlinked(&self) -> usize {
        self.unlinked.iter().sum()
    }

    pub(super) fn linked(&self) -> usize {
        self.far.iter().chain(&self.near).sum()
    }

    /// The words behind `before`.
    pub(super) fn since(&self, before: &Sums) -> Sums {
        let mut rest = *self;
        rest.unlinked.iter_mut().zip(before.unlinked).for_each(|(now, then)| *now -= then.min(*now));
        rest.far.iter_mut().zip(before.far).for_each(|(now, then)| *now -= then.min(*now));
        rest.near.iter_mut().zip(before.near).for_each(|(now, then)| *now -= then.min(*now));
        rest
    }
}
