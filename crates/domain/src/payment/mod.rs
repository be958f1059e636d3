//! 助成金振込: from decisions to transfers, and from the bank's answer back.

mod day;
mod plan;
mod results;
mod return_code;
mod split;

pub use day::{DayRefusal, LATEST_DAYS_AHEAD, check_transfer_day};
pub use plan::{Obstacle, Planned, plan_transfer};
pub use results::{ResultFault, ResultFaultKind, ResultLine, read_results};
pub use return_code::{RETURN_CODES, ReturnCode};
pub use split::{FileLimits, FileSplitter, SplitError};
