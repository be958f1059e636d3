//! 審査: automatic checks, and when a budget is used up.

mod budget;
mod check;

pub use budget::{Budget, BudgetRefusal, BudgetUse, may_commit};
pub use check::{CheckId, CheckOutcome, CheckResult, Fact};
