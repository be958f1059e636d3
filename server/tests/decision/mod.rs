//! Outcomes of the review over HTTP: 差戻し, four eyes, budget, reopening, revocation; on both databases.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what the tests stand on fails them loudly"
)]

mod budget;
mod bulk;
mod desk;
mod four_eyes;
mod inside;
mod races;
mod returns;
mod revocation;

use super::application::world;
use super::volume;
