//! Whose connection it is: loopback is shared by all users of a machine.

use std::net::SocketAddr;
use std::sync::{Arc, OnceLock};

use axum::extract::connect_info::Connected;
use axum::serve::IncomingStream;

use super::serve::Loopback;

/// The other end of a connection. Whose it is stays as it is, and to ask is slow (the system lists every connection
/// of the machine): asked once.
#[derive(Clone, Debug)]
pub(super) struct Peer {
    address: SocketAddr,
    is_own: Arc<OnceLock<bool>>,
}

impl Peer {
    /// Whether it belongs to the user of this process. Where the system does not tell, it is taken for so: the
    /// prompt still asks.
    pub(super) fn is_own_user(&self, port: u16) -> bool {
        *self.is_own.get_or_init(|| is_own_user(self.address, port))
    }
}

impl Connected<IncomingStream<'_, Loopback>> for Peer {
    fn connect_info(stream: IncomingStream<'_, Loopback>) -> Self {
        Self {
            address: *stream.remote_addr(),
            is_own: Arc::default(),
        }
    }
}

#[cfg(target_os = "linux")]
fn is_own_user(peer: SocketAddr, port: u16) -> bool {
    let own = rustix::process::getuid().as_raw();
    let table = if peer.is_ipv4() {
        "/proc/net/tcp"
    } else {
        "/proc/net/tcp6"
    };
    let Ok(table) = std::fs::read_to_string(table) else {
        return true;
    };
    owner(&table, peer.port(), port).is_none_or(|uid| uid == own)
}

#[cfg(not(target_os = "linux"))]
fn is_own_user(_peer: SocketAddr, _port: u16) -> bool {
    true
}

/// User of the socket from `local` to `remote`. Columns: number, local, remote, state, queues, timer, retransmits, uid.
#[cfg(target_os = "linux")]
fn owner(table: &str, local: u16, remote: u16) -> Option<u32> {
    let port_of = |address: &str| -> Option<u16> {
        u16::from_str_radix(address.rsplit_once(':')?.1, 16).ok()
    };
    table.lines().skip(1).find_map(|line| {
        let mut words = line.split_whitespace().skip(1);
        let from = port_of(words.next()?)?;
        let to = port_of(words.next()?)?;
        if (from, to) != (local, remote) {
            return None;
        }
        words.nth(4)?.parse().ok()
    })
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn the_owner_is_read_from_the_table() {
        let table = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n\
            0: 0100007F:7037 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1\n\
            1: 0100007F:C350 0100007F:7037 01 00000000:00000000 00:00000000 00000000  1001        0 2\n";
        assert_eq!(owner(table, 0xC350, 0x7037), Some(1001));
        assert_eq!(owner(table, 0xC351, 0x7037), None);
        assert_eq!(owner("", 1, 2), None);
    }
}
