//! 通知書: what waits for a notice, the runs that issue them, and the notices themselves.

mod issue;
mod outstanding;
mod read;
mod runs;

pub use issue::{
    Issued, Source, fail, issue, mark_downloaded, mark_mailed, sources, void, waiting,
};
pub use outstanding::{
    OutstandingDecision, Selection, count_outstanding, oldest_outstanding, outstanding,
};
pub use read::{find, find_by_code, notices_of, superseded};
pub use runs::{
    RunCounts, add_notices, add_run, counts, failures, find_run, recent_runs, retry_failed,
};
