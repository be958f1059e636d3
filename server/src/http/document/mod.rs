//! Routes of documents.

pub(crate) mod disposition;
mod failure;
pub mod open;
pub mod remove;
pub mod upload;
