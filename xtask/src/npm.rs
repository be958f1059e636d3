//! The npm packages of the browser tests.

use crate::{shell, workspace};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The folder of the end-to-end tests.
pub(crate) fn folder() -> PathBuf {
    workspace::root().join("end2end")
}

/// `npm ci`, when the lock file is another than at the last time.
pub(crate) fn install() -> Result<()> {
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

/// Fetches the newest version of a package; its files lie in `package` of the folder, which is removed
/// when dropped.
pub(crate) fn fetch(package: &str) -> Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    shell::run(
        Command::new("npm")
            .args(["pack", "--silent", package])
            .current_dir(folder.path()),
    )?;
    let archive = fs::read_dir(folder.path())?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .find(|path| path.extension().is_some_and(|ending| ending == "tgz"))
        .context("npm pack left no archive")?;
    shell::run(
        Command::new("tar")
            .arg("xzf")
            .arg(&archive)
            .arg("-C")
            .arg(folder.path()),
    )?;
    Ok(folder)
}
