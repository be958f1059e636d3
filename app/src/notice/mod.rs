//! 通知書: issuing them in runs, downloading them, verifying a printed one.

mod download;
mod outstanding;
mod page;
mod public_words;
mod runs;
mod verify;
mod words;

pub(crate) use download::{CaseNotices, Notices};
pub(crate) use page::runs_page;
pub(crate) use verify::verify_page;
