//! A `pcscd` of a test's own: own socket, own reader, own port, no root.
//!
//! The socket's path is compiled into pcscd, but it takes one over as systemd hands it (`LISTEN_FDS`). Clients find it by
//! `PCSCLITE_CSOCK_NAME`, which libpcsclite reads once a process.

use std::fs;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::os::fd::OwnedFd;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

const PCSCD: &str = "/usr/sbin/pcscd";
/// Debian's `vsmartcard-vpcd`.
const DRIVER: &str = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";
/// Virtual readers take two neighbouring ports of this range, below what systems give out by themselves.
const PORTS: std::ops::Range<u16> = 20_000..28_000;
/// Ports of one test.
const STEP: u16 = 4;

/// A running pcscd; dropping it ends it.
#[derive(Debug)]
pub struct PrivatePcscd {
    folder: PathBuf,
    port: u16,
    with_reader: bool,
    child: Option<Child>,
    /// Held as long as the reader's ports are this test's.
    _guard: TcpListener,
}

impl PrivatePcscd {
    /// Starts one in this folder, with one virtual reader of two slots.
    pub fn start(folder: &Path) -> io::Result<Self> {
        let (port, guard) = reserve_ports()?;
        let mut service = Self {
            folder: folder.to_owned(),
            port,
            with_reader: true,
            child: None,
            _guard: guard,
        };
        service.run()?;
        Ok(service)
    }

    /// What `PCSCLITE_CSOCK_NAME` of a client is set to.
    pub fn socket(&self) -> PathBuf {
        self.folder.join("pcscd.comm")
    }

    /// Where the first slot of the reader listens for a card.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Ends it as a crash would. The socket file stays behind.
    pub fn kill(&mut self) -> io::Result<()> {
        if let Some(mut child) = self.child.take() {
            child.kill()?;
            child.wait()?;
        }
        Ok(())
    }

    /// Starts it again, with a reader or without.
    pub fn run_again(&mut self, with_reader: bool) -> io::Result<()> {
        self.kill()?;
        self.with_reader = with_reader;
        self.run()
    }

    fn run(&mut self) -> io::Result<()> {
        let configuration = self.folder.join("reader.conf.d");
        fs::create_dir_all(&configuration)?;
        let port = self.port;
        let file = configuration.join("vpcd");
        if self.with_reader {
            fs::write(
                &file,
                format!(
                    "FRIENDLYNAME \"Virtual PCD\"\nDEVICENAME /dev/null:{port:#x}\nLIBPATH {DRIVER}\nCHANNELID {port:#x}\n"
                ),
            )?;
        } else if file.exists() {
            fs::remove_file(&file)?;
        }
        let socket = self.socket();
        if socket.exists() {
            fs::remove_file(&socket)?;
        }
        let listener = UnixListener::bind(&socket)?;
        fs::set_permissions(&socket, fs::Permissions::from_mode(0o600))?;
        let log = fs::File::create(self.folder.join("pcscd.log"))?;
        // With `setpriv` the service ends with its parent, also when that is killed.
        let polkit = if knows_polkit()? {
            "--disable-polkit"
        } else {
            ""
        };
        let child = Command::new("sh")
            .arg("-c")
            .arg(format!(
                "exec env LISTEN_FDS=1 LISTEN_PID=$$ setpriv --pdeathsig KILL {PCSCD} --foreground --info {polkit} -c \"$0\" 3<&0 </dev/null"
            ))
            .arg(&configuration)
            .env("PCSCLITE_HP_DROPDIR", "/nonexistent")
            .stdin(Stdio::from(OwnedFd::from(listener)))
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()?;
        self.child = Some(child);
        Ok(())
    }
}

impl Drop for PrivatePcscd {
    fn drop(&mut self) {
        // Nothing more can be done about a process that does not end.
        let _ = self.kill();
    }
}

/// Debian 13's asks polkit who a client is, unless told not to; Debian 12's does not know the option.
fn knows_polkit() -> io::Result<bool> {
    let output = Command::new(PCSCD).arg("--help").output()?;
    Ok(String::from_utf8_lossy(&output.stdout).contains("disable-polkit"))
}

/// Two neighbours for the reader, and a third port that is held so that no other test takes the same: between looking and
/// the reader's listening there would be time for it.
fn reserve_ports() -> io::Result<(u16, TcpListener)> {
    let steps = (PORTS.end - PORTS.start) / STEP;
    let start = u16::try_from(std::process::id() % u32::from(steps)).unwrap_or_default();
    (0..steps)
        .map(|step| PORTS.start + (start + step) % steps * STEP)
        .find_map(|port| {
            let guard = TcpListener::bind((Ipv4Addr::LOCALHOST, port + 2)).ok()?;
            (free(port) && free(port + 1)).then_some((port, guard))
        })
        .ok_or_else(|| io::Error::other("no two neighbouring ports are free"))
}

fn free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::UNSPECIFIED, port)).is_ok()
}
