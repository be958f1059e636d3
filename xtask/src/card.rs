//! A virtual My Number card beside a sandbox: `cargo xtask run --with-card`, and orders to it.

use crate::system::{self, Need};
use crate::{run, shell, workspace};
use anyhow::{Context, Result, bail};
use std::fs;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode};
use std::thread::sleep;
use std::time::Duration;

/// How long the smart-card service may take to start.
const TRIES: u32 = 200;
const LOOK: Duration = Duration::from_millis(50);

/// `cargo xtask card ORDER`.
pub(crate) fn main(arguments: &[String]) -> Result<ExitCode> {
    let data = run::data_folder(arguments)?;
    let words: Vec<&str> = arguments
        .iter()
        .map(String::as_str)
        .take_while(|word| *word != "--data")
        .collect();
    if words.is_empty() {
        bail!("say what to do: insert, insert other, remove, pin-block, pin-unblock, status");
    }
    let folder = folder(&data);
    if !folder.join("card.sock").exists() {
        bail!("there is no virtual card; start one with `cargo xtask run --with-card`");
    }
    let mut order = Command::new(build_card()?);
    order.arg("order").arg(&folder).args(words);
    shell::run(&mut order)?;
    Ok(ExitCode::SUCCESS)
}

/// Service, reader, cards and helper; dropping it ends them.
pub(crate) struct Desk {
    card: Child,
    helper: Child,
    folder: PathBuf,
}

impl Desk {
    /// Builds and starts everything.
    pub(crate) fn set_up(helper: &Path, data: &Path) -> Result<Self> {
        system::ensure_present(&[Need::SmartCards])?;
        let program = build_card()?;
        let folder = folder(data);
        fs::create_dir_all(&folder).with_context(|| format!("{}", folder.display()))?;
        let order = folder.join("card.sock");
        if order.exists() {
            fs::remove_file(&order).context("could not remove the last socket")?;
        }
        let mut serve = Command::new(program);
        let mut card = serve
            .arg("serve")
            .arg(&folder)
            // A Ctrl-C in the terminal is for this tool, which ends it in order.
            .process_group(0)
            .spawn()
            .context("could not start the virtual card")?;
        for _ in 0..TRIES {
            if order.exists() {
                let helper = start_helper(helper, &folder)?;
                return Ok(Self {
                    card,
                    helper,
                    folder,
                });
            }
            if let Some(status) = card.try_wait()? {
                bail!("the virtual card stopped while starting ({status})");
            }
            sleep(LOOK);
        }
        // Nothing more can be done about a process that does not end.
        let _ = card.kill();
        bail!("the virtual card did not start");
    }

    /// SHA-256 of the certificate of the card that `insert` puts on the reader.
    pub(crate) fn certificate(&self) -> Result<String> {
        let file = self.folder.join("certificates.txt");
        let text = fs::read_to_string(&file).with_context(|| format!("{}", file.display()))?;
        let first = text.lines().next().context("there is no card")?;
        Ok(first.to_owned())
    }

    /// What a person may do with it.
    pub(crate) fn print_welcome(&self) {
        println!(
            "\nVirtual card: 見本 太郎, PIN 1234 (attributes: 5678), 照合番号B 55021720352285"
        );
        println!("  cargo xtask card insert | insert other | remove | pin-block | pin-unblock");
        println!("Card helper: process {}", self.helper.id());
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        // Ended already, or nothing more can be done. The smart-card service ends with the virtual card.
        for child in [&mut self.helper, &mut self.card] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn start_helper(program: &Path, folder: &Path) -> Result<Child> {
    Command::new(program)
        .arg("serve")
        .arg("--data")
        .arg(folder.join("helper"))
        .env("PCSCLITE_CSOCK_NAME", folder.join("pcscd.comm"))
        .process_group(0)
        .spawn()
        .context("could not start the card helper")
}

fn folder(data: &Path) -> PathBuf {
    data.join("card")
}

/// Builds the program with the virtual card; returns its path.
pub(crate) fn build_card() -> Result<PathBuf> {
    let mut cargo = workspace::cargo(&["build", "-p", "testkit", "--bin", "virtual-card"]);
    cargo.args(["--no-default-features", "--features", "card"]);
    shell::run(&mut cargo).context("the virtual card does not compile")?;
    Ok(workspace::target().join("debug/virtual-card"))
}
