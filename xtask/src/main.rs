//! The project's own tool: `cargo xtask COMMAND`.
//!
//! Everything a contributor or CI does beyond plain cargo is one command here, so that a fresh
//! machine needs nothing but Rust and Node.
#![expect(
    clippy::print_stdout,
    reason = "a command line tool talks to its user on standard output"
)]

mod banks;
mod bench;
mod card;
mod deny;
mod dev_pki;
mod dist;
mod interrupt;
mod municipalities;
mod npm;
mod people;
mod platform;
mod port;
mod postgres;
mod product;
mod run;
mod sandbox;
mod shell;
mod system;
mod test;
mod volumes;
mod web;
mod workspace;

use anyhow::{Result, bail};
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask COMMAND

  run [--port N] [--data DIR] [--with-card]
                                build everything and start the sandbox (default port 8080); with a
                                virtual My Number card, its reader and the card helper
  card ORDER [--data DIR]       insert, insert other, remove, pin-block, pin-unblock or status of the
                                virtual card of a sandbox started --with-card
  test [--only STAGE]           every check the project has; STAGE is one of:
                                  fmt clippy web unit store server doc release e2e webkit crash
  web [--dev]                   build the browser app into frontend/dist
  banks                         newest list of banks and branches into server/data/banks
  municipalities                newest list of municipalities into server/data/municipalities
  deny                          licences, bans, sources and advisories of all dependencies
  volumes [--release] [--only NAME]
                                the tests whose numbers CI keeps small, in full (minutes to an hour)
  dev-pki [--out DIR]           certificates for trials of mutual TLS
  dist [--try-install]          release binaries and Debian packages; the card helper's is installed in a
                                clean Debian
  bench [--only GROUP] [--seconds N] [--no-browser] [--applications N] [--program FILE]
                                what the product costs, beside its goals, also at the whole national
                                volume (280,000; 0 leaves it out); FILE instead of a build
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<ExitCode> {
    let Some((command, rest)) = arguments.split_first() else {
        print!("{USAGE}");
        return Ok(ExitCode::FAILURE);
    };
    match command.as_str() {
        "run" => run::main(rest),
        "card" => card::main(rest),
        "test" => test::main(rest),
        "web" => web::main(rest),
        "banks" => banks::main(rest),
        "municipalities" => municipalities::main(rest),
        "deny" => deny::main(rest),
        "dev-pki" => dev_pki::main(rest),
        "dist" => dist::main(rest),
        "volumes" => volumes::main(rest),
        "bench" => bench::main(rest),
        "help" | "--help" | "-h" => {
            print!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        other => bail!("there is no command \"{other}\"\n\n{USAGE}"),
    }
}

/// Takes the value that follows `name`, if `name` is among the arguments.
fn option<'a>(arguments: &'a [String], name: &str) -> Result<Option<&'a str>> {
    let Some(at) = arguments.iter().position(|argument| argument == name) else {
        return Ok(None);
    };
    match arguments.get(at + 1) {
        Some(value) => Ok(Some(value)),
        None => bail!("{name} needs a value"),
    }
}

/// Refuses arguments that no command knows, so that a misspelt option is not silently ignored.
fn only_known(arguments: &[String], flags: &[&str], options: &[&str]) -> Result<()> {
    let mut left = arguments.iter();
    while let Some(argument) = left.next() {
        if options.contains(&argument.as_str()) {
            left.next();
        } else if !flags.contains(&argument.as_str()) {
            bail!("unknown argument \"{argument}\"\n\n{USAGE}");
        }
    }
    Ok(())
}
