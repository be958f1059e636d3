//! Show an application.

use contract::application::ApplicationView;
use uuid::Uuid;

use super::reach::{Missed, in_reach_with_office};
use super::record::Record;
use super::view::view_named;
use crate::actor::Actor;
use crate::context::Context;

/// The application, whole.
pub async fn show_application(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
) -> Result<ApplicationView, Missed> {
    let (row, office_name) = in_reach_with_office(ctx, actor, id).await?;
    Ok(view_named(ctx, ctx.db.read(), Record::of(ctx, row)?, office_name).await?)
}
