//! The real program, started and killed.
#![expect(
    clippy::expect_used,
    reason = "what the test stands on fails it loudly"
)]

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

/// A running `tsunagi sandbox`; dropping it kills it.
pub(crate) struct Program {
    process: Child,
    data: PathBuf,
    database: String,
    port: u16,
}

impl Program {
    /// Starts it on a free port and waits until it listens.
    pub(crate) fn start(data: &Path, database: &str) -> Self {
        let port = free_port();
        let process = spawn(data, database, port);
        let mut program = Self {
            process,
            data: data.to_owned(),
            database: database.to_owned(),
            port,
        };
        program.wait_until_it_listens();
        program
    }

    pub(crate) fn base_url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// `kill -9`.
    pub(crate) fn kill(&mut self) {
        self.process.kill().expect("SIGKILL");
        self.process.wait().expect("its end");
    }

    /// Starts it again on the same data and port.
    pub(crate) fn restart(&mut self) {
        self.process = spawn(&self.data, &self.database, self.port);
        self.wait_until_it_listens();
    }

    fn wait_until_it_listens(&mut self) {
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            let ended = self.process.try_wait().expect("its state");
            assert_eq!(ended, None, "the program stopped while starting");
            thread::sleep(Duration::from_millis(10));
        }
        self.set_clock();
    }

    /// Whatever the day of the test, the window of 令和8年度 is open.
    fn set_clock(&self) {
        let answer = ureq::post(format!("{}/sandbox/clock", self.base_url()))
            .header("content-type", "application/json")
            .send(&br#"{"now":"2026-12-01T00:00:00Z"}"#[..]);
        assert_eq!(answer.expect("an answer").status(), 200);
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Killed already, or nothing more can be done.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn spawn(data: &Path, database: &str, port: u16) -> Child {
    Command::new(env!("CARGO_BIN_EXE_tsunagi"))
        .args([
            "sandbox",
            "--listen",
            &format!("127.0.0.1:{port}"),
            "--database",
            database,
        ])
        .arg("--data")
        .arg(data)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .expect("the program starts")
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("its address").port()
}
