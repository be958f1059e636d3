//! Payment: batches for payment officers, the applicant's corrected account, and the reviewer's look at
//! it.

mod account_boxes;
mod account_lines;
mod account_words;
mod batch;
mod batches;
mod candidates;
mod correction;
mod make;
mod waiting;
mod words;

pub(crate) use batch::batch_page;
pub(crate) use batches::batches_page;
pub(crate) use correction::correction_page;
pub(crate) use waiting::waiting_page;

/// Where the batches are.
const PAYMENTS: &str = "/payments";
