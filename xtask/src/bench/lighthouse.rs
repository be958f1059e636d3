//! What Lighthouse says of the pages that need no sign-in, on its slow telephone.

use super::figure::{Figure, Goal};
use crate::interrupt::Interrupt;
use crate::sandbox::Sandbox;
use crate::system::{self, Need};
use crate::{shell, workspace};
use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Fetched by npx when it is wanted: a hundred packages that no test needs. The newest that works with Node 20.
const LIGHTHOUSE: &str = "lighthouse@12.8.2";

/// Runs of each page; the median counts, as Lighthouse's own advice on variability has it.
const RUNS: usize = 3;

/// What is asked of a page.
const LEAST: Goal = Goal::AtLeast(95.0);

/// Pages and how fast they are to be. Those of the application need its program first, which the telephone of
/// Lighthouse fetches and compiles for seconds: shown for comparison.
const PAGES: [(&str, Goal); 8] = [
    ("/", LEAST),
    ("/calculator", LEAST),
    ("/municipalities", LEAST),
    ("/news", LEAST),
    ("/contact", LEAST),
    ("/readiness", Goal::None),
    ("/subsidy", Goal::None),
    ("/help", Goal::None),
];

/// As Lighthouse names them.
const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

pub(super) fn measure(program: &Path, stop: &Interrupt) -> Result<Vec<Figure>> {
    system::node()?;
    system::ensure_present(&[Need::Chromium, Need::JapaneseFonts])?;
    let data = tempfile::tempdir().context("no temporary folder")?;
    let sandbox = Sandbox::embedded(program, data.path(), stop)?;
    let mut figures = Vec::new();
    for (path, fast) in PAGES {
        let address = format!("{}{path}", sandbox.file().base_url);
        let reports = (0..RUNS)
            .map(|_| report(&address))
            .collect::<Result<Vec<Value>>>()?;
        for category in CATEGORIES {
            figures.push(Figure::new(
                format!("Lighthouse, {path}: {category}"),
                "",
                median(&reports, category)?,
                if category == "performance" {
                    fast
                } else {
                    LEAST
                },
            ));
        }
    }
    sandbox.stop()?;
    Ok(figures)
}

/// One visit by Lighthouse.
fn report(address: &str) -> Result<Value> {
    let file = workspace::target().join("lighthouse.json");
    let mut npx = Command::new("npx");
    npx.args(["--yes", LIGHTHOUSE, address, "--quiet", "--output=json"]);
    npx.arg(format!("--output-path={}", file.display()));
    npx.arg("--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage");
    if let Some(chromium) = system::chromium() {
        npx.env("CHROME_PATH", chromium);
    }
    shell::run(&mut npx)?;
    serde_json::from_str(&fs::read_to_string(&file)?).context("Lighthouse wrote no JSON")
}

/// The middle of the runs, of 100.
fn median(reports: &[Value], category: &str) -> Result<f64> {
    let pointer = format!("/categories/{category}/score");
    let mut scores = reports
        .iter()
        .map(|report| report.pointer(&pointer).and_then(Value::as_f64))
        .collect::<Option<Vec<f64>>>()
        .with_context(|| format!("no score for {category}"))?;
    scores.sort_by(f64::total_cmp);
    let middle = scores.get(scores.len() / 2).context("no run")?;
    Ok(middle * 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_middle_run_counts() {
        let run = |score: f64| json!({ "categories": { "seo": { "score": score } } });
        let runs = [run(0.9), run(1.0), run(0.97)];
        assert!((median(&runs, "seo").unwrap() - 97.0).abs() < 1e-9);
        assert!(median(&runs, "performance").is_err());
    }
}
