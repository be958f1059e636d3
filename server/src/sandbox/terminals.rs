//! The sandbox's own authority of terminals, in its folder: made at the first start, kept afterwards.

use std::fs;
use std::io::Write as _;
use std::net::SocketAddr;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use url::Url;

use super::prepare::SandboxError;
use crate::clock::Clock;
use crate::config::TerminalsSection;
use crate::terminal::{Authority, AuthorityError};

/// Why there is no authority.
#[derive(Debug, thiserror::Error)]
pub enum SandboxAuthorityError {
    /// Making it.
    #[error(transparent)]
    Authority(#[from] AuthorityError),
    /// Writing it down.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// Section `terminals` of a sandbox on this folder; with a listener where one is asked for.
pub(super) fn section(
    data: &Path,
    listen: Option<SocketAddr>,
) -> Result<TerminalsSection, SandboxError> {
    let folder = data.join("terminals");
    let file = |name: &str| folder.join(name);
    if !file("server.pem").is_file() {
        make(&folder).map_err(SandboxError::Terminals)?;
    }
    let public_url = match listen {
        Some(address) => {
            let text = format!("https://localhost:{}", address.port());
            Some(Url::parse(&text).map_err(|_| SandboxError::Address(address))?)
        }
        None => None,
    };
    Ok(TerminalsSection {
        listen,
        public_url,
        certificate: Some(file("server.pem")),
        key: Some(file("server.key")),
        authority_certificate: Some(file("authority.pem")),
        authority_key: Some(file("authority.key")),
        ..TerminalsSection::default()
    })
}

fn make(folder: &Path) -> Result<(), SandboxAuthorityError> {
    fs::create_dir_all(folder)?;
    let now = Clock::system().now();
    let (certificate, key) = Authority::make("つなぎ サンドボックス 端末の認証局", now)?;
    write(&folder.join("authority.pem"), &certificate)?;
    write(&folder.join("authority.key"), &key)?;
    let authority =
        Authority::from_files(&folder.join("authority.pem"), &folder.join("authority.key"))?;
    let (certificate, key) = authority.issue_localhost(now)?;
    write(&folder.join("server.key"), &key)?;
    // Last: with it the set is whole.
    write(&folder.join("server.pem"), &certificate)?;
    Ok(())
}

fn write(file: &Path, text: &str) -> Result<(), std::io::Error> {
    let mut written = fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(file)?;
    written.write_all(text.as_bytes())?;
    written.sync_all()
}
