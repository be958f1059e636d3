//! A line to a local server that is slow: every piece towards the server comes late.

use anyhow::{Context, Result};
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

/// Opens the line; answers the port of its near end. It ends with the program.
pub(super) fn line_to(server_port: u16, delay: Duration) -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port for the line")?;
    let port = listener.local_addr()?.port();
    thread::spawn(move || {
        for near in listener.incoming().flatten() {
            if let Ok(far) = TcpStream::connect((Ipv4Addr::LOCALHOST, server_port)) {
                join(&near, &far, delay);
            }
        }
    });
    Ok(port)
}

fn join(near: &TcpStream, far: &TcpStream, delay: Duration) {
    for (from, to, delay) in [(near, far, delay), (far, near, Duration::ZERO)] {
        // A connection that cannot be carried is closed by its drop, which both ends notice.
        let (Ok(from), Ok(to)) = (from.try_clone(), to.try_clone()) else {
            return;
        };
        let _ = to.set_nodelay(true);
        thread::spawn(move || carry(from, to, delay));
    }
}

fn carry(mut from: TcpStream, mut to: TcpStream, delay: Duration) -> io::Result<()> {
    let mut piece = [0; 8 * 1024];
    loop {
        let length = from.read(&mut piece)?;
        if length == 0 {
            return to.shutdown(Shutdown::Write);
        }
        thread::sleep(delay);
        to.write_all(piece.get(..length).unwrap_or_default())?;
    }
}
