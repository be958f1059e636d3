//! `tsunagi-platform import`: straight into the database.

use std::path::PathBuf;
use std::time::Instant;

use clap::Args;
use domain::care::RecordKind;
use tls::Organisation;

use super::{CommandResult, format_of, open, say, submit, tell};
use crate::clock::Clock;
use crate::import::{DeliveredFile, head_of, import};
use crate::spool::measure;

#[derive(Debug, Args)]
pub(super) struct Import {
    /// Kind of records, e.g. `care_plan`.
    #[arg(value_parser = submit::kind)]
    kind: RecordKind,
    /// The file; its name counts.
    file: PathBuf,
    /// On whose behalf: `role:number`, e.g. `office:1399900013`.
    #[arg(long, value_parser = supplier)]
    supplier: Organisation,
    /// `sqlite:///path/to/file` or `postgres://…`.
    #[arg(long, env = "TSUNAGI_PLATFORM_DATABASE", hide_env_values = true)]
    database: String,
    /// Prints the report as JSON.
    #[arg(long)]
    json: bool,
}

fn supplier(text: &str) -> Result<Organisation, String> {
    Organisation::parse(&format!("urn:tsunagi:{text}"))
        .ok_or_else(|| "a supplier is role:number, e.g. office:1399900013".to_owned())
}

impl Import {
    pub(super) async fn run(self) -> CommandResult {
        let name = self
            .file
            .file_name()
            .and_then(|name| name.to_str())
            .ok_or("the file has no name")?
            .to_owned();
        let (size_bytes, sha256) = measure(&self.file).await?;
        let file = DeliveredFile {
            format: format_of(&name)?,
            path: self.file,
            name,
            size_bytes,
            sha256,
            kind: self.kind,
            supplier: self.supplier,
        };
        let store = open(&self.database).await?;
        let began = Instant::now();
        let report = import(&store, &file, &head_of(&file), Clock::system().now()).await?;
        if !self.json {
            say(&format!("{:.2} s", began.elapsed().as_secs_f64()));
        }
        store.close().await?;
        Ok(tell(&report, self.json))
    }
}
