//! Routes of care records. Every answer is `no-store`: layer `security_headers` says so for the whole API.

pub mod consent;
pub mod desk;
pub mod emergency;
mod failure;
pub mod objection;
pub mod own;
pub mod policy;
pub mod record;
