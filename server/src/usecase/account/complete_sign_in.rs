//! The second half of signing in.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use contract::account::{PasskeyCompletion, SignInMethod};
use serde_json::{Value, json};
use store::Tx;
use store::account::{passkeys, people, roles};
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use uuid::Uuid;
use webauthn_rs::prelude::{Passkey, PasskeyAuthentication};

use super::AccountError;
use super::authenticate::affiliations;
use super::ceremony::{self, Purpose, State};
use super::open_session::{Opened, open_session};
use crate::context::Context;
use crate::passkey::CeremonyError;
use crate::secret::Secret;

/// Signs in with the passkey, in the browser that began.
pub async fn complete_sign_in(
    ctx: &Context,
    browser: Option<&Secret>,
    completion: PasskeyCompletion,
    agent: &str,
) -> Result<Opened, AccountError> {
    let (owner, state) = ceremony::take(ctx, Purpose::SignIn, browser).await?;
    let State::Use { passkey } = state else {
        return Err(AccountError::PasskeyRefused);
    };
    let Some(person) = owner.person else {
        refused(ctx, None).await?;
        return Err(AccountError::PasskeyRefused);
    };
    let tx = ctx.db.begin().await?;
    match use_passkey(ctx, &tx, person, completion.credential, &passkey).await {
        Ok(()) => {}
        Err(AccountError::PasskeyRefused) => {
            drop(tx);
            refused(ctx, Some(person)).await?;
            return Err(AccountError::PasskeyRefused);
        }
        Err(error) => return Err(error),
    }
    let grants = roles::of_person(tx.conn(), person).await?;
    let shown = (SignInMethod::Passkey, agent);
    let opened = open_session(ctx, &tx, person, &affiliations(&grants)?, shown).await?;
    let subject = Subject::new(SubjectKind::Session, opened.id);
    let actor = Actor::person(person);
    tx.commit(AuditEntry::new(
        ctx.stamp(),
        actor,
        AuditAction::SignedIn,
        subject,
    ))
    .await?;
    Ok(opened)
}

/// Checks the answer of a passkey of this person, who must not be locked out, and notes its use.
pub(crate) async fn use_passkey(
    ctx: &Context,
    tx: &Tx,
    person: Uuid,
    credential: Value,
    state: &PasskeyAuthentication,
) -> Result<(), AccountError> {
    let result = ctx.passkeys.finish_authentication(credential, state)?;
    let id = URL_SAFE_NO_PAD.encode(result.cred_id());
    let found = people::find(tx.conn(), person).await?;
    if found.is_none_or(|person| person.disabled_at.is_some()) {
        return Err(AccountError::PasskeyRefused);
    }
    // Removed between the two halves: gone.
    let rows = passkeys::of_person(tx.conn(), person).await?;
    let row = rows.into_iter().find(|row| row.credential_id == id);
    let row = row.ok_or(AccountError::PasskeyRefused)?;
    let mut passkey: Passkey =
        serde_json::from_value(row.credential).map_err(CeremonyError::from)?;
    passkey.update_credential(&result);
    let credential = serde_json::to_value(passkey).map_err(CeremonyError::from)?;
    let noted = passkeys::used(tx, person, &id, credential, ctx.stamp().at).await?;
    if noted {
        Ok(())
    } else {
        Err(AccountError::PasskeyRefused)
    }
}

async fn refused(ctx: &Context, person: Option<Uuid>) -> Result<(), AccountError> {
    let subject = person.map_or_else(
        || Subject::new(SubjectKind::Installation, "sign_in"),
        |person| Subject::new(SubjectKind::Person, person),
    );
    let entry = AuditEntry::new(
        ctx.stamp(),
        Actor::anonymous(),
        AuditAction::SignInRefused,
        subject,
    )
    .with(json!({ "known": person.is_some() }));
    let tx = ctx.db.begin().await?;
    Ok(tx.commit(entry).await?)
}
