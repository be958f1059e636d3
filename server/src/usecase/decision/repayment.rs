//! 返還: what is owed back, and what came in.

use chrono::NaiveDate;
use contract::FieldCode;
use contract::review::{NewRepaymentEntry, RepaymentEntryView, RepaymentList, RepaymentView};
use domain::calendar::tokyo_date;
use domain::money::Yen;
use domain::repayment::{Balance, Payment, balance};
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::{StoreError, application, decision, entity};
use uuid::Uuid;

use super::error::DecisionError;
use crate::actor::Actor;
use crate::context::Context;

/// Repayments shown at most.
const MOST: u64 = 200;

/// Repayments by due day; those still owed first.
pub async fn list_repayments(ctx: &Context) -> Result<RepaymentList, DecisionError> {
    let rows = decision::open_repayments(ctx.db.read(), MOST).await?;
    let ids = rows.iter().map(|(row, _)| row.id).collect();
    let entries = decision::entries_of(ctx.db.read(), ids).await?;
    let today = tokyo_date(ctx.clock.now());
    let mut items = rows
        .iter()
        .map(|(row, of)| view(row, of, &entries, today))
        .collect::<Result<Vec<_>, _>>()?;
    items.sort_by_key(|item| item.owed_yen == 0);
    Ok(RepaymentList { items })
}

/// Repayments of one case, oldest first.
pub(super) async fn repayments_of_case(
    ctx: &Context,
    of: &entity::application::Model,
) -> Result<Vec<RepaymentView>, StoreError> {
    let rows = decision::repayments_of(ctx.db.read(), of.id).await?;
    let ids = rows.iter().map(|row| row.id).collect();
    let entries = decision::entries_of(ctx.db.read(), ids).await?;
    let today = tokyo_date(ctx.clock.now());
    rows.iter()
        .map(|row| view(row, of, &entries, today))
        .collect()
}

/// Writes down what came in.
pub async fn record_repayment(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    input: &NewRepaymentEntry,
) -> Result<RepaymentView, DecisionError> {
    let today = tokyo_date(ctx.clock.now());
    if input.paid_on > today {
        return Err(DecisionError::field("paid_on", FieldCode::InFuture));
    }
    if input.amount_yen < 1 || Yen::new(input.amount_yen).is_err() {
        return Err(DecisionError::field("amount_yen", FieldCode::Invalid));
    }
    let tx = ctx.db.begin().await?;
    let mut row = decision::repayment_for_change(&tx, id)
        .await?
        .ok_or(DecisionError::NotThere)?;
    if row.version != input.version {
        return Err(DecisionError::Changed {
            current_version: row.version,
        });
    }
    if input.paid_on < tokyo_date(row.created_at) {
        return Err(DecisionError::field("paid_on", FieldCode::TooEarly));
    }
    let stamp = ctx.stamp();
    let entry = entity::repayment_entry::Model {
        id: ctx.ids.uuid(),
        repayment_id: id,
        paid_on: input.paid_on,
        amount_yen: input.amount_yen,
        recorded_by: actor.person,
        recorded_at: stamp.at,
    };
    decision::add_entry(&tx, entry).await?;
    decision::save_repayment_version(&tx, id, row.version).await?;
    row.version = row.version.saturating_add(1);
    let entries = decision::entries_of(tx.conn(), vec![id]).await?;
    let of = application::find(tx.conn(), row.application_id)
        .await?
        .ok_or(DecisionError::NotThere)?;
    let shown = view(&row, &of, &entries, today)?;
    let body = json!({ "amount_yen": input.amount_yen, "owed_yen": shown.owed_yen });
    let subject = Subject::new(SubjectKind::Repayment, id);
    let action = AuditAction::RepaymentReceived;
    let entry = AuditEntry::new(stamp, actor.in_audit(None), action, subject).with(body);
    tx.commit(entry).await?;
    Ok(shown)
}

fn view(
    row: &entity::repayment::Model,
    of: &entity::application::Model,
    entries: &[entity::repayment_entry::Model],
    as_of: NaiveDate,
) -> Result<RepaymentView, StoreError> {
    let found = reckon(row, entries, as_of).ok_or_else(|| StoreError::Inconsistent {
        table: "repayments",
        column: "principal_yen",
        row: row.id.to_string(),
    })?;
    let owed = found.owed().unwrap_or(Yen::MAX);
    Ok(RepaymentView {
        id: row.id.to_string(),
        case: row.application_id.to_string(),
        reception_number: of.reception_number.clone().unwrap_or_default(),
        office_number: of.office_number.clone(),
        cause: row.cause.clone(),
        principal_yen: row.principal_yen,
        due_on: row.due_on,
        rate_permille: row.rate_permille,
        as_of,
        principal_owed_yen: found.principal.get(),
        charge_owed_yen: found.charge.get(),
        owed_yen: owed.get(),
        charge_yen: found.charged.get(),
        overpaid_yen: found.overpaid.get(),
        payments: found
            .allocations
            .iter()
            .map(|one| RepaymentEntryView {
                paid_on: one.payment.paid_on,
                amount_yen: one.payment.amount.get(),
                to_charge_yen: one.to_charge.get(),
                to_principal_yen: one.to_principal.get(),
            })
            .collect(),
        version: row.version,
        created_at: row.created_at,
    })
}

fn reckon(
    row: &entity::repayment::Model,
    entries: &[entity::repayment_entry::Model],
    as_of: NaiveDate,
) -> Option<Balance> {
    let payments = entries
        .iter()
        .filter(|entry| entry.repayment_id == row.id)
        .map(|entry| {
            Some(Payment {
                paid_on: entry.paid_on,
                amount: Yen::new(entry.amount_yen).ok()?,
            })
        })
        .collect::<Option<Vec<_>>>()?;
    let principal = Yen::new(row.principal_yen).ok()?;
    balance(principal, row.due_on, row.rate_permille, &payments, as_of).ok()
}
