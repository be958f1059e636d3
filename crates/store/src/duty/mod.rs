//! Reports and requests after the grant, their files, and the purge of what is past its retention.
//!
//! Every change locks the application first ([`crate::application::find_for_change`]): two changes of
//! one application's duties never interleave.

mod change;
mod documents;
mod list;
mod purge;
mod remind;
mod retention;

pub use change::{delete_open, find, find_in, insert, of_application, save};
pub use documents::{add_document, documents_of, find_document, remove_document};
pub use list::{DutyCursor, DutyFilter, DutyListed, page};
pub use purge::{items_left, mark_done, purge_application, purge_payment_files};
pub use remind::{due_for_reminder, set_reminded};
pub use retention::{
    PURGE_MOST, PurgeCounts, add_proposal, approve_proposal, count_over, find_proposal,
    find_proposal_for_change, proposals, purged_of, release_items, withdraw_proposal,
};
