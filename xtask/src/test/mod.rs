//! `cargo xtask test`: every check of the project, one line per stage at the end.

mod browser;
mod rust_checks;
mod rust_tests;
mod stage;
mod tally;
mod webkit;

use crate::interrupt::Interrupt;
use crate::postgres::{Cluster, Durability};
use crate::system::{self, Need};
use crate::{option, product, web};
use anyhow::{Context as _, Result, bail, ensure};
use stage::Stage;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use tally::Tally;

/// What the stages share.
struct Context {
    stop: Interrupt,
    cluster: Option<Cluster>,
}

impl Context {
    /// Address of the run's own PostgreSQL, started by the first stage that asks.
    fn postgres(&mut self) -> Result<String> {
        if let Some(cluster) = &self.cluster {
            return Ok(cluster.url());
        }
        system::ensure_present(&[Need::Postgres])?;
        let cluster = Cluster::start(Durability::Unsynced)?;
        let url = cluster.url();
        self.cluster = Some(cluster);
        Ok(url)
    }
}

/// How one stage went.
struct Outcome {
    stage: Stage,
    took: Duration,
    result: Result<Tally>,
}

impl Outcome {
    fn passed(&self) -> bool {
        self.result.as_ref().is_ok_and(|tally| tally.failed == 0)
    }
}

/// The command itself.
pub(crate) fn main(arguments: &[String]) -> Result<ExitCode> {
    crate::only_known(arguments, &[], &["--only"])?;
    let stages = match option(arguments, "--only")? {
        Some(name) => vec![Stage::named(name).with_context(|| format!("no stage \"{name}\""))?],
        None => Stage::ALL.to_vec(),
    };
    // Every stage builds the whole workspace, the card helper with it.
    system::ensure_present(&[
        Need::Compiler,
        Need::PdfReader,
        Need::RareCharacters,
        Need::SmartCards,
    ])?;
    let mut context = Context {
        stop: Interrupt::watch()?,
        cluster: None,
    };
    let mut outcomes = Vec::new();
    for stage in stages {
        println!("\n=== {} ===", stage.name());
        let started = Instant::now();
        let result = perform(stage, &mut context);
        if context.stop.asked() {
            bail!("stopped during stage {}", stage.name());
        }
        if let Err(error) = &result {
            eprintln!("error: {error:#}");
        }
        outcomes.push(Outcome {
            stage,
            took: started.elapsed(),
            result,
        });
    }
    drop(context);
    Ok(conclude(&outcomes))
}

fn perform(stage: Stage, context: &mut Context) -> Result<Tally> {
    match stage {
        Stage::Fmt => rust_checks::fmt(),
        Stage::Clippy => rust_checks::clippy(),
        Stage::Web => size_within_limit(),
        Stage::Unit | Stage::Store | Stage::Server | Stage::Crash => {
            let url = context.postgres()?;
            let tally = rust_tests::run(stage, &url)?;
            ensure!(tally.sum() > 0, "no test ran");
            Ok(tally)
        }
        Stage::Doc => rust_checks::doc(),
        Stage::Release => {
            product::build()?;
            Ok(Tally::default())
        }
        Stage::EndToEnd => {
            let tally = browser::run()?;
            ensure!(tally.sum() > 0, "no test ran");
            Ok(tally)
        }
        Stage::WebKit => {
            let tally = webkit::run(&context.stop)?;
            ensure!(tally.sum() > 0, "no test ran");
            Ok(tally)
        }
    }
}

fn size_within_limit() -> Result<Tally> {
    web::build(web::Flavour::Release)?;
    web::report(&web::dist())?;
    web::Size::of(&web::dist())?.check()?;
    Ok(Tally {
        passed: 1,
        failed: 0,
    })
}

/// Prints a line per stage and the total; a stage that failed without counting is one failure.
fn conclude(outcomes: &[Outcome]) -> ExitCode {
    let mut total = Tally::default();
    println!(
        "\n{:<8} {:<7} {:>8} {:>7} {:>7}",
        "stage", "result", "seconds", "passed", "failed"
    );
    for outcome in outcomes {
        let mut tally = outcome.result.as_ref().copied().unwrap_or_default();
        if !outcome.passed() {
            tally.failed = tally.failed.max(1);
        }
        total.add(tally);
        println!(
            "{:<8} {:<7} {:>8.1} {:>7} {:>7}",
            outcome.stage.name(),
            if outcome.passed() { "ok" } else { "FAILED" },
            outcome.took.as_secs_f64(),
            tally.passed,
            tally.failed
        );
    }
    let seconds: f64 = outcomes
        .iter()
        .map(|outcome| outcome.took.as_secs_f64())
        .sum();
    println!("in all {seconds:.0} s\n");
    println!("{} passed, {} failed", total.passed, total.failed);
    if total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
