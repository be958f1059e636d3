//! The federation's review: the queue, one case, the budget, repayments.

mod budget;
mod case;
mod keys;
mod queue;
mod repayments;
mod viewer;
mod words;

pub(crate) use budget::budget_page;
pub(crate) use case::case_page;
pub(crate) use queue::queue_page;
pub(crate) use repayments::repayments_page;

/// Address of the queue.
const QUEUE: &str = "/review";
