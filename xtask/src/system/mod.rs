//! What the machine must have, and how it gets there: nothing is installed that is already present.

mod apt;
mod need;

use crate::{shell, workspace};
use anyhow::{Context, Result, bail, ensure};
pub(crate) use need::{Need, chromium, headless_chromium};
use std::process::Command;

/// Makes sure every need is met; asks Debian's package manager for what is missing.
///
/// Prints one line per missing thing. The package manager runs once for all of them.
pub(crate) fn ensure_present(needs: &[Need]) -> Result<()> {
    let missing: Vec<Need> = needs
        .iter()
        .copied()
        .filter(|need| !need.is_met())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let mut packages = Vec::new();
    for need in &missing {
        println!(
            "installing {} ({})",
            need.packages().join(" "),
            need.purpose()
        );
        packages.extend_from_slice(need.packages());
    }
    apt::install(&packages)?;
    for need in missing {
        ensure!(
            need.is_met(),
            "{} is still missing after installing {}; please install it by hand",
            need.purpose(),
            need.packages().join(" ")
        );
    }
    Ok(())
}

/// Makes sure the compiler can build for the browser.
pub(crate) fn wasm_target() -> Result<()> {
    target("wasm32-unknown-unknown")
}

/// Makes sure the compiler can build for another system.
pub(crate) fn target(name: &str) -> Result<()> {
    let mut ask = Command::new("rustc");
    ask.current_dir(workspace::root());
    ask.args(["--print", "target-libdir", "--target", name]);
    let folder = shell::read(&mut ask).context("rustc is not there: see https://rustup.rs")?;
    if std::path::Path::new(folder.trim()).exists() {
        return Ok(());
    }
    println!("installing the Rust target {name}");
    let mut add = Command::new("rustup");
    add.current_dir(workspace::root())
        .args(["target", "add", name]);
    shell::run(&mut add)
        .with_context(|| format!("the target is missing; run: rustup target add {name}"))
}

/// Node and npm are the one thing besides Rust that a contributor brings along.
pub(crate) fn node() -> Result<()> {
    for program in ["node", "npm"] {
        if shell::find(program).is_none() {
            bail!("{program} is not on PATH; the browser tests need Node 20 or newer");
        }
    }
    Ok(())
}
