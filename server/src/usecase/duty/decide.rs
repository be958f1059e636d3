//! The federation's answer.

use contract::duty::{DutyCase, DutyDecision, DutyOutcome};
use contract::{FieldCode, FieldIssue};
use domain::application::Remark;
use domain::calendar::tokyo_date;
use domain::duty::DutyAction;
use domain::person::Role;
use domain::repayment::LATE_RATE_PERMILLE;
use serde_json::json;
use store::account::roles;
use store::audit::AuditAction;
use store::{Stamp, StoreError, Tx, application, decision, duty, entity, jobs};
use uuid::Uuid;

use super::announce::{changed, entry_with};
use super::error::DutyError;
use super::review::{belongs_to, case};
use super::save::same_version;
use super::view::DutyRecord;
use crate::actor::Actor;
use crate::context::Context;
use crate::mail::MailOrder;

/// Confirms, returns or refuses what an office submitted.
pub async fn decide_duty(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    input: &DutyDecision,
) -> Result<DutyCase, DutyError> {
    let found = duty::find(ctx.db.read(), id).await?;
    let found = found.ok_or(DutyError::NotThere)?;
    let tx = ctx.db.begin().await?;
    let application = application::find_for_change(&tx, found.application_id).await?;
    let application = application.ok_or(DutyError::NotThere)?;
    let row = duty::find(tx.conn(), id).await?;
    let mut record = DutyRecord::of(row.ok_or(DutyError::NotThere)?)?;
    if belongs_to(actor, &application.office_number) {
        return Err(DutyError::OwnOffice);
    }
    let (action, audited) = match input.outcome {
        DutyOutcome::Confirm => (DutyAction::Confirm, AuditAction::DutyConfirmed),
        DutyOutcome::Return => (DutyAction::Return, AuditAction::DutyReturned),
        DutyOutcome::Refuse => (DutyAction::Refuse, AuditAction::DutyRefused),
    };
    let after = record
        .state
        .after(record.kind, action)
        .map_err(|_| DutyError::NotInThisState)?;
    same_version(&record, input.version)?;
    let stamp = ctx.stamp();
    let note = checked(input, &record, stamp)?;
    after.as_str().clone_into(&mut record.row.state);
    record.row.note = (!note.is_empty()).then_some(note);
    if action == DutyAction::Confirm && owes(&record) {
        record.row.repay_by = input.repay_by;
    }
    record.row.decided_at = Some(stamp.at);
    record.row.decided_by = Some(actor.person);
    record.row.updated_at = stamp.at;
    record.row.version = duty::save(&tx, &record.row).await?;
    book(ctx, &tx, &record, stamp).await?;
    tell_office(ctx, &tx, &application, id, stamp).await?;
    changed(&tx, &application, stamp);
    let body = json!({
        "application": application.id,
        "kind": record.row.kind,
        "state": record.row.state,
        "repay_yen": record.row.repay_yen,
    });
    let audit = entry_with(stamp, actor, audited, &application, &record.row, body);
    let shown = case(ctx, tx.conn(), actor, application, record.row).await?;
    tx.commit(audit).await?;
    ctx.changed.notify_waiters();
    ctx.job_waiting.notify_waiters();
    Ok(shown)
}

/// The word to the office, needed where something is asked of it; and the day by which to pay back, needed
/// where something is.
fn checked(input: &DutyDecision, record: &DutyRecord, stamp: Stamp) -> Result<String, DutyError> {
    let refused = |issue| Err(DutyError::Fields(vec![issue]));
    let note = match Remark::parse(&input.note) {
        Ok(note) => note.as_str().to_owned(),
        Err(error) => {
            return refused(match error {
                domain::text::TextError::TooLong { max } => {
                    FieldIssue::with("note", FieldCode::TooLong, max.to_string())
                }
                _ => FieldIssue::new("note", FieldCode::Invalid),
            });
        }
    };
    if input.outcome != DutyOutcome::Confirm && note.is_empty() {
        return refused(FieldIssue::new("note", FieldCode::Required));
    }
    if input.outcome == DutyOutcome::Confirm && owes(record) {
        match input.repay_by {
            None => return refused(FieldIssue::new("repay_by", FieldCode::Required)),
            Some(day) if day < tokyo_date(stamp.at) => {
                return refused(FieldIssue::new("repay_by", FieldCode::TooEarly));
            }
            Some(_) => {}
        }
    }
    Ok(note)
}

/// Whether something is to be paid back.
fn owes(record: &DutyRecord) -> bool {
    record.row.repay_yen.is_some_and(|yen| yen > 0)
}

/// Books what is to be paid back, with the late charge of the rules after the day.
async fn book(ctx: &Context, tx: &Tx, record: &DutyRecord, stamp: Stamp) -> Result<(), StoreError> {
    let (Some(principal_yen), Some(due_on)) = (record.row.repay_yen, record.row.repay_by) else {
        return Ok(());
    };
    let row = entity::repayment::Model {
        id: ctx.ids.uuid(),
        application_id: record.row.application_id,
        cause: "tax_credit".to_owned(),
        decision_id: None,
        principal_yen,
        due_on,
        rate_permille: LATE_RATE_PERMILLE,
        version: 1,
        created_at: stamp.at,
    };
    decision::add_repayment(tx, row).await
}

/// A mail to each administrator of the office: there is news, to be read after signing in.
async fn tell_office(
    ctx: &Context,
    tx: &Tx,
    application: &entity::application::Model,
    duty: Uuid,
    stamp: Stamp,
) -> Result<(), StoreError> {
    let people = roles::of_office(tx.conn(), &application.office_number).await?;
    for (grant, person) in people {
        if grant.role != Role::OfficeAdmin.as_str() {
            continue;
        }
        let mail = MailOrder::DutyAnswered {
            application: application.id,
            duty,
            person: person.id,
        };
        jobs::enqueue(tx, mail.job(Stamp::new(ctx.ids.uuid(), stamp.at))).await?;
    }
    Ok(())
}
