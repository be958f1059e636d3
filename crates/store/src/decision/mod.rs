//! Outcomes of the review: checks, findings, comments, 差戻し, proposals, decisions, budgets, repayments.
//!
//! Writes expect that the transaction holds the application
//! ([`crate::application::find_for_change`]).

mod budgets;
mod checks;
mod decisions;
mod findings;
mod proposals;
mod repayments;
mod returns;

pub use budgets::{
    BudgetSums, budget_for_change, budgets, committed, save_budget, sums, waiting_earlier,
};
pub use checks::{
    SharedDocument, checks_of, note_account, same_account, save_checks, shared_documents,
};
pub use decisions::{
    add_decision, count_decisions, decision, decisions_of, next_decision_serial, standing_decision,
    supersede,
};
pub use findings::{add_comment, comments_of, findings_of, save_findings};
pub use proposals::{End, add_proposal, end_proposal, open_proposal};
pub use repayments::{
    add_entry, add_repayment, entries_of, open_repayments, repayment, repayment_for_change,
    repayments_of, save_repayment_version,
};
pub use returns::{ReturnRow, add_return, count_returns, last_returned_at, returns_of};
