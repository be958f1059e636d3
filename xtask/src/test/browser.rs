//! Playwright on the release binary.

use super::tally::Tally;
use crate::system::{self, Need};
use crate::{product, shell, web, workspace};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(super) fn run() -> Result<Tally> {
    system::node()?;
    system::ensure_present(&[Need::Chromium, Need::JapaneseFonts])?;
    let program = product::build()?;
    install_packages()?;
    let fixtures = make_fixtures()?;

    let report = workspace::target().join("playwright.json");
    if report.exists() {
        fs::remove_file(&report).context("could not remove the last report")?;
    }
    let mut playwright = Command::new("npx");
    playwright
        .current_dir(folder())
        .args(["playwright", "test"]);
    playwright.env("TSUNAGI_PROGRAM", &program);
    playwright.env("TSUNAGI_FIXTURES", &fixtures);
    playwright.env("TSUNAGI_DIST", web::dist());
    playwright.env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report);
    if let Some(chromium) = system::chromium() {
        playwright.env("CHROMIUM", chromium);
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

/// The folder of the end-to-end tests.
pub(super) fn folder() -> PathBuf {
    workspace::root().join("end2end")
}

/// `npm ci`, when the lock file is another than at the last time.
pub(super) fn install_packages() -> Result<()> {
    let lock = fs::read(folder().join("package-lock.json")).context("end2end/package-lock.json")?;
    let stamp = folder().join("node_modules/.installed-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("installing the npm packages of end2end");
    let mut npm = Command::new("npm");
    npm.current_dir(folder())
        .args(["ci", "--no-audit", "--no-fund"]);
    // The system's browser is tested with; Playwright's own builds are not needed.
    npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    shell::run(&mut npm)?;
    fs::write(stamp, lock).context("could not note the installed packages")
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
