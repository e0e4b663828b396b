//! The word-pair lexicon: `data/en-es/words.tsv`.
