//! A person's API tokens.

use contract::account::TokenView;
use store::account::tokens;
use store::entity::api_token;

use super::AccountError;
use crate::actor::Actor;
use crate::context::Context;

/// The person's live tokens, newest first, without their secrets.
pub async fn list_tokens(ctx: &Context, actor: &Actor) -> Result<Vec<TokenView>, AccountError> {
    let rows = tokens::list_live(ctx.db.read(), actor.person, ctx.clock.now()).await?;
    Ok(rows.into_iter().map(token_view).collect())
}

/// A token as its owner sees it.
pub(super) fn token_view(row: api_token::Model) -> TokenView {
    TokenView {
        id: row.id.to_string(),
        name: row.name,
        office_number: row.office_number,
        scopes: row.scopes.split(' ').map(str::to_owned).collect(),
        created_at: row.created_at,
        expires_at: row.expires_at,
        last_used_at: row.last_used_at,
    }
}
