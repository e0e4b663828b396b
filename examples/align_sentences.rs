//! Two lists of sentences in, beads out.
//!
//!     cargo run --example align_sentences

#![allow(clippy::print_stdout, reason = "a program for the terminal")]

use cotejo::align::sentences;
use cotejo::lang::{ENGLISH, SPANISH};
use cotejo::pair::Pair;

fn main() {
    let source = ["The ship arrived on Monday.", "It carried 40 tonnes of rice.", "Nobody was waiting for it."];
    let target = ["El barco llegó el lunes con 40 toneladas de arroz.", "Nadie lo esperaba.", "Publicidad"];
    for bead in sentences(Pair::new(&source[..], &target[..]), Pair::new(ENGLISH, SPANISH)) {
        println!("{:?} – {:?}, {:.0} %", bead.sentences.source, bead.sentences.target, bead.confidence * 100.0);
    }
}
