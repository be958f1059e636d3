//! 市町村の対応状況: since when a municipality's care insurance works on the platform.

mod published;
mod state;

pub use published::{Listed, Published, Unmatched, UnmatchedReason, read_published};
pub use state::Readiness;
