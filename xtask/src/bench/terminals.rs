//! The terminal listener: what a client certificate adds to a handshake, and that a long revocation list adds nothing.

use super::figure::{Figure, Goal};
use crate::{shell, workspace};
use anyhow::{Context, Result};
use serde::Deserialize;
use std::time::Duration;

/// What `handshake_cost` says.
#[derive(Deserialize)]
struct Rates {
    #[serde(rename = "plain_per_second")]
    plain: f64,
    #[serde(rename = "terminal_per_second")]
    terminal: f64,
    #[serde(rename = "long_list_per_second")]
    long_list: f64,
}

/// Handshakes a second of each kind, measured in turns in one run, and their ratios.
pub(super) fn measure(duration: Duration) -> Result<Vec<Figure>> {
    let mut order = workspace::cargo(&[
        "run",
        "--release",
        "-q",
        "-p",
        "tls",
        "--example",
        "handshake_cost",
    ]);
    order.args(["--", &duration.as_secs().to_string()]);
    let said = shell::read(&mut order)?;
    let rates: Rates = serde_json::from_str(&said).context("handshake_cost said no JSON")?;
    let rate = |name, value| Figure::new(name, "/s", value, Goal::None);
    Ok(vec![
        rate("handshakes of the ordinary listener", rates.plain),
        rate("handshakes of the terminal listener", rates.terminal),
        Figure::new(
            "terminal handshake beside an ordinary one",
            "×",
            rates.plain / rates.terminal,
            Goal::AtMost(3.0),
        ),
        Figure::new(
            "terminal handshake with 100,000 revoked beside none",
            "×",
            rates.terminal / rates.long_list,
            Goal::AtMost(1.1),
        ),
    ])
}
