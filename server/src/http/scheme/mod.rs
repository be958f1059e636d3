//! Routes of the subsidy schemes, open to everybody.

pub mod estimate;
pub mod show;
