//! Units of measure: `data/en-es/units.tsv`, with the names of `data/en-es/cldr/units.tsv`.

use std::sync::{LazyLock, OnceLock};

use rust_decimal::Decimal;

use crate::lang::{LANGUAGES, Language, Phrases, Piece, rows};

/// A unit of measure.
#[derive(Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its name in the table, such as `kilometer`.
    pub id: &'static str,
    /// What it measures, such as `length`. Units of one dimension can be converted.
    pub dimension: &'static str,
    /// How many base units of the dimension it is.
    factor: Decimal,
    /// What is added before the factor counts: degrees between the absolute zero and its own.
    offset: Decimal,
    /// Its forms by language beside those of CLDR, `|` between.
    forms: [&'static str; LANGUAGES.len()],
}

impl Unit {
    /// `amount` of this unit in base units of its dimension. `None` where that is beyond 28 digits.
    pub fn to_base(&self, amount: Decimal) -> Option<Decimal> {
        amount.checked_add(self.offset)?.checked_mul(self.factor)
    }

    /// How many of `other` are `amount` of this unit. `None` where they measure different things.
    pub fn convert(&self, amount: Decimal, other: &Unit) -> Option<Decimal> {
        if self.dimension != other.dimension {
            return None;
        }
        self.to_base(amount)?.checked_div(other.factor)?.checked_sub(other.offset)
    }
}

static UNITS: LazyLock<Vec<Unit>> = LazyLock::new(|| rows(include_str!("../../data/en-es/units.tsv")).filter_map(unit).collect());

fn unit(row: &'static str) -> Option<Unit> {
    let mut columns = row.split('\t');
    let (id, dimension, factor) = (columns.next()?, columns.next()?, columns.next()?.parse().ok()?);
    let forms = [columns.next()?, columns.next()?];
    let offset = columns.next().and_then(|offset| offset.parse().ok()).unwrap_or_default();
    Some(Unit { id, dimension, factor, offset, forms })
}

/// The unit with this id.
pub fn named(id: &str) -> Option<&'static Unit> {
    UNITS.iter().find(|unit| unit.id == id)
}

/// The longest unit that begins with the first of `text`: how many pieces it takes, and the unit.
pub fn longest(text: &[Piece<'_>], language: &Language) -> Option<(usize, &'static Unit)> {
    static INDEX: [OnceLock<Phrases<&'static Unit>>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];
    let column = language.column;
    let index = INDEX.get(column)?.get_or_init(|| {
        let by_hand = UNITS.iter().filter_map(|unit| Some((*unit.forms.get(column)?, unit)));
        Phrases::new(by_hand.chain(names_of_cldr(column)).flat_map(|(forms, unit)| forms.split('|').map(move |form| (form, unit))))
    });
    index.longest(text)
}

/// The names of a language in the table of CLDR, with their unit.
fn names_of_cldr(column: usize) -> impl Iterator<Item = (&'static str, &'static Unit)> {
    rows(include_str!("../../data/en-es/cldr/units.tsv")).filter_map(move |row| {
        let mut cells = row.split('\t');
        let unit = named(cells.next()?)?;
        Some((cells.nth(column)?, unit))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::pieces;

    #[test]
    fn every_row_is_read() {
        assert_eq!(UNITS.len(), rows(include_str!("../../data/en-es/units.tsv")).count());
        assert_eq!(names_of_cldr(0).count(), rows(include_str!("../../data/en-es/cldr/units.tsv")).count());
    }

    #[test]
    fn feet_become_meters_and_fahrenheit_celsius() {
        let convert = |amount: &str, from, to| named(from)?.convert(amount.parse().ok()?, named(to)?);
        assert_eq!(convert("6", "foot", "meter"), "1.8288".parse().ok());
        assert_eq!(convert("212", "fahrenheit", "celsius").map(|value| value.round_dp(6).normalize()), "100".parse().ok());
        assert_eq!(convert("1", "foot", "kilogram"), None);
        let (taken, unit) = longest(&pieces("kilómetros por hora."), crate::lang::SPANISH).unwrap();
        assert_eq!((taken, unit.id), (3, "kilometer-per-hour"));
    }
}
