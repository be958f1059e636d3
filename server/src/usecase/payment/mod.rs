//! 助成金振込: batches of payments, their release, and what the bank says of them.

mod account_view;
mod cancel;
mod candidates;
mod confirm_account;
mod correct_account;
mod due;
mod error;
mod import;
mod make;
mod open_file;
mod planner;
mod release;
mod show;
mod steps;
mod write_files;

pub use cancel::cancel_batch;
pub use candidates::show_candidates;
pub use confirm_account::{confirm_account, list_corrections};
pub use correct_account::{correct_account, show_correction};
pub use error::PaymentError;
pub use import::import_results;
pub use make::make_batch;
pub use open_file::{OpenedFile, open_file};
pub use release::{begin_release, challenge, complete_release};
pub use show::{list_batches, list_items, show_batch};
pub(crate) use write_files::{PAYMENT_FILES_JOB, write_files_of};

use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::{Stamp, entity};

use crate::actor::Actor;

/// Rows read or written at once. SQLite takes 32,766 values a statement, and an item has 13.
const PAGE: u64 = 1_000;

/// The audit entry of something done to a batch.
fn entry(
    stamp: Stamp,
    actor: &Actor,
    action: AuditAction,
    batch: &entity::payment_batch::Model,
) -> AuditEntry {
    let subject = Subject::new(SubjectKind::PaymentBatch, batch.id);
    AuditEntry::new(stamp, actor.in_audit(None), action, subject)
}
