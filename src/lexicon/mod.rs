//! Knowledge of the language pair, looked up in `data/en-es/`.

pub mod acronyms;
pub mod antonyms;
pub mod currencies;
pub mod demonyms;
pub mod entries;
pub mod false_cognates;
pub mod false_friends;
pub mod forms;
pub mod gender;
mod index;
pub mod languages;
pub mod loanwords;
pub mod modality;
mod names;
pub mod near_places;
pub mod own;
pub mod places;
pub mod regnal;
pub mod roles;
pub mod spelling;
pub mod units;
pub mod words;
