//! `tsunagi check-document`: the child that looks into uploads.

use std::process::ExitCode;

/// Inspects one file after another until standard input ends.
pub(super) fn run() -> ExitCode {
    match documents::inspect::child_main(std::io::stdin().lock(), std::io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
