//! Routes of notices.

pub mod case;
mod failure;
pub mod office;
pub mod outstanding;
pub mod preview;
pub mod run;
pub mod verification;
