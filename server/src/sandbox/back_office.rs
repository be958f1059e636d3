//! What the federation does to invented applications. The back office proper is not built yet; the
//! sandbox takes its steps through the same state machine, one audited transaction each.

use domain::application::{Action, ActionError};
use serde_json::json;
use store::StoreError;
use store::application::{self, TimelineEvent};
use store::audit::AuditAction;
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::{Missed, Record, changed, entry};

/// Why a step was not taken.
#[derive(Debug, thiserror::Error)]
pub(super) enum StepError {
    /// The application is not there.
    #[error("the application is not there")]
    NotThere,
    /// The state machine does not know this step.
    #[error(transparent)]
    Action(#[from] ActionError),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Missed> for StepError {
    fn from(missed: Missed) -> Self {
        match missed {
            Missed::NotThere => Self::NotThere,
            Missed::Store(error) => Self::Store(error),
        }
    }
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
    let after = record.status.after(action)?;
    let stamp = ctx.stamp();
    after.as_str().clone_into(&mut record.row.status);
    record.row.live = after.is_live();
    record.row.updated_at = stamp.at;
    record.row.version = application::save(&tx, &record.row).await?;
    let event = TimelineEvent {
        application_id: id,
        action: action.as_str(),
        from_status: Some(record.status.as_str()),
        to_status: after.as_str(),
        actor_id: Some(officer.person),
        actor_role: officer.affiliations.first().map(|held| held.role.as_str()),
        note: note.map(str::to_owned),
    };
    application::add_event(&tx, ctx.stamp(), event).await?;
    changed(&tx, &record.row, stamp);
    let body = json!({ "from": record.status.as_str() });
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
    }
}
