//! Person's details, answered with passkey options.

use contract::account::RegistrationDetails;
use contract::{FieldCode, FieldIssue};
use store::account::{offices, people, registrations};
use store::entity::registration;

use super::ceremony::{self, Begun, Owner, Purpose, State};
use super::registration_link::open_registration;
use super::{AccountError, typed};
use crate::context::Context;

/// Options for the first passkey of a new account.
pub async fn begin_registration(
    ctx: &Context,
    token: &str,
    details: RegistrationDetails,
) -> Result<Begun, AccountError> {
    let registration = open_registration(ctx, token).await?;
    let account = people::find_by_email(ctx.db.read(), &registration.email).await?;
    if account.is_some() || registrations::is_taken(ctx.db.read(), &registration).await? {
        return Err(AccountError::AlreadyExists);
    }
    let name = typed::person_name("person_name", &details.person_name);
    let office_name = office_name(ctx, &registration, details.office_name.as_deref()).await?;
    let (name, office_name) = match (name, office_name) {
        (Ok(name), Ok(office_name)) => (name, office_name),
        (name, office_name) => {
            return Err(AccountError::Invalid(
                [name.err(), office_name.err()]
                    .into_iter()
                    .flatten()
                    .collect(),
            ));
        }
    };
    let person = ctx.ids.uuid();
    let (options, passkey) =
        ctx.passkeys
            .begin_registration(person, &registration.email, &name, Vec::new())?;
    let state = State::NewAccount {
        person,
        name,
        office_name,
        passkey,
    };
    let owner = Owner {
        person: None,
        registration: Some(registration.id),
    };
    ceremony::begin(ctx, Purpose::Registration, owner, options, &state).await
}

/// The name to register the office under: asked for only where it is not known.
pub(super) async fn office_name(
    ctx: &Context,
    registration: &registration::Model,
    typed_name: Option<&str>,
) -> Result<Result<Option<String>, FieldIssue>, AccountError> {
    let Some(number) = registration.office_number.as_deref() else {
        return Ok(Ok(None));
    };
    if offices::find(ctx.db.read(), number).await?.is_some() {
        return Ok(Ok(None));
    }
    Ok(match typed_name {
        Some(name) => typed::office_name("office_name", name).map(Some),
        None => Err(FieldIssue::new("office_name", FieldCode::Required)),
    })
}
