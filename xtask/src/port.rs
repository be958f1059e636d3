//! Free TCP ports on loopback.

use anyhow::{Context, Result};
use std::net::{Ipv4Addr, TcpListener};

/// The first free port of twenty, starting with the one asked for.
pub(crate) fn first_free(wanted: u16) -> Result<u16> {
    (wanted..=wanted.saturating_add(19))
        .find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok())
        .with_context(|| {
            format!("no free port from {wanted} on; stop another program or use --port")
        })
}

/// Any free port.
pub(crate) fn any() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no free port")?;
    Ok(listener.local_addr()?.port())
}
