//! `tsunagi-platform`.

fn main() -> std::process::ExitCode {
    platform::cli::main()
}
