//! The program as users get it: release build with the browser app inside.

use crate::web::{self, Flavour};
use crate::{shell, workspace};
use anyhow::{Context, Result};
use std::path::PathBuf;

/// Builds the card helper; returns the program's path.
pub(crate) fn card() -> Result<PathBuf> {
    let mut cargo = workspace::cargo(&["build", "--release", "-p", "card-helper"]);
    shell::run(&mut cargo).context("the card helper does not compile")?;
    Ok(workspace::target().join("release/tsunagi-card"))
}

/// Builds the browser app and the server that carries it; returns the program's path.
pub(crate) fn build() -> Result<PathBuf> {
    web::build(Flavour::Release)?;
    let mut cargo = workspace::cargo(&["build", "--release", "-p", "server"]);
    cargo.args(["--features", "embed"]);
    shell::run(&mut cargo).context("the server does not compile")?;
    Ok(workspace::target().join("release/tsunagi"))
}
