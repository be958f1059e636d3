//! Routes of what is owed and asked for after the grant.

mod failure;
pub mod file;
pub mod office;
pub mod review;
