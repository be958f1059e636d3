//! 返還と延滞金.

mod ledger;

pub use ledger::{Allocation, Balance, LATE_RATE_PERMILLE, LedgerError, Payment, balance};
