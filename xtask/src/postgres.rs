//! A PostgreSQL cluster of our own: temporary folder, free port, gone afterwards.

use crate::{port, shell};
use anyhow::{Context, Result, bail};
use rustix::process::{Pid, Signal, getuid, kill_process};
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;
use tempfile::TempDir;

/// Whether a commit waits for the disk.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Durability {
    /// As in production: for measurements.
    Synced,
    /// Test databases are thrown away; nobody cuts the power in between.
    Unsynced,
}

/// A running cluster; dropping it stops the server and removes its folder.
pub(crate) struct Cluster {
    server: Child,
    port: u16,
    /// Removed after the server has stopped.
    folder: TempDir,
}

const TOOLS: [&str; 4] = ["initdb", "postgres", "pg_isready", "createdb"];

/// The folder with `initdb` and `postgres`, newest version first.
pub(crate) fn binaries() -> Option<PathBuf> {
    // A link on PATH leads to the folder where all the tools are.
    if let Some(initdb) = shell::find("initdb").and_then(|path| path.canonicalize().ok())
        && let Some(folder) = initdb.parent()
        && TOOLS.iter().all(|tool| folder.join(tool).exists())
    {
        return Some(folder.to_path_buf());
    }
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .ok()?
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let version = path.file_name()?.to_str()?.parse().ok()?;
            Some((version, path.join("bin")))
        })
        .filter(|(_, folder)| TOOLS.iter().all(|tool| folder.join(tool).exists()))
        .collect();
    versions.sort();
    versions.pop().map(|(_, folder)| folder)
}

impl Cluster {
    /// Makes and starts a cluster; ready for connections on return.
    pub(crate) fn start(durability: Durability) -> Result<Self> {
        let binaries = binaries().context("PostgreSQL is not installed")?;
        let owner = Owner::choose()?;
        let folder = tempfile::Builder::new()
            .prefix("tsunagi-postgres-")
            .tempdir()
            .context("no temporary folder")?;
        owner.take(folder.path())?;
        let data = folder.path().join("data");

        let mut initdb = owner.command(&binaries.join("initdb"));
        initdb.args([
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C",
        ]);
        initdb.args(["--no-sync", "--pgdata"]).arg(&data);
        shell::read(&mut initdb).context("could not make a PostgreSQL cluster")?;

        let port = port::any()?;
        let fsync = if durability == Durability::Synced {
            "on"
        } else {
            "off"
        };
        let log = fs::File::create(folder.path().join("log")).context("no log file")?;
        let mut postgres = owner.command(&binaries.join("postgres"));
        postgres.arg("-D").arg(&data).arg("-k").arg(folder.path());
        postgres.arg("-p").arg(port.to_string());
        for setting in [
            "listen_addresses=127.0.0.1".to_owned(),
            "max_connections=300".to_owned(),
            format!("fsync={fsync}"),
            format!("full_page_writes={fsync}"),
        ] {
            postgres.arg("-c").arg(setting);
        }
        // Its own process group: Ctrl-C reaches this tool, which then stops the server in order.
        postgres
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log);
        let server = postgres.spawn().context("could not start PostgreSQL")?;
        let mut cluster = Self {
            server,
            port,
            folder,
        };
        cluster.wait_until_ready(&binaries)?;
        Ok(cluster)
    }

    /// Address of the maintenance database, with the right to create others.
    pub(crate) fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    /// A new, empty database; returns its address.
    pub(crate) fn create_database(&self, name: &str) -> Result<String> {
        let binaries = binaries().context("PostgreSQL is not installed")?;
        let mut create = Command::new(binaries.join("createdb"));
        create.args([
            "-h",
            "127.0.0.1",
            "-U",
            "postgres",
            "-p",
            &self.port.to_string(),
            name,
        ]);
        shell::read(&mut create)?;
        Ok(format!(
            "postgres://postgres@127.0.0.1:{}/{name}",
            self.port
        ))
    }

    /// Process id of the server that starts all others.
    pub(crate) fn process(&self) -> u32 {
        self.server.id()
    }

    fn wait_until_ready(&mut self, binaries: &Path) -> Result<()> {
        let mut ask = Command::new(binaries.join("pg_isready"));
        ask.args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()]);
        for _ in 0..300 {
            if let Some(status) = self.server.try_wait()? {
                bail!("PostgreSQL stopped while starting ({status})");
            }
            if shell::succeeds(&mut ask) {
                return Ok(());
            }
            sleep(Duration::from_millis(100));
        }
        bail!("PostgreSQL did not become ready within 30 s")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // SIGINT is PostgreSQL's fast shutdown: open connections are ended.
        let pid = Pid::from_child(&self.server);
        if kill_process(pid, Signal::INT).is_ok() {
            for _ in 0..100 {
                if matches!(self.server.try_wait(), Ok(Some(_))) {
                    return;
                }
                sleep(Duration::from_millis(50));
            }
        }
        eprintln!(
            "PostgreSQL did not stop by itself; {} may remain",
            self.folder.path().display()
        );
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Whose name PostgreSQL runs under: it refuses to run as root.
enum Owner {
    Caller,
    Account { user: u32, group: u32 },
}

impl Owner {
    fn choose() -> Result<Self> {
        if !getuid().is_root() {
            return Ok(Self::Caller);
        }
        let accounts = fs::read_to_string("/etc/passwd").context("/etc/passwd")?;
        account(&accounts, "postgres")
            .map(|(user, group)| Self::Account { user, group })
            .context("there is no user \"postgres\" to run PostgreSQL as")
    }

    fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        if let Self::Account { user, group } = self {
            command.uid(*user).gid(*group);
        }
        // The caller's folder may be closed to the other account.
        command.current_dir("/");
        command
    }

    fn take(&self, folder: &Path) -> Result<()> {
        if let Self::Account { user, group } = self {
            std::os::unix::fs::chown(folder, Some(*user), Some(*group))?;
        }
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
        Ok(())
    }
}

fn account(passwd: &str, name: &str) -> Option<(u32, u32)> {
    passwd.lines().find_map(|line| {
        let mut fields = line.split(':');
        if fields.next()? != name {
            return None;
        }
        let user = fields.nth(1)?.parse().ok()?;
        let group = fields.next()?.parse().ok()?;
        Some((user, group))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn account_is_read_from_passwd() {
        let passwd = "root:x:0:0:root:/root:/bin/bash\npostgres:x:101:104:,,,:/var/lib:/bin/bash\n";
        assert_eq!(account(passwd, "postgres"), Some((101, 104)));
        assert_eq!(account(passwd, "nobody"), None);
    }

    #[test]
    fn a_cluster_answers_and_leaves_nothing() {
        let cluster = Cluster::start(Durability::Unsynced).unwrap();
        let folder = cluster.folder.path().to_path_buf();
        assert!(folder.exists());
        let url = cluster.create_database("one").unwrap();
        assert!(url.ends_with("/one"), "{url}");
        cluster.create_database("one").unwrap_err();
        drop(cluster);
        assert!(!folder.exists());
    }
}
