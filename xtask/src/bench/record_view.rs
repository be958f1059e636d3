//! From the tap on a person to their record when the platform answers in 50 ms: measured by `end2end/record-view.mjs`.

use super::care::{ANSWER, portal_before};
use super::delay;
use super::figure::{Figure, Goal};
use crate::interrupt::Interrupt;
use crate::platform::Platform;
use crate::product::Programs;
use crate::system::{self, Need};
use crate::{npm, shell, workspace};
use anyhow::{Context, Result};
use serde::Deserialize;
use std::fs;
use std::process::Command;

/// A median, as the script writes it.
#[derive(Deserialize)]
struct View {
    name: String,
    first_content_ms: f64,
}

pub(super) fn measure(programs: &Programs, stop: &Interrupt) -> Result<Vec<Figure>> {
    system::node()?;
    system::ensure_present(&[Need::Chromium, Need::JapaneseFonts])?;
    npm::install()?;
    let data = tempfile::tempdir().context("no temporary folder")?;
    let mut platform = Platform::start(&programs.platform, data.path(), stop)?;
    platform.behind(|port| delay::line_to(port, ANSWER))?;
    let sandbox = portal_before(&platform, programs, data.path(), stop)?;
    let file = sandbox.file();
    let manager = file
        .people
        .iter()
        .find(|person| person.role == "care_manager");
    let manager = manager.context("the sandbox has no care manager")?;
    let report = workspace::target().join("record-view.json");
    let mut node = Command::new("node");
    node.current_dir(npm::folder()).arg("record-view.mjs");
    node.env("TSUNAGI_URL", &file.base_url)
        .env("TSUNAGI_SIGN_IN", &manager.sign_in_url)
        .env("TSUNAGI_REPORT", &report);
    if let Some(chromium) = system::chromium() {
        node.env("CHROMIUM", chromium);
    }
    shell::run(&mut node)?;
    let views: Vec<View> = serde_json::from_str(&fs::read_to_string(&report)?)?;
    sandbox.stop()?;
    Ok(views
        .into_iter()
        .map(|view| {
            Figure::new(
                format!(
                    "{}: first content of a record after the tap, platform answering in 50 ms",
                    view.name
                ),
                "ms",
                view.first_content_ms,
                Goal::AtMost(300.0),
            )
        })
        .collect())
}
