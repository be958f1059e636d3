//! Applications with their documents, events and submissions.
//!
//! Reads take any connection; writes take a [`Tx`](crate::Tx). Who may see what is decided by the
//! caller; what a status may become is decided by `domain`.

mod blobs;
mod change;
mod documents;
mod list;
mod read;
mod reception;
mod submissions;
mod timeline;

pub use blobs::{claim_blob, delete_unused_blobs, find_blob, known_storage_keys};
pub use change::{delete_draft, insert, save};
pub use documents::{add_document, documents_of, find_document, remove_document};
pub use list::{ApplicationRow, Cursor, in_states, page};
pub use read::{
    find, find_for_change, find_live, find_with_office, office_name, schemes_of_office,
};
pub use reception::next_serial;
pub use submissions::{
    add_submission, count_submissions, find_submission, latest_submission, submissions_of,
};
pub use timeline::{TimelineEvent, TimelineRow, add_event, timeline};
