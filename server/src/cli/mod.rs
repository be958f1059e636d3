//! The command line.

mod admin;
mod inspect_child;
mod maintain;
mod readiness;
mod serve;

use std::io::Write as _;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use secrecy::SecretString;
use url::Url;

use crate::config::PlatformSection;
use crate::sandbox::SandboxOptions;

/// 介護情報基盤ポータル つなぎ
#[derive(Debug, Parser)]
#[command(name = "tsunagi", version)]
struct Arguments {
    /// Configuration file (TOML); environment variables `TSUNAGI__…` go before it.
    #[arg(long, global = true, env = "TSUNAGI_CONFIG")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Runs the portal.
    Serve,
    /// Runs the portal with invented offices and people; needs no configuration.
    Sandbox {
        /// Where to listen.
        #[arg(long, default_value = "127.0.0.1:8080")]
        listen: SocketAddr,
        /// Folder that holds everything; kept between starts.
        #[arg(long, default_value = "sandbox-data")]
        data: PathBuf,
        /// Invented applications besides the few of the cast: 280000 for the whole country.
        #[arg(long, default_value_t = 0)]
        applications: u64,
        /// Another database than the file in the folder.
        #[arg(long, env = "TSUNAGI_SANDBOX_DATABASE", hide_env_values = true)]
        database: Option<SecretString>,
        /// Address of a platform, `https://localhost:8543`; without it no care records.
        #[arg(long, requires = "pki")]
        platform: Option<Url>,
        /// Folder made by `cargo xtask dev-pki`.
        #[arg(long, requires = "platform")]
        pki: Option<PathBuf>,
        /// Where to listen to terminals (TLS with client certificates); without it none come in.
        #[arg(long)]
        terminals: Option<SocketAddr>,
    },
    /// Brings the database schema up to date.
    Migrate,
    /// Checks the configuration, the scheme files and the certificate, and starts nothing.
    CheckConfig,
    /// Checks the audit log's chain from end to end.
    VerifyAudit,
    /// Takes over the published list of municipalities (市町村の対応状況): shows the differences, and writes
    /// them only with `--confirm`.
    ImportReadiness(readiness::ImportReadiness),
    /// Takes over a CSV of insurers (first line: `municipality_code,insurer_number,insurer_name`) in the
    /// place of the one before.
    ImportInsurers {
        /// The file.
        file: PathBuf,
    },
    /// What an operator does at the console.
    #[command(subcommand)]
    Admin(admin::AdminCommand),
    /// Inspects uploads; started by the program itself.
    #[command(hide = true)]
    CheckDocument,
}

/// Runs the program.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if matches!(arguments.command, Command::CheckDocument) {
        // Before any thread exists: the child gives up memory and files for good.
        return inspect_child::run();
    }
    // Mail and PostgreSQL over TLS take the process's provider; a second call changes nothing.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => return failed(&error),
    };
    match runtime.block_on(perform(arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(error.as_ref()),
    }
}

type CommandResult = Result<(), Box<dyn std::error::Error>>;

async fn perform(arguments: Arguments) -> CommandResult {
    let config = arguments.config.as_deref();
    match arguments.command {
        Command::Serve => serve::serve(config).await,
        Command::Sandbox {
            listen,
            data,
            database,
            applications,
            platform,
            pki,
            terminals,
        } => {
            let platform = platform
                .zip(pki)
                .map(|(url, pki)| PlatformSection::of_dev_pki(url, &pki));
            let options = SandboxOptions {
                listen,
                data,
                database,
                applications,
                platform,
                terminals,
            };
            serve::sandbox(options).await
        }
        Command::Migrate => maintain::migrate(config).await,
        Command::CheckConfig => maintain::check_config(config),
        Command::VerifyAudit => maintain::verify_audit(config).await,
        Command::ImportReadiness(arguments) => readiness::import(config, &arguments).await,
        Command::ImportInsurers { file } => readiness::insurers(config, &file).await,
        Command::Admin(command) => admin::perform(config, command).await,
        Command::CheckDocument => Ok(()),
    }
}

/// One line on standard output.
fn say(line: &str) {
    // Nobody listening any more is no reason to fail.
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

fn failed(error: &dyn std::error::Error) -> ExitCode {
    let _ = writeln!(std::io::stderr().lock(), "tsunagi: {error}");
    ExitCode::FAILURE
}
