//! Proofs of My Number cards: good ones, and every way to be refused.

#![expect(
    clippy::unwrap_used,
    reason = "what the tests stand on fails them loudly"
)]

pub(crate) mod desk;
mod face;
mod forged;
mod good;
mod http;
mod misused;
