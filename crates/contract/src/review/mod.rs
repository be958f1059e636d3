//! The federation's review (`/review`): queue, one case with its checks and findings, decisions, figures.
//!
//! A *case* is a submitted application as the federation sees it. Drafts are never part of it.

mod budget;
mod case;
mod checks;
mod decision;
mod figures;
mod findings;
mod page_text;
mod queue;
mod repayment;

pub use budget::{BudgetList, BudgetRequest, BudgetState, BudgetView};
pub use case::{
    AssigneeRequest, CaseEvent, CaseSubmission, CaseView, DocumentPageQuery, HoldView,
    SubmissionEntry,
};
pub use checks::{CheckView, ChecksView, FactView};
pub use decision::{
    BulkConfirmationItem, BulkConfirmationRequest, BulkConfirmationRow, BulkConfirmationView,
    ConfirmationRequest, DecisionPanel, DecisionView, ProposalOutcome, ProposalRequest,
    ProposalView, ReopeningRequest, ReturnMark, ReturnRequest, RevocationRequest, StartRequest,
};
pub use figures::{DayFigures, Figures, FiguresQuery, GroupFigures, ReasonFigures, SumFigures};
pub use findings::{
    ChecklistView, CommentList, CommentView, Finding, FindingsRequest, FindingsView, NewComment,
    ReasonView,
};
pub use page_text::{PageTextQuery, PageTextView, TextFinding, TextSubject};
pub use queue::{
    AssignmentShare, Assignments, AssignmentsRequest, CaseCounts, CaseFilter, CaseRow, CasesQuery,
    ExportQuery, NewSavedView, PersonRef, ReviewerView, SavedView, SavedViews, StatusCount,
};
pub use repayment::{NewRepaymentEntry, RepaymentEntryView, RepaymentList, RepaymentView};
