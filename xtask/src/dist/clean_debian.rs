//! `cargo xtask dist --try-install`: the card helper's package in a Debian that has nothing yet.

use crate::system::{self, Need};
use crate::{shell, workspace};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const UNIT: &str = "usr/lib/systemd/user/tsunagi-card.service";
const ENABLED: &str = "etc/systemd/user/graphical-session.target.wants/tsunagi-card.service";

/// What apt needs to reach its packages as this machine does.
const OF_THIS_MACHINE: [&str; 4] = [
    "etc/hosts",
    "etc/resolv.conf",
    "etc/apt/apt.conf.d",
    "etc/apt/sources.list.d",
];

/// Installs the package, looks at it, and removes it again.
pub(super) fn try_install(package: &Path) -> Result<()> {
    if !rustix::process::getuid().is_root() {
        println!("not tried in a clean Debian: that needs root");
        return Ok(());
    }
    system::ensure_present(&[Need::CleanDebian])?;
    let clean = CleanDebian::set_up()?;
    let name = package.file_name().context("the package has no name")?;
    fs::copy(package, clean.folder.join("tmp").join(name))?;
    let file = Path::new("/tmp").join(name);
    // With systemd, as on people's machines: the unit is enabled, and can be judged.
    clean.apt(&["update", "-qq"])?;
    clean.apt(&["install", "-y", "-qq", "--no-install-recommends", "systemd"])?;
    clean.apt(&[
        "install",
        "-y",
        "-qq",
        "--no-install-recommends",
        &file.to_string_lossy(),
    ])?;
    let version = clean.read(&["/usr/bin/tsunagi-card", "--version"])?;
    ensure!(
        version.contains(env!("CARGO_PKG_VERSION")),
        "the program says {version}"
    );
    ensure!(
        clean.folder.join(ENABLED).symlink_metadata().is_ok(),
        "the unit is not enabled for every user"
    );
    let unit = format!("/{UNIT}");
    let said = clean.read(&["systemd-analyze", "verify", "--user", "--man=no", &unit])?;
    ensure!(said.trim().is_empty(), "systemd says of the unit: {said}");
    clean.apt(&["remove", "-y", "-qq", "tsunagi-card"])?;
    for left in [UNIT, ENABLED, "usr/bin/tsunagi-card"] {
        ensure!(
            clean.folder.join(left).symlink_metadata().is_err(),
            "{left} is left behind"
        );
    }
    println!("installed, looked at and removed in a clean Debian");
    Ok(())
}

/// A Debian of this machine's release in a folder of its own; removed when dropped.
struct CleanDebian {
    folder: PathBuf,
}

impl CleanDebian {
    fn set_up() -> Result<Self> {
        let release = fs::read_to_string("/etc/os-release")?;
        let suite = release
            .lines()
            .find_map(|line| line.strip_prefix("VERSION_CODENAME="))
            .context("/etc/os-release names no release")?;
        let clean = Self {
            folder: workspace::target().join("dist/clean-debian"),
        };
        clean.remove()?;
        fs::create_dir_all(&clean.folder)?;
        let mut bootstrap = Command::new("debootstrap");
        bootstrap
            .args(["--variant=minbase", suite])
            .arg(&clean.folder);
        shell::run(&mut bootstrap)?;
        for path in OF_THIS_MACHINE {
            let source = Path::new("/").join(path);
            if source.exists() {
                let target = clean.folder.join(path);
                let parent = target.parent().context("a path without a folder")?;
                let mut copy = Command::new("cp");
                copy.args(["-rL", "--remove-destination"]).arg(&source);
                shell::read(copy.arg(parent))?;
            }
        }
        Ok(clean)
    }

    fn apt(&self, arguments: &[&str]) -> Result<()> {
        let mut apt = self.command(&["apt-get"]);
        shell::run(apt.env("DEBIAN_FRONTEND", "noninteractive").args(arguments))
    }

    /// What a program in it says, warnings too.
    fn read(&self, words: &[&str]) -> Result<String> {
        let mut command = self.command(words);
        let output = command.env("XDG_RUNTIME_DIR", "/tmp").output()?;
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said).into_owned();
        ensure!(output.status.success(), "{}: {said}", shell::show(&command));
        Ok(said)
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new("chroot");
        command.arg(&self.folder).args(words);
        command
    }

    fn remove(&self) -> Result<()> {
        if self.folder.exists() {
            fs::remove_dir_all(&self.folder).context("could not remove the clean Debian")?;
        }
        Ok(())
    }
}

impl Drop for CleanDebian {
    fn drop(&mut self) {
        if let Err(error) = self.remove() {
            println!("{error:#}");
        }
    }
}
