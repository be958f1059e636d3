//! The inspection child as a program of its own, for tests and for trying a file by hand.

fn main() -> std::process::ExitCode {
    match documents::inspect::child_main(std::io::stdin().lock(), std::io::stdout().lock()) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(_) => std::process::ExitCode::FAILURE,
    }
}
