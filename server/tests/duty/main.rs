//! After the grant over HTTP: reports and requests, reminders, retention, audit log, staff.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what the tests stand on fails them loudly"
)]

mod audit;
mod granted;
mod officer;
#[path = "../application/paperwork.rs"]
mod paperwork;
#[path = "../crash/program.rs"]
#[expect(dead_code, reason = "other tests kill it too")]
mod program;
mod reminders;
mod reports;
mod requests;
mod retention;
mod reviewed;
mod sandbox;
mod staff;
#[path = "../application/world.rs"]
#[expect(dead_code, reason = "other tests use the rest of the world")]
mod world;
