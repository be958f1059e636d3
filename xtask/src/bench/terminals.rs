//! The terminal listener: what a client certificate adds to a handshake, and that a long revocation list adds nothing.

use super::figure::{Figure, Goal};
use crate::{shell, workspace};
use anyhow::{Context, Result};
use serde::Deserialize;
use std::time::Duration;

/// What `handshake_cost` says.
#[derive(Deserialize)]
struct Rates {
    plain_per_second: f64,
    terminal_per_second: f64,
    long_list_per_second: f64,
}

/// Handshakes a second of each kind, measured in turns in one run, and their ratios.
pub(super) fn measure(duration: Duration) -> Result<Vec<Figure>> {
    let mut order = workspace::cargo(&["run", "--release", "-q", "-p", "tls", "--example"]);
    order.args(["handshake_cost", "--", &duration.as_secs().to_string()]);
    let said = shell::read(&mut order)?;
    let rates: Rates = serde_json::from_str(&said).context("handshake_cost said no JSON")?;
    let rate = |name, value| Figure::new(name, "/s", value, Goal::None);
    Ok(vec![
        rate(
            "handshakes of the ordinary listener",
            rates.plain_per_second,
        ),
        rate(
            "handshakes of the terminal listener",
            rates.terminal_per_second,
        ),
        Figure::new(
            "terminal handshake beside an ordinary one",
            "×",
            rates.plain_per_second / rates.terminal_per_second,
            Goal::AtMost(3.0),
        ),
        Figure::new(
            "terminal handshake with 100,000 revoked beside none",
            "×",
            rates.terminal_per_second / rates.long_list_per_second,
            Goal::AtMost(1.1),
        ),
    ])
}
