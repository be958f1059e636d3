//! Debian's and Ubuntu's package manager.

use crate::shell;
use anyhow::{Context, Result, bail};
use std::process::Command;

/// Installs the packages; the error names the command to run by hand.
pub(super) fn install(packages: &[&str]) -> Result<()> {
    let by_hand = format!(
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends {}",
        packages.join(" ")
    );
    if shell::find("apt-get").is_none() {
        bail!(
            "this is no Debian or Ubuntu; please install the equivalents of: {}",
            packages.join(" ")
        );
    }
    let explain = || format!("could not install by itself; please run:\n  {by_hand}");
    shell::run(apt_get()?.args(["update", "-qq"])).with_context(explain)?;
    let mut command = apt_get()?;
    command
        .args(["install", "-y", "-qq", "--no-install-recommends"])
        .args(packages);
    shell::run(&mut command).with_context(explain)
}

/// `apt-get`, through sudo unless this is root already.
fn apt_get() -> Result<Command> {
    if rustix::process::getuid().is_root() {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        return Ok(command);
    }
    if shell::find("sudo").is_none() {
        bail!("installing needs root, and sudo is not there");
    }
    let mut command = Command::new("sudo");
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    Ok(command)
}
