//! From a link to its registration.

use domain::person::Role;
use store::StoreError;
use store::account::registrations;
use store::entity::registration;

use super::AccountError;
use crate::context::Context;
use crate::secret::Secret;

/// The open registration this link leads to.
pub(super) async fn open_registration(
    ctx: &Context,
    token: &str,
) -> Result<registration::Model, AccountError> {
    let secret = Secret::parse(token).ok_or(AccountError::NotFound)?;
    let found = registrations::find_by_token(ctx.db.read(), &secret.digest()).await?;
    let registration = found.ok_or(AccountError::NotFound)?;
    if registration.consumed_at.is_some() || registration.expires_at <= ctx.clock.now() {
        return Err(AccountError::LinkExpired);
    }
    Ok(registration)
}

/// The role a registration offers.
pub(super) fn role_of(registration: &registration::Model) -> Result<Role, StoreError> {
    Role::from_id(&registration.role).ok_or_else(|| StoreError::Inconsistent {
        table: "registrations",
        column: "role",
        row: registration.id.to_string(),
    })
}
