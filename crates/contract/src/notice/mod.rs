//! 通知書: what a notice says, the runs that issue notices, and how a printed one is verified.
//!
//! The layout and wording of the real notices are not published (certainty U); what must stand on them
//! follows from 令和8年度交付要綱 第7条 and 第9条 (D).

mod inputs;
mod kind;
mod run;
mod verification;
mod view;

pub use inputs::{
    NoticeAccount, NoticeCondition, NoticeInputs, NoticeMark, NoticeOffice, NoticeOutcome,
    grant_conditions, hidden_but_three,
};
pub use kind::{NoticeKind, NoticeState};
pub use run::{
    NewNoticeRun, NoticeFailureReason, NoticeFailureView, NoticeRunState, NoticeRunView,
    OutstandingMonth,
};
pub use verification::{CODE_ALPHABET, CODE_LENGTH, VerificationView, read_code, show_code};
pub use view::NoticeView;
