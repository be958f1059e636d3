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
mod queue;
mod search;
mod views;
mod work;

use super::application::world;
