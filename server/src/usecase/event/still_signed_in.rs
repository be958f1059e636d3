//! Whether a long answer may go on.

use store::StoreError;
use store::account::{sessions, tokens};

use crate::actor::{Actor, Via};
use crate::context::Context;

/// Whether the session or token an answer began with is still live. Does not count as use of it.
pub async fn still_signed_in(ctx: &Context, actor: &Actor) -> Result<bool, StoreError> {
    let now = ctx.clock.now();
    match &actor.via {
        Via::Session { id, .. } => {
            let live = sessions::list_live(&ctx.db, actor.person, now).await?;
            Ok(live.iter().any(|session| session.id == *id))
        }
        Via::Token { id, .. } => {
            let live = tokens::list_live(ctx.db.read(), actor.person, now).await?;
            Ok(live.iter().any(|token| token.id == *id))
        }
    }
}
