//! Show an application.

use contract::application::ApplicationView;
use uuid::Uuid;

use super::reach::{Missed, in_reach};
use super::record::Record;
use super::view::view;
use crate::actor::Actor;
use crate::context::Context;

/// The application, whole.
pub async fn show_application(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
) -> Result<ApplicationView, Missed> {
    let row = in_reach(ctx, actor, id).await?;
    Ok(view(ctx, ctx.db.read(), Record::of(ctx, row)?).await?)
}
