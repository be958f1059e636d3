//! Outcomes of the review over HTTP.

pub mod budgets;
pub mod cases;
pub mod checks;
mod failure;
pub mod findings;
pub mod proposals;
pub mod repayments;
