//! Command lines as users write them, with what the program answers: `tests/cli/*.trycmd`.
//!
//! `TRYCMD=overwrite cargo test --test cli` keeps new answers; read the difference before you commit it.

#[test]
fn the_command_line_answers_as_written() {
    let cases = trycmd::TestCases::new();
    cases.case("tests/cli/*.trycmd").env("NO_COLOR", "1").env("COLUMNS", "100");
}
