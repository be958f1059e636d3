//! Applications over HTTP: the whole way, and every bad input of the list of answers.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "what the tests stand on fails them loudly"
)]

mod bad_input;
mod events;
mod files;
mod lost_updates;
mod paperwork;
#[path = "../crash/program.rs"]
mod program;
mod reach;
mod sandbox;
mod submitting;
mod sweeping;
mod whole_way;
#[expect(dead_code, reason = "shared with the tests of the review")]
mod world;
