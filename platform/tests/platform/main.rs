//! The platform as its callers see it: over mutual TLS, on both databases.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "what a test stands on must fail it, saying why"
)]

mod bad_files;
mod handshakes;
mod openapi;
mod order;
mod queries;
mod samples;
mod world;
