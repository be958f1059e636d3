//! The passkey was made: the account comes into being.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use contract::account::{PasskeyCompletion, SignInMethod};
use serde_json::json;
use store::account::{passkeys, people, roles};
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::{passkey, person};
use uuid::Uuid;
use webauthn_rs::prelude::Passkey;

use super::authenticate::affiliations;
use super::ceremony::{self, Purpose, State};
use super::enter_office::{enter_office, exists};
use super::open_session::{Opened, agent_label, open_session};
use super::registration_link::open_registration;
use super::{AccountError, typed};
use crate::context::Context;
use crate::passkey::CeremonyError;
use crate::secret::Secret;

/// Creates person, passkey, role and (for a first registration) office, and signs in: one
/// transaction, or nothing.
pub async fn complete_registration(
    ctx: &Context,
    token: &str,
    browser: Option<&Secret>,
    completion: PasskeyCompletion,
    agent: &str,
) -> Result<Opened, AccountError> {
    let registration = open_registration(ctx, token).await?;
    let (owner, state) = ceremony::take(ctx, Purpose::Registration, browser).await?;
    let State::NewAccount {
        person,
        name,
        office_name,
        passkey,
    } = state
    else {
        return Err(AccountError::PasskeyRefused);
    };
    if owner.registration != Some(registration.id) {
        return Err(AccountError::PasskeyRefused);
    }
    let made = ctx
        .passkeys
        .finish_registration(completion.credential, &passkey)?;
    let tx = ctx.db.begin().await?;
    let stamp = ctx.stamp();
    let row = person::Model {
        id: person,
        email: registration.email.clone(),
        name,
        created_at: stamp.at,
        disabled_at: None,
    };
    people::insert(&tx, row).await.map_err(exists)?;
    let row = passkey_row(ctx, person, &made, completion.label, agent)?;
    passkeys::insert(&tx, row).await.map_err(exists)?;
    enter_office(ctx, &tx, person, &registration, office_name).await?;
    let grants = roles::of_person(tx.conn(), person).await?;
    let shown = (SignInMethod::Passkey, agent);
    let opened = open_session(ctx, &tx, person, &affiliations(&grants)?, shown).await?;
    let entry = AuditEntry::new(
        ctx.stamp(),
        Actor::person(person),
        AuditAction::PersonRegistered,
        Subject::new(SubjectKind::Person, person),
    );
    let body = json!({
        "registration": registration.id,
        "kind": registration.kind,
        "role": registration.role,
        "office": registration.office_number,
        "session": opened.id,
    });
    tx.commit(entry.with(body)).await?;
    Ok(opened)
}

/// A passkey as the database keeps it; without a name it is called after the browser.
pub(crate) fn passkey_row(
    ctx: &Context,
    person: Uuid,
    made: &Passkey,
    label: Option<String>,
    agent: &str,
) -> Result<passkey::Model, AccountError> {
    let label = match label {
        Some(label) => {
            typed::label("label", &label, domain::text::LABEL_MAX).map_err(AccountError::field)?
        }
        None => agent_label(agent),
    };
    let stamp = ctx.stamp();
    Ok(passkey::Model {
        id: stamp.id,
        person_id: person,
        credential_id: URL_SAFE_NO_PAD.encode(made.cred_id()),
        label,
        credential: serde_json::to_value(made).map_err(CeremonyError::from)?,
        created_at: stamp.at,
        last_used_at: None,
    })
}
