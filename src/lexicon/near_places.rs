//! Places whose names are easily confused: `data/en-es/near-places.tsv`.

use std::sync::LazyLock;

use foldhash::{HashMap, HashSet};

use crate::lang::rows;

use super::places::{self, PlaceId};

/// Each place of the table with those that are taken for it.
static NEAR: LazyLock<HashMap<PlaceId, HashSet<PlaceId>>> = LazyLock::new(|| {
    let mut near: HashMap<PlaceId, HashSet<PlaceId>> = HashMap::default();
    for row in rows(include_str!("../../data/en-es/near-places.tsv")) {
        let cells: Vec<&'static str> = row.split('\t').collect();
        let place = |at: usize| place(cells.get(at)?, cells.get(at + 1)?);
        if let (Some(one), Some(other)) = (place(0), place(2)) {
            near.entry(one).or_default().insert(other);
            near.entry(other).or_default().insert(one);
        }
    }
    near
});

/// The place that has both forms.
fn place(one: &'static str, other: &'static str) -> Option<PlaceId> {
    places::all(one).find(|&id| places::all(other).any(|there| there == id))
}

/// Whether a place stands in the table.
pub fn is_listed(id: PlaceId) -> bool {
    NEAR.contains_key(&id)
}

/// Whether two different places are easily confused.
pub fn are_near(one: PlaceId, other: PlaceId) -> bool {
    one != other && NEAR.get(&one).is_some_and(|near| near.contains(&other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_places_are_near_both_ways() {
        let id = |form| places::all(form).next().unwrap();
        for (one, other) in [("Níger", "Nigeria"), ("Australia", "Austria"), ("Eslovaquia", "Slovenia"), ("Letonia", "Lituania")] {
            assert!(are_near(id(one), id(other)) && are_near(id(other), id(one)), "{one}, {other}");
        }
        assert!(!are_near(id("Niger"), id("Níger")));
        assert!(!are_near(id("Austria"), id("Nigeria")));
    }

    #[test]
    fn every_row_names_places_that_are_known() {
        let unknown = |row: &&&'static str| {
            let cells: Vec<&'static str> = row.split('\t').collect();
            place(cells[0], cells[1]).is_none() || place(cells[2], cells[3]).is_none()
        };
        let rows: Vec<&'static str> = rows(include_str!("../../data/en-es/near-places.tsv")).collect();
        let lost: Vec<_> = rows.iter().filter(unknown).collect();
        assert!(lost.is_empty(), "{lost:#?}");
    }
}
