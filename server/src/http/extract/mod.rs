//! Extractors whose refusals are problems.

mod actor;
mod json;
mod path;
mod query;

pub use json::Json;
pub use path::{Id, PathOf};
pub use query::Query;
