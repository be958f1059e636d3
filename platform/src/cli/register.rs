//! `tsunagi-platform register`: names of organisations, readiness of insurers.

use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::Args;
use contract::upstream::ReadinessState;
use domain::care::SupplierRole;

use super::{CommandResult, open, say};
use crate::import::split;
use crate::store::Organisation;

#[derive(Debug, Args)]
pub(super) struct Register {
    /// CSV in UTF-8 with the head line `role,number,name,state,starts_on`; state of insurers: `dated`, `arranging`, `undecided`.
    file: PathBuf,
    /// `sqlite:///path/to/file` or `postgres://…`.
    #[arg(long, env = "TSUNAGI_PLATFORM_DATABASE", hide_env_values = true)]
    database: String,
}

impl Register {
    pub(super) async fn run(self) -> CommandResult {
        let text = tokio::fs::read_to_string(&self.file).await?;
        let mut all = Vec::new();
        for (at, line) in text.lines().enumerate().skip(1) {
            if !line.trim().is_empty() {
                let one = organisation(line).map_err(|what| format!("line {}: {what}", at + 1))?;
                all.push(one);
            }
        }
        let store = open(&self.database).await?;
        store.save_organisations(&all).await?;
        store.close().await?;
        say(&format!("{} organisations", all.len()));
        Ok(ExitCode::SUCCESS)
    }
}

fn organisation(line: &str) -> Result<Organisation, &'static str> {
    let fields = split(line);
    let [role, number, name, state, starts_on] = fields.as_slice() else {
        return Err("five fields are needed");
    };
    let starts_on = match &**starts_on {
        "" => None,
        day => Some(NaiveDate::parse_from_str(day, "%Y-%m-%d").map_err(|_| "not a date")?),
    };
    let readiness = match &**state {
        "" => None,
        "dated" => Some((ReadinessState::Dated, starts_on)),
        "arranging" => Some((ReadinessState::Arranging, None)),
        "undecided" => Some((ReadinessState::Undecided, None)),
        _ => return Err("no such state"),
    };
    Ok(Organisation {
        role: SupplierRole::from_id(role).ok_or("no such role")?,
        number: number.to_string(),
        name: name.to_string(),
        readiness,
    })
}
