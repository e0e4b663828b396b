//! Knowledge of the language pair, looked up in `data/en-es/`.

pub mod acronyms;
pub mod currencies;
pub mod demonyms;
pub mod entries;
pub mod forms;
pub mod gender;
pub mod languages;
pub mod loanwords;
mod names;
pub mod near_places;
pub mod places;
pub mod regnal;
pub mod roles;
pub mod spelling;
pub mod units;
pub mod words;
