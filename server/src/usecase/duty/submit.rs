//! 提出する.

use contract::duty::{DutyView, SubmitDuty};
use contract::{FieldCode, FieldIssue};
use domain::calendar::tokyo_date;
use domain::duty::{DutyAction, DutyAnswers};
use domain::money::Yen;
use serde_json::json;
use store::audit::AuditAction;
use store::duty;
use uuid::Uuid;

use super::announce::{changed, entry_with};
use super::error::DutyError;
use super::grant::grant_of;
use super::save::{editable, same_version};
use super::show::shown;
use crate::actor::Actor;
use crate::context::Context;

/// Submits a report or request as it stands.
pub async fn submit_duty(
    ctx: &Context,
    actor: &Actor,
    application: Uuid,
    id: Uuid,
    input: &SubmitDuty,
) -> Result<DutyView, DutyError> {
    let (tx, application, mut record) = editable(ctx, actor, application, id).await?;
    let after = record
        .state
        .after(record.kind, DutyAction::Submit)
        .map_err(|_| DutyError::NotInThisState)?;
    same_version(&record, input.version)?;
    if !input.declared {
        return Err(DutyError::NotDeclared);
    }
    let answers = record
        .form
        .check(record.kind, grant_of(&application))
        .map_err(DutyError::Incomplete)?;
    let stamp = ctx.stamp();
    if let DutyAnswers::Disposal(disposal) = &answers
        && disposal.acquired_on > tokyo_date(stamp.at)
    {
        let issue = FieldIssue::new("form.acquired_on", FieldCode::InFuture);
        return Err(DutyError::Incomplete(vec![issue]));
    }
    let before = record.state;
    after.as_str().clone_into(&mut record.row.state);
    record.row.repay_yen = answers.repay().map(Yen::get);
    record.row.submitted_at = Some(stamp.at);
    record.row.submitted_by = Some(actor.person);
    record.row.updated_at = stamp.at;
    record.row.version = duty::save(&tx, &record.row).await?;
    changed(&tx, &application, stamp);
    let body = json!({
        "application": application.id,
        "kind": record.row.kind,
        "from": before.as_str(),
        "repay_yen": record.row.repay_yen,
    });
    let submitted = AuditAction::DutySubmitted;
    let audit = entry_with(stamp, actor, submitted, &application, &record.row, body);
    let view = shown(ctx, tx.conn(), &application, record.row).await?;
    tx.commit(audit).await?;
    ctx.changed.notify_waiters();
    Ok(view)
}
