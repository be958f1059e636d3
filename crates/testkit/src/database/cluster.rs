//! A PostgreSQL cluster for this process: temporary folder, no port, gone with the process.

use std::fs;
use std::io;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

/// Runs the server until its standard input closes, that is until this process ends, however it
/// ends; then stops it and removes the folder. Arguments: server program, folder.
const SUPERVISE: &str = r#"
"$1" -D "$2/data" -k "$2" -c listen_addresses= -c max_connections=200 \
    -c fsync=off -c full_page_writes=off </dev/null >"$2/log" 2>&1 &
server=$!
cat >/dev/null
kill -INT "$server"
wait "$server"
rm -rf "$2"
"#;

struct Cluster {
    folder: PathBuf,
    // Kept for its standard input, which the supervisor waits on.
    _supervisor: Child,
}

/// Address of the maintenance database; the cluster is started when it is first asked for. It may
/// need a moment until it answers.
pub(super) fn address() -> String {
    static CLUSTER: OnceLock<Cluster> = OnceLock::new();
    let cluster = CLUSTER.get_or_init(|| {
        start().expect("PostgreSQL starts (install it, or set TSUNAGI_TEST_POSTGRES)")
    });
    let mut url = url::Url::parse("postgres://postgres@localhost/postgres").expect("an address");
    url.query_pairs_mut()
        .append_pair("host", &cluster.folder.to_string_lossy());
    url.to_string()
}

fn start() -> io::Result<Cluster> {
    let programs = programs()?;
    let folder = tempfile::Builder::new()
        .prefix("tsunagi-postgres-")
        .tempdir()?
        .keep();
    let owner = owner(&folder)?;
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700))?;
    if let Some((user, group)) = owner {
        chown(&folder, Some(user), Some(group))?;
    }

    let mut initdb = command(&programs.join("initdb"), owner);
    initdb.args([
        "--username=postgres",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C",
    ]);
    initdb
        .args(["--no-sync", "--pgdata"])
        .arg(folder.join("data"));
    let made = initdb.stdin(Stdio::null()).output()?;
    if !made.status.success() {
        return Err(io::Error::other(
            String::from_utf8_lossy(&made.stderr).into_owned(),
        ));
    }

    let mut supervisor = command(Path::new("/bin/sh"), owner);
    supervisor
        .args(["-c", SUPERVISE, "sh"])
        .arg(programs.join("postgres"))
        .arg(&folder);
    // Its own process group: Ctrl-C must not reach it before the tests end.
    supervisor.process_group(0);
    let supervisor = supervisor
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    wait_for(&folder.join(".s.PGSQL.5432"))?;
    Ok(Cluster {
        folder,
        _supervisor: supervisor,
    })
}

/// The socket appears once the server listens.
fn wait_for(socket: &Path) -> io::Result<()> {
    for _ in 0..600 {
        if socket.exists() {
            return Ok(());
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    Err(io::Error::other("PostgreSQL did not start within 30 s"))
}

/// The folder with `initdb` and `postgres`: on the path, else Debian's newest.
fn programs() -> io::Result<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let mut packaged: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let folder = entry.ok()?.path();
            Some((
                folder.file_name()?.to_str()?.parse().ok()?,
                folder.join("bin"),
            ))
        })
        .collect();
    packaged.sort();
    folders.extend(packaged.into_iter().rev().map(|(_, folder)| folder));
    folders
        .into_iter()
        .find(|folder| folder.join("initdb").exists() && folder.join("postgres").exists())
        .ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "no initdb and postgres"))
}

/// Whom the server must run as: PostgreSQL refuses to run as root.
fn owner(folder: &Path) -> io::Result<Option<(u32, u32)>> {
    if fs::metadata(folder)?.uid() != 0 {
        return Ok(None);
    }
    let accounts = fs::read_to_string("/etc/passwd")?;
    let account = accounts.lines().find_map(|line| {
        let mut fields = line.strip_prefix("postgres:")?.split(':').skip(1);
        Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
    });
    account
        .map(Some)
        .ok_or_else(|| io::Error::other("there is no user postgres to run it as"))
}

fn command(program: &Path, owner: Option<(u32, u32)>) -> Command {
    let mut command = Command::new(program);
    if let Some((user, group)) = owner {
        command.uid(user).gid(group);
    }
    // The tests' folder may be closed to the other account.
    command.current_dir("/");
    command
}
