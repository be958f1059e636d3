//! The first half of signing in.

use contract::account::SignInRequest;
use store::account::{passkeys, people};
use store::entity::passkey;
use uuid::Uuid;
use webauthn_rs::prelude::Passkey;

use super::ceremony::{self, Begun, Owner, Purpose, State};
use super::{AccountError, typed};
use crate::context::Context;
use crate::limits::LimitName;
use crate::passkey::CeremonyError;
use crate::secret::text_digest;

/// Options to use a passkey of the person with this address. Unknown addresses get decoys of the same
/// shape, by the same steps.
pub async fn begin_sign_in(ctx: &Context, request: SignInRequest) -> Result<Begun, AccountError> {
    let email = typed::email("email", &request.email).map_err(AccountError::field)?;
    ctx.limits
        .check(LimitName::SignInByEmail, &text_digest(&email))?;
    let person = people::find_by_email(ctx.db.read(), &email)
        .await?
        .filter(|person| person.disabled_at.is_none())
        .map(|person| person.id);
    let rows = passkeys::of_person(ctx.db.read(), person.unwrap_or(Uuid::nil())).await?;
    let known = stored(rows)?;
    let (options, state) = if known.is_empty() {
        ctx.passkeys.begin_decoy(&email)?
    } else {
        ctx.passkeys.begin_authentication(&known)?
    };
    let owner = Owner {
        person,
        registration: None,
    };
    ceremony::begin(
        ctx,
        Purpose::SignIn,
        owner,
        options,
        &State::Use { passkey: state },
    )
    .await
}

/// The passkeys as rows keep them.
pub(crate) fn stored(rows: Vec<passkey::Model>) -> Result<Vec<Passkey>, CeremonyError> {
    rows.into_iter()
        .map(|row| Ok(serde_json::from_value(row.credential)?))
        .collect()
}
