//! The program `bonafide`.

use std::process::ExitCode;

fn main() -> ExitCode {
    bonafide::cli::run()
}
