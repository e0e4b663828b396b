//! The program: arguments to the library, the verdict to the exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    cotejo::cli::main()
}
