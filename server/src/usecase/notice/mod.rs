//! 通知書: issuing them in runs, showing them, verifying printed ones.
//!
//! A notice says what its decision or return froze when it was made, and nothing else. Decisions get
//! theirs in a run that the lead of the review begins after a preview; a return gets its own at once.

mod code;
mod make;
mod open;
mod order;
mod outstanding;
mod preview;
mod run;
mod sheet;
mod verify;
mod work;

pub(crate) use code::new_code;
pub use open::{notices_of_application, notices_of_case, open_notice};
pub use order::{NOTICE_JOB, NoticeOrder, order_return_notice};
pub use outstanding::outstanding_months;
pub use preview::{PreviewError, preview_notice};
pub use run::{RunError, list_runs, retry_run, show_run, start_run};
pub use verify::verify;
pub use work::{WorkError, issue_chunk};
