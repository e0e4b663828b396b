//! Currencies: `data/en-es/currencies.tsv`, then the names of `data/en-es/cldr/currencies.tsv`.

use std::sync::{LazyLock, OnceLock};

use rust_decimal::Decimal;

use crate::lang::{LANGUAGES, Language, Phrases, Piece, rows};

/// A word or sign for money.
#[derive(Debug, PartialEq, Eq)]
pub struct Currency {
    /// ISO 4217 codes that it may stand for, the likeliest first.
    pub codes: Vec<&'static str>,
    /// How many of the main unit it is: 0.01 for a cent.
    pub factor: Decimal,
    forms: [&'static str; LANGUAGES.len()],
}

/// What the press says stands first, so that it is right where both have a form.
static TABLES: [&str; 2] = [include_str!("../../data/en-es/currencies.tsv"), include_str!("../../data/en-es/cldr/currencies.tsv")];

static CURRENCIES: LazyLock<Vec<Currency>> = LazyLock::new(|| TABLES.into_iter().flat_map(rows).filter_map(currency).collect());

fn currency(row: &'static str) -> Option<Currency> {
    let mut columns = row.split('\t');
    let codes = columns.next()?.trim_end_matches('*').split(',').collect();
    let forms = [columns.next()?, columns.next()?];
    let factor = columns.next().and_then(|factor| factor.parse().ok()).unwrap_or(Decimal::ONE);
    Some(Currency { codes, factor, forms })
}

/// The longest word or sign for money that begins with the first of `text`: how many pieces it takes, and the currency.
pub fn longest(text: &[Piece<'_>], language: &Language) -> Option<(usize, &'static Currency)> {
    static INDEX: [OnceLock<Phrases<&'static Currency>>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];
    let column = language.column;
    let index = INDEX.get(column)?.get_or_init(|| Phrases::new(CURRENCIES.iter().flat_map(|row| forms(row, column))));
    index.longest(text)
}

fn forms(row: &'static Currency, column: usize) -> impl Iterator<Item = (&'static str, &'static Currency)> {
    row.forms.get(column).into_iter().flat_map(|forms| forms.split('|')).map(move |form| (form, row))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{ENGLISH, SPANISH, pieces};

    #[test]
    fn signs_and_words_are_found() {
        let codes = |text: &str, language| longest(&pieces(text), language).map(|(taken, row)| (taken, row.codes.first().copied()));
        assert_eq!(codes("US$ 30", ENGLISH), Some((2, Some("USD"))));
        assert_eq!(codes("libras esterlinas", SPANISH), Some((2, Some("GBP"))));
        assert_eq!(codes("forintos húngaros", SPANISH), Some((2, Some("HUF"))));
        assert_eq!(codes("C$ 30", ENGLISH), Some((2, Some("CAD"))));
        assert_eq!(codes("libros", SPANISH), None);
        assert_eq!(CURRENCIES.len(), TABLES.into_iter().flat_map(rows).count());
    }
}
