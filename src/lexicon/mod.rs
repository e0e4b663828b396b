//! Knowledge of the language pair, looked up in `data/en-es/`.

pub mod currencies;
pub mod entries;
pub mod loanwords;
pub mod places;
pub mod spelling;
pub mod units;
pub mod words;
