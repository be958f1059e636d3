//! Outcomes of the review: checks, findings, 差戻し, decisions with four eyes, budgets, repayments.

mod budget;
mod case;
mod check;
mod comment;
mod confirm;
mod error;
mod findings;
mod inputs;
mod mark;
mod panel;
mod propose;
mod reopen;
mod repayment;
mod send_back;
mod start;

pub use budget::{list_budgets, set_budget};
pub(crate) use check::note_account;
pub use check::{compute_checks, show_checks};
pub use comment::{add_comment, list_comments};
pub use confirm::{confirm, confirm_in_bulk};
pub use error::DecisionError;
pub use findings::{save_findings, show_findings};
pub use panel::show_decision;
pub use propose::{propose, propose_revocation, withdraw_proposal};
pub use reopen::reopen;
pub use repayment::{list_repayments, record_repayment};
pub(crate) use send_back::corrections;
pub use send_back::send_back;
pub use start::start_review;
