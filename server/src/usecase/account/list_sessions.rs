//! Where a person is signed in.

use contract::account::SessionView;
use store::account::sessions;

use super::AccountError;
use crate::actor::Actor;
use crate::context::Context;

/// The person's live sessions, last used first.
pub async fn list_sessions(ctx: &Context, actor: &Actor) -> Result<Vec<SessionView>, AccountError> {
    let rows = sessions::list_live(&ctx.db, actor.person, ctx.clock.now()).await?;
    Ok(rows
        .into_iter()
        .map(|row| SessionView {
            current: actor.session() == Some(row.id),
            id: row.id.to_string(),
            agent: row.agent_label,
            created_at: row.created_at,
            last_seen_at: row.last_seen_at,
        })
        .collect())
}
