//! Asking whether a helper runs, as a page would.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

use contract::card::{HelperInfo, INFO_PATH};

use crate::PRODUCT;

const WAIT: Duration = Duration::from_millis(700);
/// An answer is far shorter.
const LONGEST: u64 = 16 * 1024;

/// What a port says.
#[derive(Debug)]
pub(super) enum Found {
    /// Nobody listens.
    Nobody,
    /// Our helper, of this user.
    Helper(HelperInfo),
    /// Some other program, or another user's helper.
    Other,
}

/// Asks a port.
pub(super) fn probe(port: u16) -> Found {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let Ok(stream) = TcpStream::connect_timeout(&address, WAIT) else {
        return Found::Nobody;
    };
    match ask(stream, port) {
        Some(info) if info.product == PRODUCT => Found::Helper(info),
        _ => Found::Other,
    }
}

fn ask(mut stream: TcpStream, port: u16) -> Option<HelperInfo> {
    stream.set_read_timeout(Some(WAIT)).ok()?;
    stream.set_write_timeout(Some(WAIT)).ok()?;
    let request = format!(
        "GET {INFO_PATH} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://localhost\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.take(LONGEST).read_to_string(&mut answer).ok()?;
    let (_, body) = answer.split_once("\r\n\r\n")?;
    serde_json::from_str(body).ok()
}
