//! Knowledge of the language pair, looked up in `data/en-es/`.

pub mod acronyms;
pub mod antonyms;
pub mod currencies;
pub mod demonyms;
pub mod entries;
pub mod false_cognates;
pub mod false_friends;
mod index;
pub mod loanwords;
pub mod modality;
pub mod places;
pub mod regnal;
pub mod spelling;
pub mod units;
pub mod words;
