//! `cargo xtask deny`: licences, bans, sources, advisories of every dependency.

use crate::{shell, workspace};
use anyhow::{Context, Result};
use std::process::{Command, ExitCode};

/// The command itself.
pub(crate) fn main(arguments: &[String]) -> Result<ExitCode> {
    crate::only_known(arguments, &[], &[])?;
    if shell::find("cargo-deny").is_none() {
        println!("installing cargo-deny (takes some minutes)");
        let mut install = Command::new("cargo");
        install.args(["install", "cargo-deny", "--locked"]);
        shell::run(&mut install).context("run by hand: cargo install cargo-deny --locked")?;
    }
    check(&["licenses", "bans", "sources"])?;
    // The advisory database is a repository on the net; where it is out of reach the other checks
    // still count, and the missing one is said aloud.
    let mut fetch = deny(&["fetch", "db"]);
    if shell::succeeds(&mut fetch) {
        check(&["advisories"])?;
    } else {
        println!("NOT CHECKED: advisories (the advisory database cannot be reached from here)");
    }
    Ok(ExitCode::SUCCESS)
}

fn check(what: &[&str]) -> Result<()> {
    let mut words = vec!["check"];
    words.extend_from_slice(what);
    shell::run(&mut deny(&words))
}

fn deny(words: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command
        .current_dir(workspace::root())
        .args(["deny", "--locked", "--all-features"])
        .args(words);
    command
}
