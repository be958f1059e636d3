//! A platform asked directly, by `tsunagi-platform measure`.

use crate::platform::Platform;
use crate::shell;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// What it measured.
#[derive(Deserialize)]
pub(super) struct Direct {
    pub(super) per_second: f64,
    pub(super) p50_ms: f64,
    pub(super) p99_ms: f64,
}

/// Asks for as long as `duration`; `what` are the measure's arguments, what is asked first.
pub(super) fn ask(
    program: &Path,
    platform: &Platform,
    duration: Duration,
    what: &[&str],
) -> Result<Direct> {
    let mut order = Command::new(program);
    order
        .arg("measure")
        .args(what)
        .args(["--to", &platform.url()]);
    order.args(["--seconds", &duration.as_secs().to_string()]);
    order.arg("--as").arg(platform.pki().join("portal"));
    order.arg("--trust").arg(platform.pki());
    serde_json::from_str(&shell::read(&mut order)?).context("the platform's measure said no JSON")
}
