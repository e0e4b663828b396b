//! The program: arguments to library to exit code.

fn main() {}
