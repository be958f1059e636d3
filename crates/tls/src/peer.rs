//! What a handler is told about its connection.

use std::net::SocketAddr;

use axum::extract::connect_info::Connected;
use axum::serve::IncomingStream;

use crate::{PeerIdentity, TlsListener};

/// The other end of a connection of a [`TlsListener`]: `ConnectInfo<Peer>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peer {
    /// From where.
    pub address: SocketAddr,
    /// Who; `None` where no certificate is asked for, or where it names no organisation.
    pub identity: Option<PeerIdentity>,
}

impl Connected<IncomingStream<'_, TlsListener>> for Peer {
    fn connect_info(stream: IncomingStream<'_, TlsListener>) -> Self {
        let (_, connection) = stream.io().get_ref();
        let identity = connection
            .peer_certificates()
            .and_then(|chain| chain.first())
            .and_then(|certificate| PeerIdentity::of(certificate).ok());
        Self {
            address: *stream.remote_addr(),
            identity,
        }
    }
}
