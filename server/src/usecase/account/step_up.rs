//! Showing the passkey again before an act that asks for it.

use contract::account::PasskeyCompletion;
use store::account::{passkeys, sessions};
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};

use super::AccountError;
use super::begin_sign_in::stored;
use super::ceremony::{self, Begun, Owner, Purpose, State};
use super::complete_sign_in::use_passkey;
use crate::actor::Actor;
use crate::context::Context;
use crate::secret::Secret;

/// Options to use one of one's own passkeys.
pub async fn begin_step_up(ctx: &Context, actor: &Actor) -> Result<Begun, AccountError> {
    let rows = passkeys::of_person(ctx.db.read(), actor.person).await?;
    let (options, state) = ctx.passkeys.begin_authentication(&stored(rows)?)?;
    let owner = Owner {
        person: Some(actor.person),
        registration: None,
    };
    ceremony::begin(
        ctx,
        Purpose::StepUp,
        owner,
        options,
        &State::Use { passkey: state },
    )
    .await
}

/// Notes on the session that the passkey was used.
pub async fn complete_step_up(
    ctx: &Context,
    actor: &Actor,
    browser: Option<&Secret>,
    completion: PasskeyCompletion,
) -> Result<(), AccountError> {
    let (owner, state) = ceremony::take(ctx, Purpose::StepUp, browser).await?;
    let State::Use { passkey } = state else {
        return Err(AccountError::PasskeyRefused);
    };
    let session = actor.session().ok_or(AccountError::NotFound)?;
    if owner.person != Some(actor.person) {
        return Err(AccountError::PasskeyRefused);
    }
    let tx = ctx.db.begin().await?;
    use_passkey(ctx, &tx, actor.person, completion.credential, &passkey).await?;
    sessions::set_stepped_up(&tx, session, ctx.stamp().at).await?;
    let subject = Subject::new(SubjectKind::Session, session);
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(None),
        AuditAction::SteppedUp,
        subject,
    );
    Ok(tx.commit(entry).await?)
}
