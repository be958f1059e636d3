//! The checks that need no test to run: formatting, lints, documentation.

use super::tally::Tally;
use crate::{shell, system, workspace};
use anyhow::{Context, Result, ensure};
use std::process::Command;

pub(super) fn fmt() -> Result<Tally> {
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(workspace::root())
        .args(["fmt", "--all", "--check"]);
    shell::run(&mut cargo).context("run `cargo fmt --all`")?;
    Ok(Tally::default())
}

pub(super) fn clippy() -> Result<Tally> {
    system::wasm_target()?;
    let mut host = workspace::cargo_host(&["clippy", "--all-targets"]);
    shell::run(host.args(["--", "-D", "warnings"]))?;
    let mut browser = workspace::cargo_browser(&["clippy"]);
    shell::run(browser.args(["--", "-D", "warnings"]))?;
    card_helper_elsewhere()?;
    Ok(Tally::default())
}

/// Windows and macOS, where people have the card helper too: it compiles for them. Their libraries are needed only to
/// link, and nothing is run.
fn card_helper_elsewhere() -> Result<()> {
    for target in ["x86_64-pc-windows-gnu", "aarch64-apple-darwin"] {
        if let Err(error) = system::target(target) {
            println!("card-helper is not checked for {target}: {error:#}");
            continue;
        }
        let mut check = workspace::cargo(&["check", "-p", "card-helper", "--target", target]);
        shell::run(&mut check)?;
    }
    Ok(())
}

pub(super) fn doc() -> Result<Tally> {
    let mut cargo = workspace::cargo_host(&["doc", "--no-deps"]);
    shell::run(cargo.env("RUSTDOCFLAGS", "-D warnings"))?;
    let mut examples = workspace::cargo_host(&["test", "--doc"]);
    let (status, said) = shell::tee(&mut examples)?;
    let tally = Tally::from_libtest(&said);
    ensure!(
        status.success() || tally.failed > 0,
        "the documentation's examples do not build"
    );
    Ok(tally)
}
