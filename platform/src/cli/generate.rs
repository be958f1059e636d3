//! `tsunagi-platform generate`.

use std::process::ExitCode;
use std::time::Instant;

use chrono::NaiveDate;
use clap::Args;

use super::{CommandResult, open, say};
use crate::clock::Clock;
use crate::generate::{RegionPlan, generate};

#[derive(Debug, Args)]
pub(super) struct Generate {
    /// How many people.
    #[arg(long)]
    people: u64,
    /// The same seed and day give the same region.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The day the region is as of; today by default.
    #[arg(long)]
    day: Option<NaiveDate>,
    /// Only the insurance card of everybody: a whole country on one disk.
    #[arg(long)]
    cards_only: bool,
    /// `sqlite:///path/to/file` or `postgres://…`.
    #[arg(long, env = "TSUNAGI_PLATFORM_DATABASE", hide_env_values = true)]
    database: String,
}

impl Generate {
    pub(super) async fn run(self) -> CommandResult {
        let today = (Clock::system().now() + chrono::TimeDelta::hours(9)).date_naive();
        let plan = RegionPlan {
            people: self.people,
            seed: self.seed,
            day: self.day.unwrap_or(today),
            cards_only: self.cards_only,
        };
        let store = open(&self.database).await?;
        let began = Instant::now();
        let made = generate(&store, plan, |people| {
            if people % 10_000 == 0 {
                say(&format!("{people} people"));
            }
        })
        .await?;
        store.close().await?;
        let seconds = began.elapsed().as_secs_f64();
        say(&format!(
            "{} people, {} records in {seconds:.1} s",
            made.people, made.records
        ));
        Ok(ExitCode::SUCCESS)
    }
}
