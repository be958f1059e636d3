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
#[path = "../application/paperwork.rs"]
mod paperwork;
#[path = "../crash/program.rs"]
mod program;
mod reach;
#[path = "../application/world.rs"]
#[expect(dead_code, reason = "shared with the tests of applications")]
mod world;
