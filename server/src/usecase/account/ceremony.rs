//! The state between the two halves of a passkey ceremony: in the database, bound to one browser and
//! one purpose, used once, five minutes at most.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::account::ceremonies;
use store::entity::ceremony;
use uuid::Uuid;
use webauthn_rs::prelude::{PasskeyAuthentication, PasskeyRegistration};

use super::AccountError;
use crate::context::Context;
use crate::passkey::CeremonyError;
use crate::secret::Secret;

/// How long a ceremony may take (an accessibility choice of `WebAuthn`: five minutes).
pub const LASTS: TimeDelta = TimeDelta::minutes(5);

/// What a ceremony is for. One begun for one purpose is worth nothing for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A new account.
    Registration,
    /// Signing in.
    SignIn,
    /// A further passkey.
    Passkey,
    /// Showing the passkey again.
    StepUp,
    /// Releasing a payment batch.
    PaymentRelease,
    /// A new passkey in the place of lost ones.
    Recovery,
}

impl Purpose {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Registration => "registration",
            Self::SignIn => "sign_in",
            Self::Passkey => "passkey",
            Self::StepUp => "step_up",
            Self::PaymentRelease => "payment_release",
            Self::Recovery => "recovery",
        }
    }
}

/// What is kept of a ceremony.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum State {
    /// A new account with the details typed.
    NewAccount {
        person: Uuid,
        name: String,
        office_name: Option<String>,
        passkey: PasskeyRegistration,
    },
    /// A further passkey.
    NewPasskey { passkey: PasskeyRegistration },
    /// A passkey to be used.
    Use { passkey: PasskeyAuthentication },
    /// A passkey to be used on the files of one batch.
    Release {
        batch: Uuid,
        digest: String,
        nonce: String,
        passkey: PasskeyAuthentication,
    },
}

/// Options for the browser and the secret that binds the ceremony to it.
#[derive(Debug)]
pub struct Begun {
    /// `{"publicKey": …}`.
    pub options: Value,
    /// Value of the cookie `__Host-ceremony`.
    pub browser: Secret,
}

/// Whose ceremony it is.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Owner {
    pub(crate) person: Option<Uuid>,
    pub(crate) registration: Option<Uuid>,
}

/// Keeps the state and binds it to a fresh secret.
pub(crate) async fn begin(
    ctx: &Context,
    purpose: Purpose,
    owner: Owner,
    options: Value,
    state: &State,
) -> Result<Begun, AccountError> {
    let stamp = ctx.stamp();
    let browser = ctx.ids.secret();
    let state = serde_json::to_value(state).map_err(CeremonyError::from)?;
    let row = ceremony::Model {
        id: stamp.id,
        purpose: purpose.as_str().to_owned(),
        browser_hash: browser.digest(),
        person_id: owner.person,
        registration_id: owner.registration,
        state,
        created_at: stamp.at,
        expires_at: stamp.at + LASTS,
        consumed_at: None,
    };
    ceremonies::begin(&ctx.db, row).await?;
    Ok(Begun { options, browser })
}

/// Takes the ceremony of this browser and purpose; it is void afterwards, whatever comes of it.
pub(crate) async fn take(
    ctx: &Context,
    purpose: Purpose,
    browser: Option<&Secret>,
) -> Result<(Owner, State), AccountError> {
    let browser = browser.ok_or(AccountError::PasskeyRefused)?;
    let taken = ceremonies::take(
        &ctx.db,
        &browser.digest(),
        purpose.as_str(),
        ctx.clock.now(),
    )
    .await?;
    let row = taken.ok_or(AccountError::PasskeyRefused)?;
    let state = serde_json::from_value(row.state).map_err(CeremonyError::from)?;
    Ok((
        Owner {
            person: row.person_id,
            registration: row.registration_id,
        },
        state,
    ))
}
