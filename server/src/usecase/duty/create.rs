//! Begin a request.

use contract::duty::{DutyView, NewDuty};
use domain::application::Status;
use domain::duty::DutyState;
use serde_json::json;
use store::audit::AuditAction;
use store::{Stamp, duty, entity};
use uuid::Uuid;

use super::announce::{changed, entry};
use super::error::DutyError;
use super::grant::may_request;
use super::show::shown;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::in_reach_for_change;

/// Begins a request for a change, an abandonment or a disposal.
pub async fn create_duty(
    ctx: &Context,
    actor: &Actor,
    application: Uuid,
    input: &NewDuty,
) -> Result<DutyView, DutyError> {
    if !input.kind.is_request() {
        return Err(DutyError::Kind);
    }
    let (tx, application) = in_reach_for_change(ctx, actor, application).await?;
    if !Status::from_id(&application.status).is_some_and(may_request) {
        return Err(DutyError::NotInThisState);
    }
    let stamp = ctx.stamp();
    let row = new_row(ctx, application.id, input.kind.as_str(), stamp);
    duty::insert(&tx, row.clone()).await?;
    changed(&tx, &application, stamp);
    let audit = entry(stamp, actor, AuditAction::DutyOpened, &application, &row);
    let view = shown(ctx, tx.conn(), &application, row).await?;
    tx.commit(audit).await?;
    ctx.changed.notify_waiters();
    Ok(view)
}

/// A duty nothing was typed in yet.
pub(super) fn new_row(
    ctx: &Context,
    application_id: Uuid,
    kind: &str,
    stamp: Stamp,
) -> entity::duty::Model {
    entity::duty::Model {
        id: ctx.ids.uuid(),
        application_id,
        kind: kind.to_owned(),
        state: DutyState::Open.as_str().to_owned(),
        due_on: None,
        version: 1,
        answers: json!({}),
        repay_yen: None,
        repay_by: None,
        note: None,
        reminded: 0,
        opened_at: stamp.at,
        updated_at: stamp.at,
        submitted_at: None,
        submitted_by: None,
        decided_at: None,
        decided_by: None,
    }
}
