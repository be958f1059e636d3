//! The new passkey of an approved recovery.

use contract::account::{PasskeyCompletion, SignInMethod};
use serde_json::json;
use store::account::{passkeys, people, recoveries, roles, sessions};
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::recovery;

use super::link::open_recovery;
use crate::context::Context;
use crate::secret::Secret;
use crate::usecase::account::AccountError;
use crate::usecase::account::announce::announce;
use crate::usecase::account::authenticate::affiliations;
use crate::usecase::account::ceremony::{self, Begun, Owner, Purpose, State};
use crate::usecase::account::complete_registration::passkey_row;
use crate::usecase::account::enter_office::exists;
use crate::usecase::account::open_session::{Opened, open_session};

/// Options for the new passkey.
pub async fn begin_renewal(ctx: &Context, token: &str) -> Result<Begun, AccountError> {
    let found = approved(ctx, token).await?;
    let person = people::find(ctx.db.read(), found.person_id)
        .await?
        .filter(|person| person.disabled_at.is_none())
        .ok_or(AccountError::NotFound)?;
    let (options, passkey) =
        ctx.passkeys
            .begin_registration(person.id, &person.email, &person.name, Vec::new())?;
    let owner = Owner {
        person: Some(person.id),
        registration: None,
    };
    let state = State::NewPasskey { passkey };
    ceremony::begin(ctx, Purpose::Recovery, owner, options, &state).await
}

/// Puts the passkey just made in the place of all before, ends every session, and signs in. What was lost
/// may be in other hands.
pub async fn complete_renewal(
    ctx: &Context,
    token: &str,
    browser: Option<&Secret>,
    completion: PasskeyCompletion,
    agent: &str,
) -> Result<Opened, AccountError> {
    let found = approved(ctx, token).await?;
    let (owner, state) = ceremony::take(ctx, Purpose::Recovery, browser).await?;
    let State::NewPasskey { passkey } = state else {
        return Err(AccountError::PasskeyRefused);
    };
    let person = found.person_id;
    if owner.person != Some(person) {
        return Err(AccountError::PasskeyRefused);
    }
    let made = ctx
        .passkeys
        .finish_registration(completion.credential, &passkey)?;
    let row = passkey_row(ctx, person, &made, completion.label, agent)?;
    let now = ctx.clock.now();
    let tx = ctx.db.begin().await?;
    let known = people::find_locked(&tx, person).await?;
    if known.is_none_or(|person| person.disabled_at.is_some()) {
        return Err(AccountError::PasskeyRefused);
    }
    let (from, to) = (recoveries::APPROVED, recoveries::DONE);
    if !recoveries::advance(&tx, found.id, from, to, now, now).await? {
        return Err(AccountError::LinkExpired);
    }
    let removed = passkeys::remove_all(&tx, person).await?;
    let ended = sessions::end_all(&tx, person, None, now).await?;
    passkeys::insert(&tx, row).await.map_err(exists)?;
    let grants = roles::of_person(tx.conn(), person).await?;
    let shown = (SignInMethod::Passkey, agent);
    let opened = open_session(ctx, &tx, person, &affiliations(&grants)?, shown).await?;
    announce(&tx, person, ctx.stamp());
    let subject = Subject::new(SubjectKind::Recovery, found.id);
    let who = Actor::person(person);
    let entry = AuditEntry::new(ctx.stamp(), who, AuditAction::RecoveryDone, subject);
    let body = json!({ "passkeys_removed": removed, "sessions_ended": ended,
        "approved_by": found.decided_by, "session": opened.id });
    tx.commit(entry.with(body)).await?;
    ctx.changed.notify_waiters();
    Ok(opened)
}

async fn approved(ctx: &Context, token: &str) -> Result<recovery::Model, AccountError> {
    let found = open_recovery(ctx, token).await?;
    if found.state == recoveries::APPROVED {
        Ok(found)
    } else {
        Err(AccountError::NotFound)
    }
}
