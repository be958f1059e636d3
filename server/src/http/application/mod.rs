//! Routes of applications.

pub mod answers;
pub mod create;
pub mod delete;
mod failure;
pub mod list;
pub mod show;
pub mod submission;
mod version;
pub mod withdrawal;

pub(crate) use failure::draft_issue;
pub use version::IfMatch;
pub(crate) use version::etag;
