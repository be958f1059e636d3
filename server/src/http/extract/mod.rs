//! Extractors whose refusals are problems.

mod actor;
mod json;
mod path;
mod query;

pub use json::{Json, parse as parse_json};
pub(crate) use json::issue_of;
pub use path::{Id, PathOf};
pub use query::Query;
