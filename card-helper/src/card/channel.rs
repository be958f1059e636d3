//! Commands of ISO 7816-4 as the card knows them, and what its answers mean.

use std::sync::atomic::{AtomicBool, Ordering};

use contract::card::record;
use zeroize::Zeroizing;

use super::error::CardError;
use super::link::Link;

/// No file of the card is near this.
const LONGEST_FILE: usize = 8 * 1024;
/// Pieces one answer may come in.
const MOST_PIECES: usize = 32;

const OK: u16 = 0x9000;
const NOT_ALLOWED: u16 = 0x6982;
const STUMBLED: u16 = 0x6F00;

/// Talks to one card.
pub(crate) struct Channel<'a> {
    link: &'a mut dyn Link,
    cancelled: &'a AtomicBool,
    fresh: bool,
}

impl<'a> Channel<'a> {
    /// Over this link; `cancelled` ends it between two commands.
    pub(crate) fn new(link: &'a mut dyn Link, cancelled: &'a AtomicBool) -> Self {
        Self {
            link,
            cancelled,
            fresh: true,
        }
    }

    /// Whether the card has this application; selects it.
    pub(super) fn try_application(&mut self, name: &[u8]) -> Result<bool, CardError> {
        let mut command = vec![0x00, 0xA4, 0x04, 0x0C, length(name)?];
        command.extend_from_slice(name);
        let (_, status) = self.call(&command)?;
        match status {
            OK => Ok(true),
            // Not found, or no command of this card at all: a transit card answers any of these.
            0x6A81 | 0x6A82 | 0x6A86 | 0x6700 | 0x6D00 | 0x6E00 => Ok(false),
            _ => Err(CardError::Unresponsive),
        }
    }

    /// Selects the application, which every My Number card has.
    pub(super) fn application(&mut self, name: &[u8]) -> Result<(), CardError> {
        if self.try_application(name)? {
            return Ok(());
        }
        Err(CardError::Unsupported)
    }

    /// Selects a file, number or key.
    pub(super) fn file(&mut self, id: u16) -> Result<(), CardError> {
        let [high, low] = id.to_be_bytes();
        match self.call(&[0x00, 0xA4, 0x02, 0x0C, 0x02, high, low])?.1 {
            OK => Ok(()),
            0x6A82 => Err(CardError::Unsupported),
            _ => Err(CardError::Unresponsive),
        }
    }

    /// Reads the object the selected file begins with; `None`: not without a number.
    pub(super) fn try_object(&mut self) -> Result<Option<Vec<u8>>, CardError> {
        // Behind the object a file is filled up: its own header says how much is content.
        let Some(start) = self.piece(0, 8)? else {
            return Ok(None);
        };
        let (_, header, content) = record::header(&start).map_err(|_| CardError::Unresponsive)?;
        let total = header + content;
        if total > LONGEST_FILE {
            return Err(CardError::Unresponsive);
        }
        let mut object = Vec::with_capacity(total);
        while object.len() < total {
            let piece = self.piece(object.len(), (total - object.len()).min(256))?;
            match piece {
                Some(piece) if !piece.is_empty() => object.extend(piece),
                _ => return Err(CardError::Unresponsive),
            }
        }
        object.truncate(total);
        Ok(Some(object))
    }

    /// The same where it must be readable by now.
    pub(super) fn object(&mut self) -> Result<Vec<u8>, CardError> {
        self.try_object()?.ok_or(CardError::Unresponsive)
    }

    /// So many bytes from the beginning of the selected file.
    pub(super) fn beginning(&mut self, count: usize) -> Result<Vec<u8>, CardError> {
        self.piece(0, count)?.ok_or(CardError::Unresponsive)
    }

    fn piece(&mut self, offset: usize, count: usize) -> Result<Option<Vec<u8>>, CardError> {
        let [high, low] = u16::try_from(offset)
            .map_err(|_| CardError::Unresponsive)?
            .to_be_bytes();
        // 0 asks for 256.
        let expected = u8::try_from(count).unwrap_or(0);
        let (data, status) = self.call(&[0x00, 0xB0, high, low, expected])?;
        match status {
            OK => Ok(Some(data)),
            NOT_ALLOWED => Ok(None),
            _ => Err(CardError::Unresponsive),
        }
    }

    /// Tries left of the selected number, without using one; `None`: the card does not say.
    pub(super) fn tries(&mut self) -> Result<Option<u8>, CardError> {
        match self.call(&[0x00, 0x20, 0x00, 0x80])?.1 {
            status if status & 0xFFF0 == 0x63C0 => Ok(Some(low_digit(status))),
            0x6983 | 0x6984 => Ok(Some(0)),
            0x6300 | OK => Ok(None),
            _ => Err(CardError::Unresponsive),
        }
    }

    /// Shows the card the selected number. Uses a try.
    pub(super) fn verify(&mut self, digits: &[u8]) -> Result<(), CardError> {
        let mut command = Zeroizing::new(Vec::with_capacity(5 + digits.len()));
        command.extend_from_slice(&[0x00, 0x20, 0x00, 0x80, length(digits)?]);
        command.extend_from_slice(digits);
        verified(self.call(&command)?.1)
    }

    /// Whether the reader has keys for numbers.
    pub(super) fn has_pin_pad(&mut self) -> bool {
        self.link.pin_pad().is_some()
    }

    /// Has the selected number typed at the reader. Uses a try.
    pub(super) fn verify_at_reader(&mut self, digits: usize) -> Result<(), CardError> {
        let digits = u8::try_from(digits).map_err(|_| CardError::Unresponsive)?;
        let pad = self.link.pin_pad().ok_or(CardError::Unresponsive)?;
        let answer = pad.verify(digits)?;
        let Some(status) = answer.last_chunk::<2>() else {
            return Err(CardError::Removed);
        };
        match u16::from_be_bytes(*status) {
            // Of the reader itself (PC/SC part 10, 2.5.2): time over, the cancelling key.
            0x6400 => Err(CardError::NotTyped),
            0x6401 => Err(CardError::Cancelled),
            status => verified(status),
        }
    }

    /// Signs a SHA-256 hash, PKCS#1 v1.5: with the selected key (`80`) or the application's own (`00`).
    pub(super) fn sign(&mut self, hash: &[u8; 32], key: u8) -> Result<Vec<u8>, CardError> {
        /// `DigestInfo` of SHA-256 before the hash (RFC 8017, 9.2).
        const BEFORE_HASH: [u8; 19] = [
            0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02,
            0x01, 0x05, 0x00, 0x04, 0x20,
        ];
        let mut command = vec![0x80, 0x2A, 0x00, key, 51];
        command.extend_from_slice(&BEFORE_HASH);
        command.extend_from_slice(hash);
        command.push(0x00);
        let (signature, status) = self.call(&command)?;
        if status != OK || signature.len() != 256 {
            return Err(CardError::Unresponsive);
        }
        Ok(signature)
    }

    /// One command with its whole answer: pieces put together, the length the card wants used.
    fn call(&mut self, command: &[u8]) -> Result<(Vec<u8>, u16), CardError> {
        let (mut data, mut status) = self.once(command)?;
        // The first command after power-up may be answered so (measured, myna-card).
        if std::mem::take(&mut self.fresh) && status == STUMBLED {
            (data, status) = self.once(command)?;
        }
        if let [0x6C, wanted] = status.to_be_bytes()
            && let Some((_, start)) = command.split_last()
        {
            let mut again = start.to_vec();
            again.push(wanted);
            (data, status) = self.once(&again)?;
        }
        let mut pieces = 0;
        while let [0x61, more] = status.to_be_bytes() {
            pieces += 1;
            if pieces > MOST_PIECES {
                return Err(CardError::Unresponsive);
            }
            let (piece, next) = self.once(&[0x00, 0xC0, 0x00, 0x00, more])?;
            data.extend(piece);
            status = next;
        }
        Ok((data, status))
    }

    fn once(&mut self, command: &[u8]) -> Result<(Vec<u8>, u16), CardError> {
        if self.cancelled.load(Ordering::Relaxed) {
            return Err(CardError::Cancelled);
        }
        let mut answer = self.link.transmit(command)?;
        // A card pulled in the middle of a command leaves an empty answer (measured, vpcd).
        let (Some(low), Some(high)) = (answer.pop(), answer.pop()) else {
            return Err(CardError::Removed);
        };
        let status = u16::from_be_bytes([high, low]);
        // Nothing of the command but its kind: data may be a PIN, answers are personal.
        tracing::trace!(
            instruction = command.get(1).copied().unwrap_or_default(),
            status = format_args!("{status:04X}"),
            "card command"
        );
        Ok((answer, status))
    }
}

/// What a card answers to a number.
fn verified(status: u16) -> Result<(), CardError> {
    match status {
        OK => Ok(()),
        0x63C0 | 0x6983 | 0x6984 => Err(CardError::Locked),
        status if status & 0xFFF0 == 0x63C0 => Err(CardError::Wrong(low_digit(status))),
        _ => Err(CardError::Unresponsive),
    }
}

fn length(data: &[u8]) -> Result<u8, CardError> {
    u8::try_from(data.len()).map_err(|_| CardError::Unresponsive)
}

fn low_digit(status: u16) -> u8 {
    u8::try_from(status & 0x0F).unwrap_or_default()
}
