//! The audit log: one record per committed transaction, chained by hashes.
//!
//! `hash = SHA-256(previous ‖ number ‖ id ‖ time ‖ actor ‖ action ‖ subject ‖ body)`, every field
//! with its length, so that no two records read alike. Records hold ids, never personal data.
//!
//! What the chain shows and what it cannot: a record changed, removed, exchanged or slipped in is
//! found, also at the end, because `audit_head` says where the chain stops. Who can rewrite the whole
//! database can rewrite the whole chain: keep the head that `verify-audit` prints somewhere else.

mod action;
mod actor;
mod chain;
mod entry;
mod search;
mod verification;

pub use action::AuditAction;
pub use actor::{Actor, ActorKind};
pub(crate) use chain::{append, lock_head};
pub use entry::{AuditEntry, Subject, SubjectKind};
pub use search::{AuditFilter, application_by_reception_number, search, subjects_of_application};
pub use verification::{Break, Verification, VerifyError, verify};
