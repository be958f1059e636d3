//! The federation's queue over HTTP: filters, search, who works on what, exports, figures; on both databases.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what the tests stand on fails them loudly"
)]

mod case;
mod crowd;
mod export;
mod figures;
#[path = "../application/paperwork.rs"]
mod paperwork;
mod queue;
mod search;
mod views;
mod work;
#[expect(dead_code, reason = "shared with the tests of applications")]
#[path = "../application/world.rs"]
mod world;
