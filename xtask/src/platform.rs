//! A running `tsunagi-platform` with an invented region, for the sandbox to be connected to by mutual TLS.

use crate::dev_pki;
use crate::interrupt::Interrupt;
use crate::{port, sandbox, shell};
use anyhow::{Context, Result, bail};
use std::fs;
use std::net::{Ipv4Addr, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::Duration;

/// How many people the region has.
const PEOPLE: &str = "1000";

/// The sandbox knows some of the people by number and birth date: always the same region.
const SEED: &str = "1";
const DAY: &str = "2026-11-28";

/// The region's file in the folder of a platform.
pub(crate) const REGION: &str = "platform.sqlite";

/// The child process; dropping it stops it.
pub(crate) struct Platform {
    child: Child,
    port: u16,
    pki: PathBuf,
    database: String,
}

impl Platform {
    /// Makes certificates and, the first time, the region; starts the program and waits until it answers.
    pub(crate) fn start(program: &Path, data: &Path, stop: &Interrupt) -> Result<Self> {
        let Ground { pki, database } = prepare(program, &data.join("platform"))?;
        Self::serve(program, pki, database, stop)
    }

    /// Starts the program on a database that is ready, and waits until it answers.
    pub(crate) fn serve(
        program: &Path,
        pki: PathBuf,
        database: String,
        stop: &Interrupt,
    ) -> Result<Self> {
        let port = port::first_free(9443)?;
        let child = Command::new(program)
            .args(["serve", "--listen", &format!("127.0.0.1:{port}")])
            .args(["--database", &database, "--log", "warn"])
            .arg("--identity")
            .arg(pki.join("platform"))
            .arg("--trust")
            .arg(&pki)
            // Its own process group: a Ctrl-C in the terminal reaches it once, through `stop`.
            .process_group(0)
            .spawn()
            .with_context(|| format!("{}", program.display()))?;
        let mut platform = Self {
            child,
            port,
            pki,
            database,
        };
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if let Some(status) = platform.child.try_wait()? {
                bail!("the platform stopped while starting ({status})");
            }
            if stop.asked() {
                bail!("stopped");
            }
            sleep(Duration::from_millis(20));
        }
        Ok(platform)
    }

    /// Lets the platform know a person by the SHA-256 of their card's certificate.
    pub(crate) fn link_card(
        &self,
        program: &Path,
        (insurer, number): (&str, &str),
        sha256: &str,
    ) -> Result<()> {
        let mut order = Command::new(program);
        order.args(["link-card", "--insurer", insurer, "--insured", number]);
        order.args(["--sha256", sha256, "--database", &self.database]);
        shell::run(&mut order).context("the card could not be linked to a person")
    }

    /// Has it reached through another port of this machine.
    pub(crate) fn behind(&mut self, line: impl FnOnce(u16) -> Result<u16>) -> Result<()> {
        self.port = line(self.port)?;
        Ok(())
    }

    /// Where it answers.
    pub(crate) fn url(&self) -> String {
        format!("https://localhost:{}", self.port)
    }

    /// Certificates of everybody.
    pub(crate) fn pki(&self) -> &Path {
        &self.pki
    }
}

impl Drop for Platform {
    fn drop(&mut self) {
        // Already stopped, or nothing more can be done.
        let _ = sandbox::stop(&mut self.child);
    }
}

/// What a platform stands on.
pub(crate) struct Ground {
    /// Certificates of everybody.
    pub(crate) pki: PathBuf,
    /// Address of the database with the region.
    pub(crate) database: String,
}

/// Makes fresh certificates and, unless it is there, the region.
pub(crate) fn prepare(program: &Path, folder: &Path) -> Result<Ground> {
    fs::create_dir_all(folder).with_context(|| format!("{}", folder.display()))?;
    let pki = folder.join("pki");
    dev_pki::make(&pki)?;
    let file = folder.join(REGION);
    let database = format!("sqlite://{}", file.display());
    if !file.exists() {
        println!("making an invented region of {PEOPLE} people…");
        generate(program, &database, &file)?;
    }
    Ok(Ground { pki, database })
}

/// Half a region is none: it is made beside and moved when whole.
fn generate(program: &Path, database: &str, file: &Path) -> Result<()> {
    let made = shell::run(Command::new(program).args([
        "generate",
        "--people",
        PEOPLE,
        "--seed",
        SEED,
        "--day",
        DAY,
        "--database",
        database,
    ]));
    if made.is_err() && file.exists() {
        fs::remove_file(file).context("half a region could not be removed")?;
    }
    made.context("the region could not be made")
}
