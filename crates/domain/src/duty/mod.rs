//! 交付後の義務: what an office owes after the grant (令和8年度交付要綱 第5条・第9–12条), and how long
//! records are kept.

mod answers;
mod kind;
mod retention;
mod state;
mod tax_report;

pub use answers::{
    AbandonmentRequest, ChangeRequest, DISPOSAL_APPROVAL_FROM, DisposalManner, DisposalRequest,
    DutyAnswers,
};
pub use kind::DutyKind;
pub use retention::{KEPT_FISCAL_YEARS, kept_until, over_before};
pub use state::{DUTY_TRANSITIONS, DutyAction, DutyActionError, DutyState};
pub use tax_report::{
    GrantUse, TaxMethod, TaxReport, TaxReportError, credit_within, report_due_on,
};
