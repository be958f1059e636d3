//! Routes of payment.

pub mod batch;
pub mod correction;
mod failure;
pub mod file;
pub mod release;
pub mod results;
