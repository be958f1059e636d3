//! Whole ceremonies: options from the server, the authenticator, completion by the server.

use contract::ProblemCode;
use contract::account::{Me, PasskeyCompletion, PasskeyOptions, PasskeyView, SignInRequest};
use contract::payment::{BatchRelease, BatchView};
use serde::Serialize;
use serde_json::Value;

use super::PasskeyFault;
use crate::api::{self, ApiError, Call, Method};
use crate::text::{self, Words};

/// Why a ceremony did not come to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum CeremonyFault {
    /// The server refused or was not reached.
    Api(ApiError),
    /// The browser or the authenticator did not do its part.
    Passkey(PasskeyFault),
}

impl CeremonyFault {
    /// What happened, what is safe and what to do.
    pub(crate) fn words(&self) -> Words {
        match self {
            Self::Api(error) => text::message(error),
            Self::Passkey(fault) => fault.words(),
        }
    }
}

impl From<ApiError> for CeremonyFault {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

impl From<PasskeyFault> for CeremonyFault {
    fn from(fault: PasskeyFault) -> Self {
        Self::Passkey(fault)
    }
}

/// Signs in.
pub(crate) async fn sign_in(email: String) -> Result<Me, CeremonyFault> {
    let offered: PasskeyOptions = api::post("/sign-in/options", &SignInRequest { email }).await?;
    let credential = super::get(&offered.options).await?;
    let completion = PasskeyCompletion {
        credential,
        label: None,
    };
    let call = Call::new(Method::Post, "/sign-in/completion").without_asking();
    Ok(api::decode(&call.json(&completion)?.send().await?)?)
}

/// Makes the first passkey of an account and opens the account.
pub(crate) async fn register<D: Serialize>(token: &str, details: &D) -> Result<Me, CeremonyFault> {
    let path = format!("/registrations/{}", api::escape(token));
    let offered: PasskeyOptions = api::post(&format!("{path}/options"), details).await?;
    let credential = super::create(&offered.options).await?;
    let completion = PasskeyCompletion {
        credential,
        label: None,
    };
    Ok(api::post(&format!("{path}/completion"), &completion).await?)
}

/// Makes the passkey of an approved recovery, in the place of those lost, and signs in.
pub(crate) async fn renew(token: &str) -> Result<Me, CeremonyFault> {
    let path = format!("/recovery-links/{}", api::escape(token));
    let offered: PasskeyOptions = api::post(&format!("{path}/options"), &nothing()).await?;
    let credential = super::create(&offered.options).await?;
    let completion = PasskeyCompletion {
        credential,
        label: None,
    };
    Ok(api::post(&format!("{path}/completion"), &completion).await?)
}

/// Adds a passkey to the account.
pub(crate) async fn add(label: Option<String>) -> Result<PasskeyView, CeremonyFault> {
    let nothing = nothing();
    let offered: PasskeyOptions = confirmed(|| api::post("/passkeys/options", &nothing)).await?;
    let credential = super::create(&offered.options).await?;
    Ok(api::post("/passkeys", &PasskeyCompletion { credential, label }).await?)
}

/// The same for who has shown a card or passkey a moment ago; the server says when that was too long ago.
pub(super) async fn add_at_once() -> Result<PasskeyView, CeremonyFault> {
    let offered: PasskeyOptions = api::post("/passkeys/options", &nothing()).await?;
    let credential = super::create(&offered.options).await?;
    let completion = PasskeyCompletion {
        credential,
        label: None,
    };
    Ok(api::post("/passkeys", &completion).await?)
}

/// Releases a payment batch: the passkey signs a value made from the very files.
pub(crate) async fn release_payment(id: &str, version: i64) -> Result<BatchView, CeremonyFault> {
    let path = format!("/payments/batches/{}/release", api::escape(id));
    let offered: PasskeyOptions = api::post(&format!("{path}/options"), &nothing()).await?;
    let credential = super::get(&offered.options).await?;
    let release = BatchRelease {
        version,
        credential,
    };
    Ok(api::post(&path, &release).await?)
}

/// Makes a call that the server lets only people do who have just used their passkey: asks for the
/// passkey when the server says so, then makes the call again.
pub(crate) async fn confirmed<T, F>(call: impl Fn() -> F) -> Result<T, CeremonyFault>
where
    F: Future<Output = Result<T, ApiError>>,
{
    match call().await {
        Err(error) if error.is(ProblemCode::StepUpRequired) => {}
        answer => return Ok(answer?),
    }
    step_up().await?;
    Ok(call().await?)
}

/// Shows the passkey again.
pub(crate) async fn step_up() -> Result<(), CeremonyFault> {
    let offered: PasskeyOptions = api::post("/step-up/options", &nothing()).await?;
    let credential = super::get(&offered.options).await?;
    let completion = PasskeyCompletion {
        credential,
        label: None,
    };
    Ok(api::post_only("/step-up/completion", &completion).await?)
}

/// The body of a call that says nothing.
fn nothing() -> Value {
    Value::Object(serde_json::Map::new())
}
