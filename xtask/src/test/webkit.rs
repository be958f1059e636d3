//! A smoke test in WebKitGTK, the nearest to Safari on a tablet that runs on Linux.

use super::tally::Tally;
use crate::interrupt::Interrupt;
use crate::sandbox::Sandbox;
use crate::system::{self, Need};
use crate::{npm, product, shell, workspace};
use anyhow::{Context, Result};
use serde::Deserialize;
use std::fs;
use std::process::Command;

/// What the script writes: one entry per check.
#[derive(Deserialize)]
struct Report {
    passed: u64,
    failed: u64,
}

pub(super) fn run(stop: &Interrupt) -> Result<Tally> {
    system::node()?;
    system::ensure_present(&[Need::WebKit, Need::JapaneseFonts])?;
    let program = product::build()?.portal;
    // axe comes from the same packages as in the Playwright tests.
    npm::install()?;
    let data = tempfile::tempdir().context("no temporary folder")?;
    let sandbox = Sandbox::embedded(&program, data.path(), stop)?;

    let report = workspace::target().join("webkit.json");
    if report.exists() {
        fs::remove_file(&report).context("could not remove the last report")?;
    }
    let mut xvfb = Command::new("xvfb-run");
    xvfb.current_dir(npm::folder());
    xvfb.args([
        "-a",
        "-s",
        "-screen 0 1280x1400x24",
        "node",
        "webkit/smoke.mjs",
    ]);
    xvfb.env("TSUNAGI_URL", &sandbox.file().base_url)
        .env("TSUNAGI_REPORT", &report);
    let result = shell::run(&mut xvfb);
    let Ok(text) = fs::read_to_string(&report) else {
        result?;
        anyhow::bail!("the smoke test wrote no report");
    };
    let report: Report = serde_json::from_str(&text).context("the smoke test's report")?;
    if report.failed == 0 {
        result?;
    }
    Ok(Tally {
        passed: report.passed,
        failed: report.failed,
    })
}
