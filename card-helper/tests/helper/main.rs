//! The program itself against a real `pcscd` with a virtual card, spoken to as a browser would.
//!
//! Needs pcscd and vsmartcard-vpcd; `cargo xtask test` installs them.

mod bad_callers;
mod card_ways;
mod client;
mod foreign;
mod guards;
mod pairing;
mod service;
mod world;

/// All the helper can write: some tests look for what must not be in it.
const LOG: &str = "trace";
