//! Reading the audit log.

mod export;
mod search;
mod verify;

pub use export::{AuditCsv, export_audit};
pub use search::{AuditSearchError, search_audit};
pub use verify::verify_audit;
