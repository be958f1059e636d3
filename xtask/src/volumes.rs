//! `cargo xtask volumes`: the tests whose numbers CI keeps small, in full.
//!
//! One after the other, so that each has the machine to itself; a table of what ran and how long at the end.

use crate::postgres::{Cluster, Durability};
use crate::system::{self, Need};
use crate::workspace;
use anyhow::{Context as _, Result};
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// A group of tests: what it shows, test program, tests by part of their name, and how much is run.
struct Volume {
    shows: &'static str,
    program: &'static str,
    tests: &'static str,
    numbers: &'static [(&'static str, &'static str)],
}

const VOLUMES: [Volume; 5] = [
    Volume {
        shows: "10,000 random sequences of acts beside the model, each database",
        program: "portal",
        tests: "model::",
        numbers: &[("TSUNAGI_MODEL_SEQUENCES", "10000")],
    },
    Volume {
        shows: "1,000 races of two reviewers, each kind, each database",
        program: "portal",
        tests: "decision::races::",
        numbers: &[("TSUNAGI_RACES", "1000")],
    },
    Volume {
        shows: "1,000 races of payment officers on two servers, each database",
        program: "portal",
        tests: "payment::races::",
        numbers: &[("TSUNAGI_RACES", "1000")],
    },
    Volume {
        shows: "200 kills between the decision to pay and its files, each database",
        program: "portal",
        tests: "payment::killed::",
        numbers: &[("TSUNAGI_KILLS", "200")],
    },
    Volume {
        shows: "10,000 random decision sets into files",
        program: "zengin",
        tests: "",
        numbers: &[],
    },
];

/// The command itself.
pub(crate) fn main(arguments: &[String]) -> Result<ExitCode> {
    crate::only_known(arguments, &["--release"], &["--only"])?;
    let only = crate::option(arguments, "--only")?;
    let release = arguments.iter().any(|argument| argument == "--release");
    system::ensure_present(&[Need::Compiler, Need::Postgres])?;
    let cluster = Cluster::start(Durability::Unsynced)?;
    let mut outcomes = Vec::new();
    for volume in VOLUMES {
        let name = format!("{} {}", volume.program, volume.tests);
        if only.is_some_and(|only| !name.contains(only)) {
            continue;
        }
        println!("\n=== {} ===", volume.shows);
        let started = Instant::now();
        let passed = run(&volume, release, &cluster.url())?;
        outcomes.push((volume.shows, passed, started.elapsed()));
    }
    Ok(conclude(&outcomes))
}

fn run(volume: &Volume, release: bool, postgres: &str) -> Result<bool> {
    let mut cargo = workspace::cargo_host(&["test"]);
    if release {
        cargo.arg("--release");
    }
    cargo.args(["--test", volume.program, "--", "--nocapture"]);
    // One test at a time: each keeps all cores busy by itself.
    cargo.args(["--test-threads", "1", volume.tests]);
    cargo.env("TSUNAGI_TEST_POSTGRES", postgres);
    cargo.envs(volume.numbers.iter().copied());
    let status = cargo.status().context("could not start cargo")?;
    Ok(status.success())
}

fn conclude(outcomes: &[(&str, bool, Duration)]) -> ExitCode {
    println!();
    for (shows, passed, took) in outcomes {
        let word = if *passed { "ok" } else { "FAILED" };
        println!("{word:<7} {:>6} s  {shows}", took.as_secs());
    }
    let all = !outcomes.is_empty() && outcomes.iter().all(|(_, passed, _)| *passed);
    if all {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
