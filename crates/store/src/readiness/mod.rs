//! Readiness of municipalities: entries and their history, imports, officers, followers.

mod entries;
mod follows;
mod imports;
mod insurers;
mod officers;

pub use entries::{Entry, all, change, find, find_locked, history};
pub use follows::{
    add_follow, confirm_follow, end_follow, find_follow, follow_of, followers, sweep_follows,
};
pub use imports::{add_import, changes_of_import, find_change, imports};
pub use insurers::{insurers, replace_insurers};
pub use officers::{appoint, end_appointment, of_person, officers};
