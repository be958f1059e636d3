//! The programs as users get them: release builds, the portal with the browser app inside.

use crate::system::{self, Need};
use crate::web::{self, Flavour};
use crate::{shell, workspace};
use anyhow::{Context, Result};
use std::path::PathBuf;

/// Where the programs are.
pub(crate) struct Programs {
    /// `tsunagi`.
    pub(crate) portal: PathBuf,
    /// `tsunagi-platform`.
    pub(crate) platform: PathBuf,
    /// `tsunagi-card`.
    pub(crate) card: PathBuf,
}

/// Builds the browser app and every program.
///
/// All at once: one by one each would unify the features of what they share differently, and compile it again.
pub(crate) fn build() -> Result<Programs> {
    system::ensure_present(&[Need::Compiler, Need::CardLibrary])?;
    web::build(Flavour::Release)?;
    let mut cargo = workspace::cargo(&["build", "--release"]);
    cargo.args(["-p", "server", "-p", "platform", "-p", "card-helper"]);
    cargo.args(["--features", "server/embed"]);
    shell::run(&mut cargo).context("the programs do not compile")?;
    let folder = workspace::target().join("release");
    Ok(Programs {
        portal: folder.join("tsunagi"),
        platform: folder.join("tsunagi-platform"),
        card: folder.join("tsunagi-card"),
    })
}
