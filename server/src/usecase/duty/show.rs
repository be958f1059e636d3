//! What an office owes and asked for.

use contract::duty::{ApplicationDuties, DutyView};
use domain::application::Status;
use domain::duty::kept_until;
use store::{ConnectionTrait, StoreError, duty, entity};
use uuid::Uuid;

use super::error::DutyError;
use super::grant::may_request;
use super::view::{DutyRecord, view};
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::in_reach;

/// Every duty of an application of the actor's office.
pub async fn show_duties(
    ctx: &Context,
    actor: &Actor,
    application: Uuid,
) -> Result<ApplicationDuties, DutyError> {
    let application = in_reach(ctx, actor, application).await?;
    let rows = duty::of_application(ctx.db.read(), application.id).await?;
    let ids = rows.iter().map(|row| row.id).collect();
    let documents = duty::documents_of(ctx.db.read(), ids).await?;
    let items = rows
        .into_iter()
        .map(|row| Ok(view(ctx, &application, DutyRecord::of(row)?, &documents)))
        .collect::<Result<_, StoreError>>()?;
    Ok(ApplicationDuties {
        items,
        may_request: Status::from_id(&application.status).is_some_and(may_request),
        kept_until: application.decided_at.map(kept_until),
    })
}

/// One duty.
pub async fn show_duty(
    ctx: &Context,
    actor: &Actor,
    application: Uuid,
    id: Uuid,
) -> Result<DutyView, DutyError> {
    let application = in_reach(ctx, actor, application).await?;
    let row = duty::find_in(ctx.db.read(), application.id, id).await?;
    let row = row.ok_or(DutyError::NotThere)?;
    Ok(shown(ctx, ctx.db.read(), &application, row).await?)
}

/// A duty with its files, as `conn` sees it.
pub(super) async fn shown(
    ctx: &Context,
    conn: &impl ConnectionTrait,
    application: &entity::application::Model,
    row: entity::duty::Model,
) -> Result<DutyView, StoreError> {
    let documents = duty::documents_of(conn, vec![row.id]).await?;
    Ok(view(ctx, application, DutyRecord::of(row)?, &documents))
}
