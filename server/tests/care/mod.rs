//! Care records over HTTP, with a platform behind real mutual TLS.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what the tests stand on fails them loudly"
)]

mod card_check;
mod card_sign_in;
mod consents;
mod denials;
mod desk;
mod emergencies;
pub(super) mod fake_platform;
mod hostile;
mod own_page;
mod policy;
mod real_platform;
mod registration;
mod views;
pub(super) mod visitor;
pub(super) mod world;
