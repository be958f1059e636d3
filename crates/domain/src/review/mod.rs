//! 審査: automatic checks, and when a budget is used up.

mod budget;
mod check;
mod checks;
mod holder;

pub use budget::{Budget, BudgetRefusal, BudgetUse, may_commit};
pub use check::{CheckId, CheckOutcome, CheckResult, Fact};
pub use checks::{BankLookup, CaseFacts, SharedPaper, SubmittedAmounts, run_checks};
pub use holder::{HolderMatch, compare_holder};
