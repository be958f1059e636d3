//! What the federation does to invented applications: reviewed and decided by the acts of the review, by two
//! people; payments as single steps of the state machine, one audited transaction each.

use chrono::Days;
use contract::review::{
    ConfirmationRequest, DecisionPanel, ProposalOutcome, ProposalRequest, ReturnMark,
    ReturnRequest, RevocationRequest, StartRequest,
};
use domain::application::Action;
use domain::calendar::tokyo_date;
use serde_json::json;
use store::StoreError;
use store::application;
use store::audit::AuditAction;
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::{Record, StepError as TakeStepError, entry, take_step};
use crate::usecase::decision::{
    DecisionError, confirm, propose, propose_revocation, send_back, start_review,
};

/// Days an office has to pay back.
const DAYS_TO_REPAY: Days = Days::new(30);

/// Why a step was not taken.
#[derive(Debug, thiserror::Error)]
pub(super) enum StepError {
    /// The application is not there.
    #[error("the application is not there")]
    NotThere,
    /// The state machine does not know this step, or the database.
    #[error(transparent)]
    Step(#[from] TakeStepError),
    /// The review refuses it.
    #[error("{0}: {0:?}")]
    Decision(#[from] DecisionError),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Who plays the federation.
pub(super) struct Officers {
    /// Reviews and proposes.
    pub(super) reviewer: Actor,
    /// Confirms.
    pub(super) lead: Actor,
    /// Pays.
    pub(super) payer: Actor,
}

/// Takes one step of the federation, with a note to the applicant.
pub(super) async fn step(
    ctx: &Context,
    officers: &Officers,
    id: Uuid,
    action: Action,
    note: Option<&str>,
) -> Result<(), StepError> {
    let row = application::find(ctx.db.read(), id)
        .await?
        .ok_or(StepError::NotThere)?;
    let version = row.version;
    let text = note.unwrap_or_default().to_owned();
    match action {
        Action::StartReview => {
            start_review(ctx, &officers.reviewer, id, &StartRequest { version }).await?;
        }
        Action::ReturnForCorrection => {
            let marked = ReturnRequest {
                version,
                marks: vec![ReturnMark {
                    field: "documents.receipt_copy".to_owned(),
                    document: None,
                    reason: Some("lump_sum".to_owned()),
                    text,
                }],
                note: String::new(),
            };
            send_back(ctx, &officers.reviewer, id, &marked).await?;
        }
        Action::Approve => {
            let asked = (ProposalOutcome::Approve, text);
            decide(ctx, officers, id, version, asked).await?;
        }
        Action::Reject => {
            let asked = (ProposalOutcome::Reject, text);
            decide(ctx, officers, id, version, asked).await?;
        }
        Action::Revoke => {
            let asked = RevocationRequest {
                version,
                reason: text,
                repay_yen: row.approved_yen.unwrap_or_default(),
                due_on: tokyo_date(ctx.clock.now()).checked_add_days(DAYS_TO_REPAY),
            };
            let panel = propose_revocation(ctx, &officers.reviewer, id, &asked).await?;
            confirmed(ctx, officers, id, version, panel).await?;
        }
        _ => single(ctx, &officers.payer, id, action, note).await?,
    }
    Ok(())
}

/// One proposes, the other confirms.
async fn decide(
    ctx: &Context,
    officers: &Officers,
    id: Uuid,
    version: i64,
    (outcome, reason): (ProposalOutcome, String),
) -> Result<(), StepError> {
    let asked = ProposalRequest {
        version,
        outcome,
        amount_yen: None,
        reason,
    };
    let panel = propose(ctx, &officers.reviewer, id, &asked).await?;
    confirmed(ctx, officers, id, version, panel).await
}

async fn confirmed(
    ctx: &Context,
    officers: &Officers,
    id: Uuid,
    version: i64,
    panel: DecisionPanel,
) -> Result<(), StepError> {
    let proposal = panel.proposal.ok_or(DecisionError::ProposalGone)?.id;
    let named = ConfirmationRequest { proposal, version };
    confirm(ctx, &officers.lead, id, &named).await?;
    Ok(())
}

/// One step of the state machine by itself.
async fn single(
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
