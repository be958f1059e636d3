//! Extractors whose refusals are problems.

mod actor;
mod json;
mod path;
mod query;

pub(crate) use json::issue_of;
pub use json::{Json, parse as parse_json};
pub use path::{Id, PathOf};
pub use query::Query;
