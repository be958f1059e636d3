//! Where a request comes from.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::connect_info::Connected;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::HeaderMap;
use axum::middleware::Next;
use axum::response::Response;
use axum::serve::IncomingStream;
use rustls::ProtocolVersion;
use tokio::net::TcpListener;

use crate::context::Context;
use crate::terminal::TerminalPeer;

/// The client's address; for IPv6 its /64, which one subscriber holds whole. With it goes what TLS the connection speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress {
    ip: IpAddr,
    tls: Option<ProtocolVersion>,
}

impl ClientAddress {
    /// TLS of the connection, where it ends here.
    pub fn tls(self) -> Option<ProtocolVersion> {
        self.tls
    }
}

impl Default for ClientAddress {
    fn default() -> Self {
        Self::from(IpAddr::V4(Ipv4Addr::UNSPECIFIED))
    }
}

impl fmt::Display for ClientAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.ip {
            IpAddr::V4(address) => address.fmt(f),
            IpAddr::V6(address) => {
                if let Some(address) = address.to_ipv4_mapped() {
                    return address.fmt(f);
                }
                let [first, second, third, fourth, ..] = address.segments();
                write!(f, "{first:x}:{second:x}:{third:x}:{fourth:x}::/64")
            }
        }
    }
}

impl From<IpAddr> for ClientAddress {
    fn from(ip: IpAddr) -> Self {
        Self { ip, tls: None }
    }
}

impl From<SocketAddr> for ClientAddress {
    fn from(address: SocketAddr) -> Self {
        Self::from(address.ip())
    }
}

impl Connected<IncomingStream<'_, TcpListener>> for ClientAddress {
    fn connect_info(stream: IncomingStream<'_, TcpListener>) -> Self {
        Self::from(*stream.remote_addr())
    }
}

impl Connected<IncomingStream<'_, tls::TlsListener>> for ClientAddress {
    fn connect_info(stream: IncomingStream<'_, tls::TlsListener>) -> Self {
        let (_, connection) = stream.io().get_ref();
        Self {
            ip: stream.remote_addr().ip(),
            tls: connection.protocol_version(),
        }
    }
}

/// Notes the address: of the connection, or, behind a trusted proxy, the last one it wrote.
pub(crate) async fn find(State(ctx): State<Context>, mut request: Request, next: Next) -> Response {
    let terminal = request
        .extensions()
        .get::<ConnectInfo<TerminalPeer>>()
        .map(|info| info.0.clone());
    let is_terminal = terminal.is_some();
    let connection = match &terminal {
        Some(peer) => Some(ClientAddress::from(peer.address)),
        None => request
            .extensions()
            .get::<ConnectInfo<ClientAddress>>()
            .map(|info| info.0),
    };
    if let Some(peer) = terminal {
        request.extensions_mut().insert(peer);
    }
    // Terminals end their TLS here: nothing in front of us could have written a header.
    let forwarded = if ctx.config.behind_proxy && !is_terminal {
        forwarded_for(request.headers())
    } else {
        None
    };
    let address = forwarded.or(connection).unwrap_or_default();
    request.extensions_mut().insert(address);
    next.run(request).await
}

/// The last entry of `X-Forwarded-For`: the only one our own proxy wrote.
fn forwarded_for(headers: &HeaderMap) -> Option<ClientAddress> {
    let value = headers.get_all("x-forwarded-for").iter().next_back()?;
    let last = value.to_str().ok()?.rsplit(',').next()?.trim();
    last.parse::<IpAddr>().ok().map(ClientAddress::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn believes_the_last_entry_only() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "10.0.0.1, 203.0.113.9".parse().unwrap());
        assert_eq!(forwarded_for(&headers).unwrap().to_string(), "203.0.113.9");
    }

    #[test]
    fn one_ipv6_subscriber_is_one_key() {
        let one = ClientAddress::from("2001:db8:1:2::1".parse::<IpAddr>().unwrap());
        let other = ClientAddress::from("2001:db8:1:2:ffff::9".parse::<IpAddr>().unwrap());
        assert_eq!(one.to_string(), other.to_string());
        assert_eq!(
            ClientAddress::from("::ffff:192.0.2.1".parse::<IpAddr>().unwrap()).to_string(),
            "192.0.2.1"
        );
    }
}
