//! What only the sandbox does: one-time sign-in links, and invented applications by the hundred thousand.

mod bulk;
mod links;

pub use bulk::{
    Bulk, SearchTerms, count_offices_from, insert_bulk, refresh_statistics, reserve_decisions,
    reserve_places, reserve_serials,
};
pub use links::{consume_link, replace_links};
