//! The program `tsunagi-card`.

use std::process::ExitCode;

fn main() -> ExitCode {
    card_helper::cli::main()
}
