//! The command line.

mod export;
mod generate;
pub(crate) mod identity;
mod import;
mod link_card;
mod measure;
mod register;
mod serve;
mod submit;

use std::io::Write as _;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use contract::upstream::{DeliveryFormat, DeliveryReport, ImportSeverity};

use crate::store::{Store, StoreAddress, StoreAddressError};

/// 介護情報基盤の参照実装
#[derive(Debug, Parser)]
#[command(name = "tsunagi-platform", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Runs the platform.
    Serve(serve::Serve),
    /// Delivers a file to a running platform.
    Submit(submit::Submit),
    /// Fetches the file of a delivery, written again by the strict writer.
    Export(export::Export),
    /// Takes a file in directly, without a running platform (operator).
    Import(import::Import),
    /// Reads names of organisations and readiness of insurers from a CSV (operator).
    Register(register::Register),
    /// Puts an invented region into the database (operator).
    Generate(generate::Generate),
    /// Links the certificate of a person's card to them (operator, tests).
    LinkCard(link_card::LinkCard),
    /// Measures how fast a running platform answers.
    Measure(measure::Measure),
}

type CommandResult = Result<ExitCode, Box<dyn std::error::Error>>;

/// Runs the program.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    // PostgreSQL over TLS takes the process's provider; a second call changes nothing.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    let done = match runtime {
        Ok(runtime) => runtime.block_on(perform(arguments.command)),
        Err(error) => Err(error.into()),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            let _ = writeln!(std::io::stderr().lock(), "tsunagi-platform: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn perform(command: Command) -> CommandResult {
    match command {
        Command::Serve(serve) => serve.run().await,
        Command::Submit(submit) => submit.run().await,
        Command::Export(export) => export.run().await,
        Command::Import(import) => import.run().await,
        Command::Register(register) => register.run().await,
        Command::Generate(generate) => generate.run().await,
        Command::LinkCard(link) => link.run().await,
        Command::Measure(measure) => measure.run().await,
    }
}

/// One line on standard output.
fn say(line: &str) {
    // Nobody listening any more is no reason to fail.
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

async fn open(database: &str) -> Result<Store, Box<dyn std::error::Error>> {
    let address: StoreAddress = database
        .parse()
        .map_err(|error: StoreAddressError| error.to_string())?;
    Ok(Store::open(&address).await?)
}

/// The form of a file by the end of its name.
fn format_of(name: &str) -> Result<DeliveryFormat, String> {
    let end = name.rsplit('.').next().unwrap_or_default();
    match end.to_ascii_lowercase().as_str() {
        "csv" => Ok(DeliveryFormat::Csv),
        "json" | "jsonl" | "ndjson" => Ok(DeliveryFormat::Json),
        _ => Err(format!(
            "{name}: the name must end in .csv, .json or .jsonl"
        )),
    }
}

/// Says what became of a delivery; fails when something was refused.
fn tell(report: &DeliveryReport, as_json: bool) -> ExitCode {
    if as_json {
        say(&serde_json::to_string_pretty(report).unwrap_or_default());
    } else {
        say(&format!(
            "受付 {}: 取込 {} 件、変更なし {} 件、削除 {} 件、取込不可 {} 件",
            report.delivery, report.taken, report.unchanged, report.deleted, report.refused
        ));
        for issue in &report.issues {
            let severity = match issue.severity {
                ImportSeverity::Warning => "注意",
                ImportSeverity::Refused => "取込不可",
            };
            let place = match (issue.line, issue.field.as_str()) {
                (0, "") => "ファイル".to_owned(),
                (line, "") => format!("{line} 行目"),
                (line, field) => format!("{line} 行目 {field}"),
            };
            say(&format!(
                "[{severity}] {place}: {} → {}",
                issue.what, issue.cure
            ));
        }
        if report.more_issues > 0 {
            say(&format!(
                "ほかに {} 件の指摘があります。",
                report.more_issues
            ));
        }
    }
    let refused = report
        .issues
        .iter()
        .any(|issue| issue.severity == ImportSeverity::Refused);
    if refused || report.refused > 0 {
        ExitCode::from(2)
    } else {
        ExitCode::SUCCESS
    }
}
