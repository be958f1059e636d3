//! A running `tsunagi sandbox`.

use crate::interrupt::Interrupt;
use crate::people::SandboxFile;
use crate::platform::Platform;
use crate::port;
use anyhow::{Context, Result, bail};
use rustix::process::{Pid, Signal, kill_process};
use std::fs;
use std::net::{Ipv4Addr, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, ExitStatus};
use std::thread::sleep;
use std::time::Duration;

/// How long a graceful shutdown may take before the process is killed.
const GRACE: Duration = Duration::from_secs(20);

/// Where the sandbox keeps its rows.
pub(crate) enum Database {
    /// SQLite in the data folder.
    Embedded,
    /// An empty PostgreSQL database, by its address.
    Postgres(String),
}

/// What a sandbox is started with.
pub(crate) struct Surroundings<'a> {
    /// Where its rows are.
    pub(crate) database: &'a Database,
    /// The platform it asks for care records.
    pub(crate) platform: Option<&'a Platform>,
    /// Further arguments for the program.
    pub(crate) more: &'a [&'a str],
}

impl<'a> Surroundings<'a> {
    /// A database and nothing else.
    pub(crate) const fn of(database: &'a Database) -> Self {
        Self {
            database,
            platform: None,
            more: &[],
        }
    }
}

/// The child process; dropping it stops it.
pub(crate) struct Sandbox {
    server: Child,
    port: u16,
    file: SandboxFile,
}

impl Sandbox {
    /// Starts the program and waits until it answers.
    pub(crate) fn start(
        program: &Path,
        port: u16,
        data: &Path,
        database: &Database,
        stop: &Interrupt,
    ) -> Result<Self> {
        Self::start_with(program, port, data, &Surroundings::of(database), stop)
    }

    /// The same on a free port with the embedded database.
    pub(crate) fn embedded(program: &Path, data: &Path, stop: &Interrupt) -> Result<Self> {
        Self::start(program, port::any()?, data, &Database::Embedded, stop)
    }

    /// The same in the surroundings it is to have.
    pub(crate) fn start_with(
        program: &Path,
        port: u16,
        data: &Path,
        surroundings: &Surroundings<'_>,
        stop: &Interrupt,
    ) -> Result<Self> {
        fs::create_dir_all(data).with_context(|| format!("{}", data.display()))?;
        let described = data.join("sandbox.json");
        // A file left by the last start would name links that no longer work.
        if described.exists() {
            fs::remove_file(&described).context("could not remove the old sandbox.json")?;
        }
        let mut command = Command::new(program);
        command
            .args([
                "sandbox",
                "--listen",
                &format!("127.0.0.1:{port}"),
                "--data",
            ])
            .arg(data)
            .args(surroundings.more);
        if let Database::Postgres(url) = surroundings.database {
            command.args(["--database", url]);
        }
        if let Some(platform) = surroundings.platform {
            command.args(["--platform", &platform.url(), "--pki"]);
            command.arg(platform.pki());
        }
        // Its own process group: a Ctrl-C in the terminal reaches it once, through `stop`.
        command.process_group(0);
        let server = command
            .spawn()
            .with_context(|| format!("{}", program.display()))?;
        let mut guard = Guard(Some(server));
        loop {
            if let Some(status) = guard.ended()? {
                bail!("the sandbox stopped while starting ({status})");
            }
            if stop.asked() {
                bail!("stopped");
            }
            // The file may be seen half-written: keep asking until it can be read.
            let file = fs::read_to_string(&described)
                .ok()
                .and_then(|text| serde_json::from_str::<SandboxFile>(&text).ok());
            if let Some(file) = file
                && TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok()
            {
                let server = guard.0.take().context("the sandbox is gone")?;
                return Ok(Self { server, port, file });
            }
            sleep(Duration::from_millis(20));
        }
    }

    /// The port it listens on.
    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// Its process id.
    pub(crate) fn process(&self) -> u32 {
        self.server.id()
    }

    /// Address and people.
    pub(crate) fn file(&self) -> &SandboxFile {
        &self.file
    }

    /// Whether it ended by itself.
    pub(crate) fn ended(&mut self) -> Result<Option<ExitStatus>> {
        Ok(self.server.try_wait()?)
    }

    /// Asks it to stop, lets it finish, and says how it ended.
    pub(crate) fn stop(mut self) -> Result<ExitStatus> {
        stop(&mut self.server)
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        // Already stopped, or nothing more can be done.
        let _ = stop(&mut self.server);
    }
}

/// Stops a server that never got as far as being a `Sandbox`.
struct Guard(Option<Child>);

impl Guard {
    fn ended(&mut self) -> Result<Option<ExitStatus>> {
        match &mut self.0 {
            Some(server) => Ok(server.try_wait()?),
            None => Ok(None),
        }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        if let Some(server) = &mut self.0 {
            let _ = stop(server);
        }
    }
}

/// Asks a program to stop and waits, for a while gently.
pub(crate) fn stop(server: &mut Child) -> Result<ExitStatus> {
    if let Some(status) = server.try_wait()? {
        return Ok(status);
    }
    kill_process(Pid::from_child(server), Signal::INT)?;
    let step = Duration::from_millis(50);
    let mut waited = Duration::ZERO;
    while waited < GRACE {
        if let Some(status) = server.try_wait()? {
            return Ok(status);
        }
        sleep(step);
        waited += step;
    }
    server.kill()?;
    Ok(server.wait()?)
}
