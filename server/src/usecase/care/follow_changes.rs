//! The platform tells of a change: open pages hear of it.

use futures::StreamExt as _;
use store::StoreError;
use store::care::feed;
use store::entity::record_change;

use super::announce::all_who_hear;
use crate::context::Context;
use crate::upstream::{Told, Upstream, UpstreamError};

/// Why the following broke off; it goes on from the same place.
#[derive(Debug, thiserror::Error)]
pub enum FollowError {
    /// The platform.
    #[error(transparent)]
    Platform(#[from] UpstreamError),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Follows the change feed until the connection ends.
pub async fn follow_changes(ctx: &Context, platform: &dyn Upstream) -> Result<(), FollowError> {
    let after = feed::cursor(ctx.db.read()).await?;
    let mut changes = platform.changes(after.as_deref()).await?;
    while let Some(told) = changes.next().await {
        pass_on(ctx, &told?).await?;
    }
    Ok(())
}

async fn pass_on(ctx: &Context, told: &Told) -> Result<(), StoreError> {
    let Some(notice) = &told.notice else {
        return feed::begin(&ctx.db, &told.cursor).await;
    };
    let events = all_who_hear(ctx.db.read(), &notice.subject, ctx.stamp()).await?;
    let anybody = !events.is_empty();
    let change = record_change::Model {
        subject: notice.subject.clone(),
        kind: notice.kind.as_str().to_owned(),
        changed_at: notice.at,
    };
    feed::pass_on(&ctx.db, &told.cursor, change, events).await?;
    if anybody {
        ctx.changed.notify_waiters();
    }
    Ok(())
}
