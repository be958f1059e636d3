//! What the federation does to invented applications: single steps of the state machine, one audited
//! transaction each.

use domain::application::Action;
use serde_json::json;
use store::StoreError;
use store::application;
use store::audit::AuditAction;
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::{Record, StepError as TakeStepError, entry, take_step};

/// Why a step was not taken.
#[derive(Debug, thiserror::Error)]
pub(super) enum StepError {
    /// The application is not there.
    #[error("the application is not there")]
    NotThere,
    /// The state machine does not know this step, or the database.
    #[error(transparent)]
    Step(#[from] TakeStepError),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Takes one step of the federation, with a note to the applicant.
pub(super) async fn step(
    ctx: &Context,
    officer: &Actor,
    id: Uuid,
    action: Action,
    note: Option<&str>,
) -> Result<(), StepError> {
    let tx = ctx.db.begin().await?;
    let row = application::find_for_change(&tx, id)
        .await?
        .ok_or(StepError::NotThere)?;
    let mut record = Record::of(ctx, row)?;
    let stamp = ctx.stamp();
    let note = note.map(str::to_owned);
    let before = take_step(ctx, &tx, &mut record, Some(officer), action, note, stamp).await?;
    let body = json!({ "from": before.as_str() });
    Ok(tx
        .commit(entry(stamp, officer, audited(action), &record.row, body))
        .await?)
}

fn audited(action: Action) -> AuditAction {
    match action {
        Action::Submit | Action::Update | Action::Resubmit => AuditAction::ApplicationSubmitted,
        Action::StartReview => AuditAction::ReviewStarted,
        Action::ReturnForCorrection => AuditAction::ApplicationReturned,
        Action::Approve => AuditAction::ApplicationApproved,
        Action::Reject => AuditAction::ApplicationRejected,
        Action::SchedulePayment => AuditAction::PaymentScheduled,
        Action::MarkPaid => AuditAction::ApplicationPaid,
        Action::MarkPaymentFailed => AuditAction::PaymentFailed,
        Action::CorrectAccount => AuditAction::AccountCorrected,
        Action::Withdraw => AuditAction::ApplicationWithdrawn,
        Action::Reopen => AuditAction::DecisionReopened,
        Action::Revoke => AuditAction::GrantRevoked,
        Action::CancelPayment => AuditAction::PaymentCancelled,
    }
}
