//! Terminals (端末): the devices an office works with, and the certificates by which they are known.

mod certificate;
mod kind;

pub use certificate::{
    CertificateState, CertificateWay, LIFE, RENEW_FROM, RevocationReason, is_renewable, state_of,
};
pub use kind::TerminalKind;
