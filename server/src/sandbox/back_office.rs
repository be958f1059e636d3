//! What the federation does to invented applications: reviewed and decided by the acts of the review, by two
//! people; 振込予定 by a batch; payments of earlier months as single steps of the state machine, one audited
//! transaction each, because only a passkey can release a batch.

use chrono::Days;
use contract::payment::{CandidatesQuery, NewBatch};
use contract::review::{
    ConfirmationRequest, DecisionPanel, ProposalOutcome, ProposalRequest, ReturnMark,
    ReturnRequest, RevocationRequest, StartRequest,
};
use domain::application::Action;
use domain::calendar::{first_of_month, tokyo_date};
use domain::scheme::SchemeId;
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
use crate::usecase::payment::{PaymentError, make_batch, show_candidates};

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
    /// The payment refuses it.
    #[error("{0}: {0:?}")]
    Payment(#[from] PaymentError),
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

/// A payment batch of the one application, for the month its money is due; what else is due then is left for
/// a later one.
pub(super) async fn schedule(
    ctx: &Context,
    officers: &Officers,
    id: Uuid,
    scheme: &str,
) -> Result<(), StepError> {
    let row = application::find(ctx.db.read(), id)
        .await?
        .ok_or(StepError::NotThere)?;
    let due = SchemeId::parse(scheme)
        .ok()
        .and_then(|id| ctx.schemes.get(&id))
        .zip(row.received_on)
        .map(|(scheme, received)| scheme.timetable().payment_by(received))
        .ok_or(StepError::NotThere)?;
    let query = CandidatesQuery {
        scheme: scheme.to_owned(),
        month: first_of_month(due),
    };
    let seen = show_candidates(ctx, &query).await?;
    let (ours, others): (Vec<_>, Vec<_>) = seen
        .items
        .into_iter()
        .partition(|one| one.application_id == id.to_string());
    let wish = NewBatch {
        scheme_id: query.scheme,
        month: query.month,
        transfer_on: seen.proposed_day.ok_or(StepError::NotThere)?,
        expected_count: 1,
        expected_total_yen: ours.iter().map(|one| one.amount_yen).sum(),
        left_out: others.into_iter().map(|one| one.application_id).collect(),
    };
    make_batch(ctx, &officers.payer, &wish).await?;
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
