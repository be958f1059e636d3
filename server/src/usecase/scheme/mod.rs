//! The subsidy schemes, open to everybody.

mod estimate;
mod show;

pub use estimate::{EstimateError, estimate};
pub use show::{list_schemes, show_scheme};
