//! A virtual My Number card, and a smart-card service of a test's own to read it with.
//!
//! The card answers as measured on cards: applications, files, counters and quirks are those of the sources named in
//! docs/card-helper.md. Keys and certificates are made at test time under a hierarchy whose every name says TEST.

mod application;
mod certificate;
mod holder;
mod identity;
mod key;
mod pcscd;
mod quirks;
mod tlv;
mod virtual_card;
mod vpcd;

pub use certificate::{AUTHENTICATION_POLICY, CertificateShape};
pub use holder::Holder;
pub use identity::{CardIdentity, TestHierarchy};
pub use pcscd::PrivatePcscd;
pub use quirks::Quirks;
pub use virtual_card::VirtualCard;
pub use vpcd::InsertedCard;
