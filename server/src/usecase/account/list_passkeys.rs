//! A person's passkeys.

use contract::account::PasskeyView;
use store::account::passkeys;
use store::entity::passkey;

use super::AccountError;
use crate::actor::Actor;
use crate::context::Context;

/// The person's passkeys, oldest first.
pub async fn list_passkeys(ctx: &Context, actor: &Actor) -> Result<Vec<PasskeyView>, AccountError> {
    let rows = passkeys::of_person(ctx.db.read(), actor.person).await?;
    Ok(rows.into_iter().map(passkey_view).collect())
}

/// A passkey as its owner sees it.
pub(super) fn passkey_view(row: passkey::Model) -> PasskeyView {
    PasskeyView {
        id: row.id.to_string(),
        label: row.label,
        created_at: row.created_at,
        last_used_at: row.last_used_at,
    }
}
