//! What a visitor on a slow tablet waits for: measured in Chromium by `end2end/first-view.mjs`.

use super::figure::{Figure, Goal};
use crate::interrupt::Interrupt;
use crate::sandbox::Sandbox;
use crate::system::{self, Need};
use crate::{npm, shell, workspace};
use anyhow::{Context, Result};
use serde::Deserialize;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Medians over several visits, as the script writes them.
#[derive(Deserialize)]
struct View {
    name: String,
    wire_kilobytes: f64,
    first_paint_ms: f64,
    usable_ms: f64,
    blocked_ms: f64,
    repeat_usable_ms: f64,
}

pub(super) fn measure(program: &Path, stop: &Interrupt) -> Result<Vec<Figure>> {
    system::node()?;
    system::ensure_present(&[Need::Chromium, Need::JapaneseFonts])?;
    npm::install()?;
    let data = tempfile::tempdir().context("no temporary folder")?;
    let sandbox = Sandbox::embedded(program, data.path(), stop)?;
    let report = workspace::target().join("first-view.json");
    let mut node = Command::new("node");
    node.current_dir(npm::folder()).arg("first-view.mjs");
    node.env("TSUNAGI_URL", &sandbox.file().base_url)
        .env("TSUNAGI_REPORT", &report);
    if let Some(chromium) = system::chromium() {
        node.env("CHROMIUM", chromium);
    }
    shell::run(&mut node)?;
    let views: Vec<View> = serde_json::from_str(&fs::read_to_string(&report)?)?;
    Ok(views.iter().flat_map(figures).collect())
}

fn figures(view: &View) -> Vec<Figure> {
    let name = |what: &str| format!("{}, slow tablet: {what}", view.name);
    vec![
        Figure::new(
            name("over the wire"),
            "kB",
            view.wire_kilobytes,
            Goal::AtMost(300.0),
        ),
        Figure::new(
            name("first paint"),
            "ms",
            view.first_paint_ms,
            Goal::AtMost(800.0),
        ),
        Figure::new(name("usable"), "ms", view.usable_ms, Goal::AtMost(1800.0)),
        Figure::new(
            name("main thread blocked"),
            "ms",
            view.blocked_ms,
            Goal::AtMost(150.0),
        ),
        Figure::new(
            name("usable again"),
            "ms",
            view.repeat_usable_ms,
            Goal::AtMost(700.0),
        ),
    ]
}
