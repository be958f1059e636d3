//! TLS for our listeners and our way upstream: rustls, 1.3 (1.2 by choice on the public listener), certificates, roots and
//! revocation lists replaced while running, the old ones kept when the new are bad.
//!
//! Handshakes run beside the accept loop with a time limit, so that a slow client delays nobody.

mod certificate;
mod client;
mod client_verifier;
mod error;
mod expiry;
mod identity;
mod listener;
mod peer;
mod pem;

pub use certificate::{Certificate, CertificateFiles, ClientAuthorityFiles, Trust};
pub use client::{Client, ClientFiles, WrongOrganisation};
pub use error::TlsError;
pub use expiry::{ExpiringKind, Expiry};
pub use identity::{IdentityError, Organisation, PeerIdentity};
pub use listener::{HANDSHAKE_LIMIT, TlsListener};
pub use peer::Peer;
