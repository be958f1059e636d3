//! Notices over HTTP: runs, downloads, verification, failures, interruptions.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what the tests stand on fails them loudly"
)]

mod desk;
mod failing;
mod interrupted;
mod issuing;
mod killed;
mod reach;

use super::application::world;
use super::program;
