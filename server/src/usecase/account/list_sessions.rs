//! Where a person is signed in.

use contract::account::{SessionView, SignInMethod};
use store::StoreError;
use store::account::sessions;
use store::entity::session;

use super::AccountError;
use crate::actor::Actor;
use crate::context::Context;

/// The person's live sessions, last used first.
pub async fn list_sessions(ctx: &Context, actor: &Actor) -> Result<Vec<SessionView>, AccountError> {
    let rows = sessions::list_live(&ctx.db, actor.person, ctx.clock.now()).await?;
    let views = rows.into_iter().map(|row| session_view(row, actor));
    Ok(views.collect::<Result<_, StoreError>>()?)
}

fn session_view(row: session::Model, actor: &Actor) -> Result<SessionView, StoreError> {
    let method = SignInMethod::from_id(&row.method).ok_or_else(|| StoreError::Inconsistent {
        table: "sessions",
        column: "method",
        row: row.id.to_string(),
    })?;
    Ok(SessionView {
        current: actor.session() == Some(row.id),
        id: row.id.to_string(),
        agent: row.agent_label,
        method,
        created_at: row.created_at,
        last_seen_at: row.last_seen_at,
    })
}
