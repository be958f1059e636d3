//! A pcscd, a card and a helper for one test.
#![expect(
    clippy::unwrap_used,
    reason = "what the tests stand on fails them loudly"
)]

use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{Duration, Instant};

use tempfile::TempDir;
use testkit::card::{
    CardIdentity, CertificateShape, Holder, InsertedCard, PrivatePcscd, Quirks, TestHierarchy,
    VirtualCard,
};

/// Nothing here takes so long unless it hangs.
pub(crate) const LONG: Duration = Duration::from_secs(20);

/// Program under test.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_tsunagi-card");

/// The portal of these tests.
pub(crate) const ORIGIN: &str = "https://portal.example.jp";

/// Cards of two people; keys are made once a run.
pub(crate) fn people() -> &'static [CardIdentity; 2] {
    static PEOPLE: OnceLock<[CardIdentity; 2]> = OnceLock::new();
    PEOPLE.get_or_init(|| {
        let hierarchy = TestHierarchy::generate();
        let shape = CertificateShape::default();
        [
            hierarchy.issue(Holder::sample(), &shape),
            hierarchy.issue(Holder::other(), &CertificateShape { serial: 2, ..shape }),
        ]
    })
}

pub(crate) fn card(quirks: Quirks) -> Arc<Mutex<VirtualCard>> {
    Arc::new(Mutex::new(VirtualCard::new(&people()[0], quirks)))
}

/// Everything of one test.
pub(crate) struct World {
    pub(crate) pcscd: PrivatePcscd,
    pub(crate) helper: Helper,
    folder: TempDir,
}

/// A running helper.
pub(crate) struct Helper {
    child: Child,
    pub(crate) port: u16,
}

impl World {
    /// A service with an empty reader, and a helper beside it that knows [`ORIGIN`].
    pub(crate) fn new() -> Self {
        Self::with_machine_file(&format!("allowed_origins = [\"{ORIGIN}\"]\n"))
    }

    /// The same with other settings of the administrator.
    pub(crate) fn with_machine_file(text: &str) -> Self {
        let folder = TempDir::new().unwrap();
        let pcscd = PrivatePcscd::start(folder.path()).unwrap();
        std::fs::write(folder.path().join("helper.toml"), text).unwrap();
        write_opener(folder.path());
        let helper = Helper::start(folder.path(), &pcscd.socket(), "0");
        Self {
            pcscd,
            helper,
            folder,
        }
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn insert(&self, card: &Arc<Mutex<VirtualCard>>) -> InsertedCard {
        InsertedCard::insert(self.pcscd.port(), Arc::clone(card)).unwrap()
    }

    /// Runs a command line of the program beside the helper.
    pub(crate) fn run(&self, arguments: &[&str]) -> std::process::Output {
        Command::new(PROGRAM)
            .args(arguments)
            .args(["--ports", &self.helper.port.to_string()])
            .arg("--data")
            .arg(self.folder().join("data"))
            .arg("--machine")
            .arg(self.folder().join("helper.toml"))
            .env("PCSCLITE_CSOCK_NAME", self.pcscd.socket())
            .output()
            .unwrap()
    }

    /// Waits for the helper to open a prompt in the "browser", and says its address.
    pub(crate) fn opened(&self) -> String {
        let file = self.folder().join("opened");
        let address = wait_for(|| {
            std::fs::read_to_string(&file)
                .ok()
                .filter(|text| text.ends_with('\n'))
        });
        std::fs::remove_file(&file).unwrap();
        address.trim().to_owned()
    }
}

/// The "browser": writes down what it was asked to open.
fn write_opener(folder: &Path) {
    let file = folder.join("open");
    let opened = folder.join("opened");
    std::fs::write(
        &file,
        format!("#!/bin/sh\necho \"$1\" > {}\n", opened.display()),
    )
    .unwrap();
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o755)).unwrap();
}

impl Helper {
    pub(crate) fn start(folder: &Path, socket: &Path, ports: &str) -> Self {
        let mut child = command(folder, socket, ports)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let port = line.trim().rsplit(':').next().unwrap().parse().unwrap();
        Self { child, port }
    }

    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// `tsunagi-card serve` in this folder.
pub(crate) fn command(folder: &Path, socket: &Path, ports: &str) -> Command {
    let mut command = Command::new(PROGRAM);
    command
        .args(["serve", "--ports", ports, "--open"])
        .arg(folder.join("open"))
        .arg("--data")
        .arg(folder.join("data"))
        .arg("--machine")
        .arg(folder.join("helper.toml"))
        .env("PCSCLITE_CSOCK_NAME", socket)
        .env("TSUNAGI_CARD_LOG", crate::LOG)
        .stderr(log(folder));
    command
}

fn log(folder: &Path) -> std::fs::File {
    std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(log_file(folder))
        .unwrap()
}

pub(crate) fn log_file(folder: &Path) -> PathBuf {
    folder.join("helper.log")
}

impl Drop for Helper {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Waits for something to come about.
pub(crate) fn wait_for<T>(mut look: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(start.elapsed() < LONG, "it did not come about");
        std::thread::sleep(Duration::from_millis(10));
    }
}
