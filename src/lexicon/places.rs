//! Names of places: `data/en-es/places.tsv`.

/// The row of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlaceId(pub u16);
