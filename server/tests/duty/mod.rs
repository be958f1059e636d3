//! After the grant over HTTP: reports and requests, reminders, retention, audit log, staff.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what the tests stand on fails them loudly"
)]

mod audit;
mod granted;
pub(super) mod officer;
mod reminders;
mod reports;
mod requests;
mod retention;
mod reviewed;
mod sandbox;
mod staff;

use super::application::world;
use super::program;
