//! A further passkey.

use contract::account::{PasskeyCompletion, PasskeyView};
use store::account::{passkeys, people};
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};

use super::AccountError;
use super::announce::announce;
use super::begin_sign_in::stored;
use super::ceremony::{self, Begun, Owner, Purpose, State};
use super::complete_registration::passkey_row;
use super::enter_office::exists;
use super::list_passkeys::passkey_view;
use crate::actor::Actor;
use crate::context::Context;
use crate::secret::Secret;

/// Options for a further passkey; authenticators already registered are excluded.
pub async fn begin_passkey(ctx: &Context, actor: &Actor) -> Result<Begun, AccountError> {
    let person = people::find(ctx.db.read(), actor.person)
        .await?
        .ok_or(AccountError::NotFound)?;
    let known = stored(passkeys::of_person(ctx.db.read(), actor.person).await?)?;
    let existing = known
        .iter()
        .map(|passkey| passkey.cred_id().clone())
        .collect();
    let (options, passkey) =
        ctx.passkeys
            .begin_registration(person.id, &person.email, &person.name, existing)?;
    let owner = Owner {
        person: Some(person.id),
        registration: None,
    };
    ceremony::begin(
        ctx,
        Purpose::Passkey,
        owner,
        options,
        &State::NewPasskey { passkey },
    )
    .await
}

/// Adds the passkey just made.
pub async fn add_passkey(
    ctx: &Context,
    actor: &Actor,
    browser: Option<&Secret>,
    completion: PasskeyCompletion,
    agent: &str,
) -> Result<PasskeyView, AccountError> {
    let (owner, state) = ceremony::take(ctx, Purpose::Passkey, browser).await?;
    let State::NewPasskey { passkey } = state else {
        return Err(AccountError::PasskeyRefused);
    };
    if owner.person != Some(actor.person) {
        return Err(AccountError::PasskeyRefused);
    }
    let made = ctx
        .passkeys
        .finish_registration(completion.credential, &passkey)?;
    let row = passkey_row(ctx, actor.person, &made, completion.label, agent)?;
    let tx = ctx.db.begin().await?;
    passkeys::insert(&tx, row.clone()).await.map_err(exists)?;
    announce(&tx, actor.person, ctx.stamp());
    let subject = Subject::new(SubjectKind::Passkey, row.id);
    let actor = actor.in_audit(None);
    tx.commit(AuditEntry::new(
        ctx.stamp(),
        actor,
        AuditAction::PasskeyAdded,
        subject,
    ))
    .await?;
    ctx.changed.notify_waiters();
    Ok(passkey_view(row))
}
