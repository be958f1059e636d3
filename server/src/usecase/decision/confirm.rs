//! Confirmations: the second pair of eyes. From here on it is a decision.

use contract::review::{
    BulkConfirmationRequest, BulkConfirmationRow, BulkConfirmationView, ConfirmationRequest,
    DecisionPanel,
};
use contract::{FieldCode, FieldIssue};
use domain::application::Status;
use domain::calendar::tokyo_date;
use domain::decision::{
    ConfirmRefusal, Confirmer, DecisionKind, DecisionNumber, Proposed, check_amount, may_confirm,
};
use domain::money::Yen;
use domain::person::Role;
use domain::repayment::LATE_RATE_PERMILLE;
use serde_json::{Value, json};
use store::audit::AuditAction;
use store::decision::{self, End};
use store::{Stamp, StoreError, Tx, entity};
use uuid::Uuid;

use super::budget::hold_budget;
use super::case::{Submitted, audit_entry, belongs_to_office, case_for_change, submitted};
use super::check::{all_ok, look_and_keep};
use super::error::DecisionError;
use super::inputs;
use super::panel::show_decision;
use super::propose::named;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::{Record, take_step};

/// Cases confirmed at once at most.
const BULK: usize = 100;

/// Confirms the open proposal.
pub async fn confirm(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    input: &ConfirmationRequest,
) -> Result<DecisionPanel, DecisionError> {
    decide(ctx, actor, id, input, false).await?;
    show_decision(ctx, actor, id).await
}

/// Confirms many, each for itself; only those whose every automatic check is ok now.
pub async fn confirm_in_bulk(
    ctx: &Context,
    actor: &Actor,
    input: &BulkConfirmationRequest,
) -> Result<BulkConfirmationView, DecisionError> {
    if input.items.is_empty() || input.items.len() > BULK {
        let issue = FieldIssue::with("items", FieldCode::NotAllowed, format!("1-{BULK}"));
        return Err(DecisionError::Fields(vec![issue]));
    }
    let mut items = Vec::with_capacity(input.items.len());
    for item in &input.items {
        let asked = ConfirmationRequest {
            proposal: item.proposal.clone(),
            version: item.version,
        };
        let decided = match Uuid::try_parse(&item.case) {
            Ok(id) => decide(ctx, actor, id, &asked, true).await,
            Err(_) => Err(DecisionError::NotThere),
        };
        let (number, problem) = match decided {
            Ok(number) => (Some(number), None),
            Err(error) => (None, Some(error.problem())),
        };
        items.push(BulkConfirmationRow {
            case: item.case.clone(),
            number,
            problem,
        });
    }
    let confirmed = items.iter().filter(|row| row.number.is_some()).count();
    Ok(BulkConfirmationView { items, confirmed })
}

/// In one transaction: state, decision with its frozen inputs and number, budget, repayment; or nothing.
/// Answers the number.
async fn decide(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    input: &ConfirmationRequest,
    only_if_all_ok: bool,
) -> Result<String, DecisionError> {
    let (tx, mut record) = case_for_change(ctx, actor, id, input.version).await?;
    let open = named(&tx, id, &input.proposal).await?;
    let kind = kind_of(&open)?;
    if record.status.after(kind.action()).is_err() {
        return Err(DecisionError::NotInThisState);
    }
    let amount = Yen::new(open.amount_yen).map_err(|_| odd(&open, "amount_yen"))?;
    may(ctx, &tx, actor, &record, &open, (kind, amount)).await?;
    let submitted = submitted(ctx, tx.conn(), &record).await?;
    let stamp = ctx.stamp();
    if only_if_all_ok {
        let results = look_and_keep(ctx, &tx, &record, &submitted, stamp).await?;
        if !all_ok(&results) {
            return Err(DecisionError::ChecksNotOk);
        }
    }
    if kind == DecisionKind::Approve {
        check_amount(kind, amount, submitted.grant()?, &open.reason)?;
        hold_budget(&tx, &record, amount).await?;
    }
    let frozen = frozen(ctx, &record, &submitted, &open, kind, stamp)?;
    let decided = entity::decision::Model {
        id: ctx.ids.uuid(),
        application_id: id,
        ordinal: next_ordinal(&tx, id).await?,
        kind: kind.as_str().to_owned(),
        amount_yen: amount.get(),
        reason: open.reason.clone(),
        inputs: frozen,
        number: number(&tx, &record, kind).await?.to_string(),
        decided_at: stamp.at,
        proposed_by: open.proposed_by,
        confirmed_by: actor.person,
        superseded_at: None,
        superseded_reason: None,
    };
    let before = write_down(ctx, &tx, actor, &mut record, (kind, &decided), stamp).await?;
    decision::end_proposal(&tx, open.id, End::Confirmed, stamp.at).await?;
    if kind == DecisionKind::Revoke && amount > Yen::ZERO {
        book_repayment(ctx, &tx, &open, &decided).await?;
    }
    commit(tx, actor, &decided, (kind, before), stamp).await?;
    ctx.changed.notify_waiters();
    ctx.job_waiting.notify_waiters();
    Ok(decided.number)
}

/// Writes the decision and takes the step it stands for; answers the state before.
async fn write_down(
    ctx: &Context,
    tx: &Tx,
    actor: &Actor,
    record: &mut Record<'_>,
    (kind, decided): (DecisionKind, &entity::decision::Model),
    stamp: Stamp,
) -> Result<Status, DecisionError> {
    match kind {
        DecisionKind::Approve => record.row.approved_yen = Some(decided.amount_yen),
        DecisionKind::Reject => record.row.approved_yen = None,
        DecisionKind::Revoke => {
            decision::supersede(tx, decided.application_id, &decided.reason, stamp.at).await?;
        }
    }
    if kind != DecisionKind::Revoke {
        record.row.decided_at = Some(stamp.at);
    }
    let note = (!decided.reason.is_empty()).then(|| decided.reason.clone());
    let before = take_step(ctx, tx, record, Some(actor), kind.action(), note, stamp).await?;
    decision::add_decision(tx, decided.clone()).await?;
    Ok(before)
}

async fn commit(
    tx: Tx,
    actor: &Actor,
    decided: &entity::decision::Model,
    (kind, before): (DecisionKind, Status),
    stamp: Stamp,
) -> Result<(), StoreError> {
    let action = match kind {
        DecisionKind::Approve => AuditAction::ApplicationApproved,
        DecisionKind::Reject => AuditAction::ApplicationRejected,
        DecisionKind::Revoke => AuditAction::GrantRevoked,
    };
    let body = json!({
        "from": before.as_str(),
        "decision": decided.id,
        "number": decided.number,
        "amount_yen": decided.amount_yen,
        "proposed_by": decided.proposed_by,
    });
    tx.commit(audit_entry(
        stamp,
        actor,
        action,
        decided.application_id,
        body,
    ))
    .await
}

/// Whether this person may confirm. Roles are read anew: a token tells only its own.
async fn may(
    ctx: &Context,
    tx: &Tx,
    actor: &Actor,
    record: &Record<'_>,
    open: &entity::proposal::Model,
    (kind, amount): (DecisionKind, Yen),
) -> Result<(), DecisionError> {
    let office = &record.row.office_number;
    let confirmer = Confirmer {
        is_proposer: open.proposed_by == actor.person,
        of_office: belongs_to_office(tx.conn(), actor.person, office).await?,
        is_lead: actor.has_role(&[Role::LeadReviewer]),
    };
    may_confirm(proposed(ctx, kind, amount), confirmer)?;
    // The proposer may have joined the office since.
    if belongs_to_office(tx.conn(), open.proposed_by, office).await? {
        return Err(ConfirmRefusal::OwnOffice.into());
    }
    Ok(())
}

/// A proposal as the rule of four eyes sees it.
pub(super) fn proposed(ctx: &Context, kind: DecisionKind, amount: Yen) -> Proposed {
    Proposed {
        kind,
        amount,
        lead_above: Yen::new(ctx.config.review.lead_above_yen.max(0)).unwrap_or(Yen::MAX),
    }
}

/// What a proposal asks for.
pub(super) fn kind_of(row: &entity::proposal::Model) -> Result<DecisionKind, StoreError> {
    DecisionKind::from_id(&row.kind).ok_or_else(|| odd(row, "kind"))
}

fn odd(row: &entity::proposal::Model, column: &'static str) -> StoreError {
    StoreError::Inconsistent {
        table: "proposals",
        column,
        row: row.id.to_string(),
    }
}

async fn number(
    tx: &Tx,
    record: &Record<'_>,
    kind: DecisionKind,
) -> Result<DecisionNumber, DecisionError> {
    let series = format!("{}/{}", record.row.scheme_id, kind.as_str());
    let serial = decision::next_decision_serial(tx, &series).await?;
    Ok(DecisionNumber::new(
        record.scheme.fiscal_year(),
        kind,
        serial,
    )?)
}

/// The inputs of the notice; `null` for a revocation, of which no notice is printed yet.
fn frozen(
    ctx: &Context,
    record: &Record<'_>,
    submitted: &Submitted,
    open: &entity::proposal::Model,
    kind: DecisionKind,
    stamp: Stamp,
) -> Result<Value, StoreError> {
    let decided_on = tokyo_date(stamp.at);
    let frozen = match kind {
        DecisionKind::Approve => {
            let granted = (open.amount_yen, open.reason.as_str());
            Some(inputs::approval(
                ctx, record, submitted, decided_on, granted,
            )?)
        }
        DecisionKind::Reject => Some(inputs::rejection(
            record,
            submitted,
            decided_on,
            &open.reason,
        )),
        DecisionKind::Revoke => None,
    };
    Ok(serde_json::to_value(frozen).unwrap_or_default())
}

async fn next_ordinal(tx: &Tx, id: Uuid) -> Result<i64, StoreError> {
    let before = decision::count_decisions(tx.conn(), id).await?;
    Ok(i64::try_from(before).unwrap_or(i64::MAX).saturating_add(1))
}

/// Books what a revocation asks back.
async fn book_repayment(
    ctx: &Context,
    tx: &Tx,
    open: &entity::proposal::Model,
    decided: &entity::decision::Model,
) -> Result<(), StoreError> {
    let row = entity::repayment::Model {
        id: ctx.ids.uuid(),
        application_id: decided.application_id,
        cause: "revocation".to_owned(),
        decision_id: Some(decided.id),
        principal_yen: decided.amount_yen,
        due_on: open.due_on.ok_or_else(|| odd(open, "due_on"))?,
        rate_permille: LATE_RATE_PERMILLE,
        version: 1,
        created_at: decided.decided_at,
    };
    decision::add_repayment(tx, row).await
}
