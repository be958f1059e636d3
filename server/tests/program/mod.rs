//! The program as an operator meets it: started, asked, stopped.
#![expect(
    clippy::unwrap_used,
    reason = "what the tests stand on fails them loudly"
)]

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

/// Long enough for the slowest machine; never waited for when things go well.
const PATIENCE: Duration = Duration::from_mins(1);

struct Installation {
    folder: TempDir,
    public: SocketAddr,
    admin: SocketAddr,
}

impl Installation {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let (public, admin) = (free_address(), free_address());
        let installation = Self {
            folder,
            public,
            admin,
        };
        installation.write_config("");
        installation
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn config(&self) -> PathBuf {
        self.path().join("tsunagi.toml")
    }

    fn write_config(&self, first_lines: &str) {
        let folder = self.path().display();
        let (public, admin) = (self.public, self.admin);
        let text = format!(
            r#"{first_lines}
            public_url = "http://localhost:{port}"
            listen = "{public}"
            admin_listen = "{admin}"
            log = "debug"
            assets = "{folder}"
            [database]
            url = "sqlite://{folder}/tsunagi.db"
            [documents]
            folder = "{folder}/documents"
            [mail]
            url = "folder://{folder}/mail"
            from = "noreply@example.jp"
            [secrets]
            documents_key = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
            accounts_key = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="
            "#,
            port = public.port(),
        );
        fs::write(self.config(), text).unwrap();
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tsunagi"));
        command.arg("--config").arg(self.config()).args(arguments);
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    fn serve(&self) -> Running {
        let log = fs::File::create(self.path().join("log")).unwrap();
        let child = self
            .command(&["serve"])
            .stderr(log)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let mut running = Running(child);
        let begun = Instant::now();
        while !ask(self.admin, "GET", "/readyz", "").is_ok_and(|answer| answer.contains("ready")) {
            assert!(running.0.try_wait().unwrap().is_none(), "{}", self.log());
            assert!(begun.elapsed() < PATIENCE, "{}", self.log());
            std::thread::sleep(Duration::from_millis(20));
        }
        running
    }

    fn log(&self) -> String {
        fs::read_to_string(self.path().join("log")).unwrap()
    }
}

/// A started program, killed when a test fails half-way.
struct Running(Child);

impl Running {
    fn ask_to_stop(&self) {
        kill_process(Pid::from_child(&self.0), Signal::TERM).unwrap();
    }

    fn ended(mut self) -> Option<i32> {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.0.try_wait().unwrap() {
                return status.code();
            }
            assert!(begun.elapsed() < PATIENCE, "the program does not stop");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
}

fn ask(address: SocketAddr, method: &str, path: &str, body: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(address)?;
    stream.write_all(request(method, path, body).as_bytes())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

fn request(method: &str, path: &str, body: &str) -> String {
    format!(
        "{method} {path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n\
         content-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    )
}

#[test]
fn what_cannot_work_stops_the_start_with_its_name() {
    let installation = Installation::new();
    let unmigrated = installation.run(&["serve"]);
    assert!(!unmigrated.status.success());
    let text = String::from_utf8(unmigrated.stderr).unwrap();
    assert!(text.contains("database"), "{text}");

    installation.write_config("databse = 1");
    for command in ["serve", "check-config", "migrate"] {
        let refused = installation.run(&[command]);
        assert!(!refused.status.success());
        let text = String::from_utf8(refused.stderr).unwrap();
        assert!(text.contains("databse"), "{command}: {text}");
    }

    installation.write_config("");
    let mut command = installation.command(&["check-config"]);
    let refused = command
        .env("TSUNAGI__SECRETS__ACCOUNTS_KEY", "short")
        .output()
        .unwrap();
    assert!(!refused.status.success());
    let text = String::from_utf8(refused.stderr).unwrap();
    assert!(
        text.contains("secrets.accounts_key") && !text.contains("short"),
        "{text}"
    );

    let schemes = installation.path().join("schemes");
    fs::create_dir(&schemes).unwrap();
    fs::write(schemes.join("fy2027.toml"), "id = \"fy2027\"\n").unwrap();
    installation.write_config(&format!("schemes = \"{}\"", schemes.display()));
    let refused = installation.run(&["check-config"]);
    let text = String::from_utf8(refused.stderr).unwrap();
    assert!(
        !refused.status.success() && text.contains("fy2027.toml"),
        "{text}"
    );
}

#[test]
fn the_program_starts_answers_and_stops_in_good_order() {
    let installation = Installation::new();
    assert!(installation.run(&["check-config"]).status.success());
    assert!(installation.run(&["migrate"]).status.success());
    let running = installation.serve();

    assert!(
        ask(installation.admin, "GET", "/healthz", "")
            .unwrap()
            .contains("200 OK")
    );
    let schemes = ask(installation.public, "GET", "/api/v1/schemes", "").unwrap();
    assert!(schemes.contains("fy2026"), "{schemes}");
    let metrics = ask(installation.admin, "GET", "/metrics", "").unwrap();
    assert!(metrics.contains("tsunagi_requests_total{"), "{metrics}");
    assert!(metrics.contains("route=\"/api/v1/schemes\""), "{metrics}");
    for path in ["/healthz", "/metrics", "/sandbox/state", "/sandbox/mail"] {
        let public = ask(installation.public, "GET", path, "").unwrap();
        assert!(!public.contains("200 OK"), "{path}: {public}");
    }
    let body = r#"{"office_number":"1379900010","email":"mihon.taro@example.jp"}"#;
    let asked = ask(installation.public, "POST", "/api/v1/registrations", body).unwrap();
    assert!(asked.contains("202 Accepted"), "{asked}");

    // A request under way when the program is asked to stop is answered.
    let whole = request(
        "POST",
        "/api/v1/sign-in/options",
        r#"{"email":"mihon@example.jp"}"#,
    );
    let (first, second) = whole.split_at(whole.len() - 5);
    let mut stream = TcpStream::connect(installation.public).unwrap();
    stream.write_all(first.as_bytes()).unwrap();
    stream.flush().unwrap();
    ask(installation.public, "GET", "/api/v1/schemes", "").unwrap();
    running.ask_to_stop();
    std::thread::sleep(Duration::from_millis(300));
    stream.write_all(second.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(
        answer.contains("200 OK") && answer.contains("challenge"),
        "{answer}"
    );
    assert_eq!(running.ended(), Some(0));

    let log = installation.log();
    assert!(log.contains("\"message\":\"stopped\""), "{log}");
    for personal in ["mihon", "1379900010", "example.jp"] {
        assert!(!log.contains(personal), "the log says {personal}: {log}");
    }
    for line in log.lines() {
        assert!(
            line.starts_with('{') && line.ends_with('}'),
            "not JSON: {line}"
        );
    }

    let verified = installation.run(&["verify-audit"]);
    assert!(verified.status.success());
    let text = String::from_utf8(verified.stdout).unwrap();
    assert!(text.contains("1 entries"), "{text}");
}

#[test]
fn an_operator_begins_at_the_console() {
    let installation = Installation::new();
    assert!(installation.run(&["migrate"]).status.success());
    let list = installation.path().join("offices.csv");
    fs::write(&list, "number,name\n1379900010,テスト事業所ひなた\n").unwrap();
    let list = list.display().to_string();
    let imported = installation.run(&["admin", "office", "import", &list]);
    assert_eq!(
        String::from_utf8(imported.stdout).unwrap(),
        "1 added, 0 renamed\n"
    );
    fs::write(&list, "number,name\n1379900028,みどり\n13,x\n").unwrap();
    let refused = installation.run(&["admin", "office", "import", &list]);
    let text = String::from_utf8(refused.stderr).unwrap();
    assert!(
        !refused.status.success() && text.contains("line 3"),
        "{text}"
    );
    let invite = [
        "admin",
        "invite",
        "--email",
        "unyo@example.jp",
        "--role",
        "operator",
    ];
    assert!(installation.run(&invite).status.success());
    assert!(!installation.run(&invite).status.success(), "invited twice");
    let list = installation.path().join("readiness.txt");
    fs::write(&list, "東京都 千代田区 2027/4/1\n東京都 千代田市 未定\n").unwrap();
    let list = list.display().to_string();
    let shown = installation.run(&["import-readiness", &list]);
    let text = String::from_utf8(shown.stdout).unwrap();
    assert!(
        text.contains("line 2: NoSuchName: 東京都 千代田市 未定 (near: 東京都千代田区)")
            && text.contains("nothing written"),
        "{text}"
    );
    let stopped = installation.run(&["import-readiness", &list, "--confirm"]);
    assert!(!stopped.status.success(), "an unmatched line stops it");
    let confirm = [
        "import-readiness",
        &list,
        "--confirm",
        "--leave-out-unmatched",
    ];
    let done = installation.run(&confirm);
    let text = String::from_utf8(done.stdout).unwrap();
    assert!(text.ends_with("1 listed, 1 changed\n"), "{text}");
    let unknown = ["admin", "person", "disable", "--email", "nobody@example.jp"];
    assert!(!installation.run(&unknown).status.success());
}
