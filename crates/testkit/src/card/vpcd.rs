//! Puts a virtual card on the virtual reader of vsmartcard-vpcd: the reader listens, the card connects.

use std::io::{self, Read as _, Write as _};
use std::net::{Ipv4Addr, Shutdown, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::virtual_card::{ATR, VirtualCard};

const POWER_OFF: u8 = 0;
const POWER_ON: u8 = 1;
const RESET: u8 = 2;
const GIVE_ATR: u8 = 4;

/// A card on the reader; dropping it takes the card away.
#[derive(Debug)]
pub struct InsertedCard {
    stream: TcpStream,
    thread: Option<JoinHandle<()>>,
}

impl InsertedCard {
    /// Puts the card on the reader that listens on this port; tries for two seconds, as a reader just started may not
    /// listen yet.
    pub fn insert(port: u16, card: Arc<Mutex<VirtualCard>>) -> io::Result<Self> {
        let stream = connect(port)?;
        // Small answers must not wait for an acknowledgement.
        stream.set_nodelay(true)?;
        let mut wire = stream.try_clone()?;
        let thread = thread::spawn(move || {
            card.lock().unwrap_or_else(PoisonError::into_inner).power();
            // Ends when either side closes.
            let _ = serve(&mut wire, &card);
            let _ = wire.shutdown(Shutdown::Both);
        });
        Ok(Self {
            stream,
            thread: Some(thread),
        })
    }

    /// Takes the card away.
    pub fn remove(self) {
        drop(self);
    }
}

impl Drop for InsertedCard {
    fn drop(&mut self) {
        // Fails when the reader has gone already.
        let _ = self.stream.shutdown(Shutdown::Both);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn connect(port: u16) -> io::Result<TcpStream> {
    let mut left = 40;
    loop {
        match TcpStream::connect((Ipv4Addr::LOCALHOST, port)) {
            Ok(stream) => return Ok(stream),
            Err(error) if left == 0 => return Err(error),
            Err(_) => {
                left -= 1;
                thread::sleep(Duration::from_millis(50));
            }
        }
    }
}

fn serve(wire: &mut TcpStream, card: &Mutex<VirtualCard>) -> io::Result<()> {
    loop {
        let message = receive(wire)?;
        let mut card = card.lock().unwrap_or_else(PoisonError::into_inner);
        match message.as_slice() {
            [POWER_OFF | POWER_ON] => card.power(),
            [RESET] => card.reset(),
            [GIVE_ATR] => send(wire, &ATR)?,
            command => match card.transmit(command) {
                Some(answer) => send(wire, &answer)?,
                None if card.quirks().mute => {}
                None => return Ok(()),
            },
        }
    }
}

fn receive(wire: &mut TcpStream) -> io::Result<Vec<u8>> {
    // The reader writes length and content apart; without an acknowledgement at once, Nagle makes it wait 40 ms between
    // them. The option falls back by itself, so it is set before every read.
    rustix::net::sockopt::set_tcp_quickack(&*wire, true)?;
    let mut length = [0; 2];
    wire.read_exact(&mut length)?;
    rustix::net::sockopt::set_tcp_quickack(&*wire, true)?;
    let mut message = vec![0; usize::from(u16::from_be_bytes(length))];
    wire.read_exact(&mut message)?;
    Ok(message)
}

fn send(wire: &mut TcpStream, message: &[u8]) -> io::Result<()> {
    let length = u16::try_from(message.len()).map_err(|_| io::ErrorKind::InvalidData)?;
    let mut frame = length.to_be_bytes().to_vec();
    frame.extend_from_slice(message);
    wire.write_all(&frame)
}
