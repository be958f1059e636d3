//! Playwright on the release binary.

use super::tally::Tally;
use crate::system::{self, Need};
use crate::{card, npm, platform, product, shell, web, workspace};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(super) fn run() -> Result<Tally> {
    system::node()?;
    system::ensure_present(&[
        Need::Chromium,
        Need::HeadlessChromium,
        Need::Firefox,
        Need::JapaneseFonts,
        Need::SmartCards,
    ])?;
    let programs = product::build()?;
    // Of this program, not of an older one: another version may invent other people.
    let region = workspace::target().join("test-region");
    if region.exists() {
        fs::remove_dir_all(&region).context("could not remove the last region")?;
    }
    platform::prepare(&programs.platform, &region)?;
    npm::install()?;
    types()?;
    let fixtures = make_fixtures()?;

    let report = workspace::target().join("playwright.json");
    if report.exists() {
        fs::remove_file(&report).context("could not remove the last report")?;
    }
    let mut playwright = Command::new("npx");
    playwright
        .current_dir(npm::folder())
        .args(["playwright", "test"]);
    playwright.env("TSUNAGI_PROGRAM", &programs.portal);
    playwright.env("TSUNAGI_PLATFORM_PROGRAM", &programs.platform);
    playwright.env("TSUNAGI_REGION", &region);
    playwright.env("TSUNAGI_FIXTURES", &fixtures);
    playwright.env("TSUNAGI_CARD_PROGRAM", &programs.card);
    playwright.env("TSUNAGI_VIRTUAL_CARD", card::build_card()?);
    playwright.env("TSUNAGI_DIST", web::dist());
    playwright.env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report);
    if let Some(chromium) = system::chromium() {
        playwright.env("CHROMIUM", chromium);
    }
    if let Some(chromium) = system::headless_chromium() {
        playwright.env("CHROMIUM_HEADLESS", chromium);
    }
    let result = shell::run(&mut playwright);
    let Ok(text) = fs::read_to_string(&report) else {
        result?;
        return Ok(Tally::default());
    };
    let tally = Tally::from_playwright(&text)?;
    if tally.failed == 0 {
        result?;
    }
    Ok(tally)
}

/// Documents to upload: good ones, and one for every way to be refused.
fn make_fixtures() -> Result<PathBuf> {
    let folder = workspace::target().join("fixtures");
    let mut cargo = workspace::cargo(&["run", "-p", "testkit", "--bin", "make-fixtures"]);
    shell::run(cargo.arg("--").arg(&folder)).context("could not make the test documents")?;
    ensure!(has_files(&folder), "make-fixtures wrote nothing");
    Ok(folder)
}

fn has_files(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some())
}

/// The specs are TypeScript: Playwright strips the types, this checks them.
fn types() -> Result<()> {
    let mut compiler = Command::new("npx");
    compiler
        .current_dir(npm::folder())
        .args(["tsc", "--noEmit"]);
    shell::run(&mut compiler).context("the types of the specs do not fit")
}
