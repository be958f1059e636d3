//! Routes of documents.

mod disposition;
mod failure;
pub mod open;
pub mod remove;
pub mod upload;
