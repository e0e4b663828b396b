//! Which text is which: the two sides of a comparison, known here and nowhere else.

/// One of the two texts of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// The text that was translated.
    Source,
    /// The translation.
    Target,
}

impl Side {
    /// Both sides, the source first.
    pub const BOTH: [Side; 2] = [Side::Source, Side::Target];

    /// The opposite side.
    #[must_use]
    pub fn other(self) -> Side {
        match self {
            Side::Source => Side::Target,
            Side::Target => Side::Source,
        }
    }
}

/// The same kind of thing for the source and for the target.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pair<T> {
    /// What belongs to the source.
    pub source: T,
    /// What belongs to the target.
    pub target: T,
}

impl<T> Pair<T> {
    /// A pair out of its two sides.
    pub fn new(source: T, target: T) -> Self {
        Pair { source, target }
    }

    /// What belongs to `side`.
    pub fn get(&self, side: Side) -> &T {
        match side {
            Side::Source => &self.source,
            Side::Target => &self.target,
        }
    }

    /// What belongs to `side`, to be changed.
    pub fn get_mut(&mut self, side: Side) -> &mut T {
        match side {
            Side::Source => &mut self.source,
            Side::Target => &mut self.target,
        }
    }

    /// A pair of references.
    pub fn as_ref(&self) -> Pair<&T> {
        Pair::new(&self.source, &self.target)
    }

    /// The same function on both sides.
    pub fn map<U>(self, mut f: impl FnMut(T) -> U) -> Pair<U> {
        Pair::new(f(self.source), f(self.target))
    }

    /// The same fallible function on both sides, the source first.
    ///
    /// # Errors
    /// The first error that `f` gives.
    pub fn try_map<U, E>(self, mut f: impl FnMut(T) -> Result<U, E>) -> Result<Pair<U>, E> {
        Ok(Pair::new(f(self.source)?, f(self.target)?))
    }

    /// The two sides exchanged.
    #[must_use]
    pub fn swap(self) -> Self {
        Pair::new(self.target, self.source)
    }

    /// Both sides with their name, the source first.
    pub fn sides(&self) -> [(Side, &T); 2] {
        [(Side::Source, &self.source), (Side::Target, &self.target)]
    }
}
