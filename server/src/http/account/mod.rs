//! Routes of accounts.

pub mod me;
