//! Proposals: the first pair of eyes.

use contract::review::{
    ConfirmationRequest, DecisionPanel, ProposalOutcome, ProposalRequest, RevocationRequest,
};
use contract::{FieldCode, FieldIssue};
use domain::application::Status;
use domain::calendar::tokyo_date;
use domain::decision::{DecisionKind, check_amount};
use domain::money::Yen;
use serde_json::json;
use store::audit::AuditAction;
use store::decision::{self, End};
use store::{Tx, entity};
use uuid::Uuid;

use super::case::{audit_entry, case_for_change, refuse_own_office, review_changed, submitted};
use super::error::DecisionError;
use super::mark::read_text;
use super::panel::show_decision;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::Record;

/// What is proposed, read.
struct Asked {
    kind: DecisionKind,
    amount: Yen,
    reason: String,
    due_on: Option<chrono::NaiveDate>,
}

/// Proposes to approve or reject; another reviewer confirms.
pub async fn propose(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    input: &ProposalRequest,
) -> Result<DecisionPanel, DecisionError> {
    let (tx, record) = case_for_change(ctx, actor, id, input.version).await?;
    refuse_own_office(&tx, actor, &record).await?;
    let kind = match input.outcome {
        ProposalOutcome::Approve => DecisionKind::Approve,
        ProposalOutcome::Reject => DecisionKind::Reject,
    };
    possible(&record, kind)?;
    let grant = submitted(ctx, tx.conn(), &record).await?.grant()?;
    let asked = Asked {
        kind,
        amount: match (kind, input.amount_yen) {
            (DecisionKind::Approve, Some(amount)) => read_yen("amount_yen", amount)?,
            (DecisionKind::Approve, None) => grant,
            _ => Yen::ZERO,
        },
        reason: read_reason(&input.reason, false)?,
        due_on: None,
    };
    check_amount(kind, asked.amount, grant, &asked.reason)?;
    keep(ctx, tx, actor, &record, asked).await?;
    show_decision(ctx, actor, id).await
}

/// Proposes to take a grant back; another reviewer confirms.
pub async fn propose_revocation(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    input: &RevocationRequest,
) -> Result<DecisionPanel, DecisionError> {
    let (tx, record) = case_for_change(ctx, actor, id, input.version).await?;
    refuse_own_office(&tx, actor, &record).await?;
    possible(&record, DecisionKind::Revoke)?;
    let granted = record
        .row
        .approved_yen
        .or(record.row.grant_yen)
        .unwrap_or_default();
    // Only what was paid can be asked back.
    let most = if record.status == Status::Paid {
        granted
    } else {
        0
    };
    let most = read_yen("repay_yen", most)?;
    let amount = read_yen("repay_yen", input.repay_yen)?;
    if amount > most {
        let issue = FieldIssue::with("repay_yen", FieldCode::TooLarge, most.get().to_string());
        return Err(DecisionError::Fields(vec![issue]));
    }
    let today = tokyo_date(ctx.clock.now());
    match input.due_on {
        None if amount > Yen::ZERO => {
            return Err(DecisionError::field("due_on", FieldCode::Required));
        }
        Some(due_on) if due_on < today => {
            return Err(DecisionError::field("due_on", FieldCode::TooEarly));
        }
        _ => {}
    }
    let asked = Asked {
        kind: DecisionKind::Revoke,
        amount,
        reason: read_reason(&input.reason, true)?,
        due_on: input.due_on.filter(|_| amount > Yen::ZERO),
    };
    keep(ctx, tx, actor, &record, asked).await?;
    show_decision(ctx, actor, id).await
}

/// Takes the open proposal back.
pub async fn withdraw_proposal(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    input: &ConfirmationRequest,
) -> Result<DecisionPanel, DecisionError> {
    let (tx, _) = case_for_change(ctx, actor, id, input.version).await?;
    let open = named(&tx, id, &input.proposal).await?;
    let stamp = ctx.stamp();
    decision::end_proposal(&tx, open.id, End::Withdrawn, stamp.at).await?;
    review_changed(&tx, id, stamp.at);
    let body = json!({ "proposal": open.id });
    let entry = audit_entry(stamp, actor, AuditAction::ProposalWithdrawn, id, body);
    tx.commit(entry).await?;
    ctx.changed.notify_waiters();
    show_decision(ctx, actor, id).await
}

/// The open proposal, when it is the one named.
pub(super) async fn named(
    tx: &Tx,
    id: Uuid,
    proposal: &str,
) -> Result<entity::proposal::Model, DecisionError> {
    decision::open_proposal(tx.conn(), id)
        .await?
        .filter(|open| open.id.to_string() == proposal)
        .ok_or(DecisionError::ProposalGone)
}

/// Whether the state allows what is proposed.
fn possible(record: &Record<'_>, kind: DecisionKind) -> Result<(), DecisionError> {
    match record.status.after(kind.action()) {
        Ok(_) => Ok(()),
        Err(_) => Err(DecisionError::NotInThisState),
    }
}

fn read_yen(field: &str, typed: i64) -> Result<Yen, DecisionError> {
    Yen::new(typed).map_err(|_| DecisionError::field(field, FieldCode::Invalid))
}

pub(super) fn read_reason(typed: &str, required: bool) -> Result<String, DecisionError> {
    read_text("reason", typed, required).map_err(|issue| DecisionError::Fields(vec![issue]))
}

async fn keep(
    ctx: &Context,
    tx: Tx,
    actor: &Actor,
    record: &Record<'_>,
    asked: Asked,
) -> Result<(), DecisionError> {
    let id = record.row.id;
    let stamp = ctx.stamp();
    if decision::open_proposal(tx.conn(), id).await?.is_some() {
        return Err(DecisionError::ProposalOpen);
    }
    let row = entity::proposal::Model {
        id: ctx.ids.uuid(),
        application_id: id,
        kind: asked.kind.as_str().to_owned(),
        amount_yen: asked.amount.get(),
        reason: asked.reason,
        due_on: asked.due_on,
        proposed_by: actor.person,
        proposed_at: stamp.at,
        ended_at: None,
        ended_as: None,
    };
    let body = json!({
        "proposal": row.id,
        "kind": asked.kind.as_str(),
        "amount_yen": row.amount_yen,
    });
    decision::add_proposal(&tx, row).await?;
    review_changed(&tx, id, stamp.at);
    let entry = audit_entry(stamp, actor, AuditAction::DecisionProposed, id, body);
    tx.commit(entry).await?;
    ctx.changed.notify_waiters();
    Ok(())
}
