//! The command line, for those who give support. The only place that prints.
#![expect(
    clippy::print_stdout,
    reason = "a command line tool talks to its user on standard output"
)]

mod doctor;
mod pair;
mod probe;
mod serve;
mod status;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use tracing_subscriber::EnvFilter;

use crate::settings::MACHINE_FILE;

/// カードリーダー連携ソフト: lends the browser a My Number card reader.
#[derive(Debug, Parser)]
#[command(name = "tsunagi-card", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Runs until stopped; the user's session starts it.
    Serve(ServeArguments),
    /// Looks at service, readers, card, rights and ports, and says the cure of what is wrong.
    Doctor(Places),
    /// Whether it runs, and what lies on the readers.
    Status(Places),
    /// The pages that may ask.
    Pair(PairArguments),
}

/// Arguments of `serve`.
#[derive(Debug, clap::Args)]
struct ServeArguments {
    #[command(flatten)]
    places: Places,
    /// Program that opens the prompt, instead of the system's own.
    #[arg(long, value_name = "COMMAND")]
    open: Option<String>,
}

/// Where things are.
#[derive(Clone, Debug, clap::Args)]
struct Places {
    /// Ports to try, in order; 0: any.
    #[arg(long, value_delimiter = ',', value_name = "PORT", default_values_t = contract::card::PORTS)]
    ports: Vec<u16>,
    /// Folder of the pairings.
    #[arg(long, value_name = "FOLDER")]
    data: Option<PathBuf>,
    /// File of the administrator.
    #[arg(long, value_name = "FILE", default_value = MACHINE_FILE)]
    machine: PathBuf,
}

/// Arguments of `pair`.
#[derive(Debug, clap::Args)]
struct PairArguments {
    #[command(flatten)]
    places: Places,
    /// Shows all.
    #[arg(long, conflicts_with = "revoke")]
    list: bool,
    /// Forgets one.
    #[arg(long, value_name = "ORIGIN")]
    revoke: Option<String>,
}

/// Runs the command line.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let filter =
        EnvFilter::try_from_env("TSUNAGI_CARD_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    match arguments.command {
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Doctor(places) => doctor::run(&places),
        Command::Status(places) => status::run(&places),
        Command::Pair(arguments) => pair::run(&arguments),
    }
}

/// Says what stopped a command.
fn failed(error: &dyn std::error::Error) -> ExitCode {
    eprintln!("tsunagi-card: {error}");
    ExitCode::FAILURE
}
