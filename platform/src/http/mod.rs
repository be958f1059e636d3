//! HTTP: who calls, what they may ask, how refusals look.

mod access_log;
mod attachment;
mod caller;
mod changes;
mod deliveries;
mod exports;
mod openapi;
mod people;
mod query;
mod readiness;
mod records;
mod refusal;
mod request_id;
mod router;
mod summaries;

pub use openapi::document;
pub use router::router;

use caller::{Caller, Portal, Supplier};
use query::Query;
use refusal::{PathValue, Refusal};
