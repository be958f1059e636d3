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
pub(super) mod paperwork;
mod reach;
mod sandbox;
mod submitting;
mod sweeping;
mod whole_way;
pub(super) mod world;

use super::program;
