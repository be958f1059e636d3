//! `tsunagi-card`（カードリーダー連携ソフト）: lends a page in the browser a My Number card reader, over loopback.
//!
//! - `card` is what is done with a card; `reader` reaches one through PC/SC.
//! - `desk` does one errand at a time, from waiting for a card to the proof.
//! - `prompt` asks the person, in a page of the helper's own that no other page can read.
//! - `pairing` remembers which pages may ask.
//! - `http` is the loopback server with its guards; `cli` is for people who give support.
//!
//! The protocol is `contract::card`; docs/card-helper.md explains it.

mod card;
pub mod cli;
mod desk;
mod http;
mod outside;
mod pairing;
mod prompt;
mod reader;
mod settings;

#[cfg(fuzzing)]
pub use card::against_any_card;

/// Version of this program.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
/// Its name.
pub const PRODUCT: &str = "tsunagi-card";
