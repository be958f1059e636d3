//! TLS for the public listener: rustls, 1.3 (1.2 by choice), certificates replaced while running.
//!
//! Handshakes run beside the accept loop with a time limit, so that a slow client delays nobody.

mod certificate;
mod listener;

pub use certificate::{Certificate, CertificateFiles, TlsError};
pub use listener::{HANDSHAKE_LIMIT, TlsListener};
