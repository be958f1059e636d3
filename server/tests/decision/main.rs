//! Outcomes of the review over HTTP: 差戻し, four eyes, budget, reopening, revocation; on both databases.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "what the tests stand on fails them loudly"
)]

mod budget;
mod bulk;
mod desk;
mod four_eyes;
mod inside;
#[path = "../application/paperwork.rs"]
mod paperwork;
mod races;
mod returns;
mod revocation;
#[path = "../volume/mod.rs"]
mod volume;
#[expect(dead_code, reason = "shared with the tests of applications")]
#[path = "../application/world.rs"]
mod world;
