//! Passkey ceremonies (`WebAuthn` Level 3) by webauthn-rs.

mod decoy;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use uuid::Uuid;
use webauthn_rs::prelude::{
    AuthenticationResult, CredentialID, Passkey, PasskeyAuthentication, PasskeyRegistration,
    PublicKeyCredential, RegisterPublicKeyCredential, RequestChallengeResponse, WebauthnError,
};
use webauthn_rs::{Webauthn, WebauthnBuilder};

use crate::config::{Config, ConfigError};

/// Why there is no passkey service.
#[derive(Debug, thiserror::Error)]
pub enum PasskeyError {
    /// The public address cannot carry passkeys.
    #[error("passkeys cannot be bound to this address: {0}")]
    Address(WebauthnError),
    /// Secret missing.
    #[error(transparent)]
    Config(#[from] ConfigError),
}

/// A ceremony that did not end well. The reason is for the log; the caller only learns that the
/// passkey was refused.
#[derive(Debug, thiserror::Error)]
pub enum CeremonyError {
    /// What the browser sent is not a credential.
    #[error("not a credential")]
    Shape,
    /// The credential does not answer the challenge.
    #[error("refused: {0}")]
    Refused(#[from] WebauthnError),
    /// A stored state or passkey cannot be read.
    #[error("stored state: {0}")]
    Stored(#[from] serde_json::Error),
}

/// The passkey service of one installation: one relying party id, one origin.
#[derive(Clone, Debug)]
pub struct Passkeys {
    webauthn: Webauthn,
    decoy_key: [u8; 32],
}

impl Passkeys {
    /// For the host and origin of the public address.
    pub fn new(config: &Config) -> Result<Self, PasskeyError> {
        let host = config.public_url.host_str().unwrap_or_default();
        let webauthn = WebauthnBuilder::new(host, &config.public_url)
            .and_then(|builder| {
                let builder = builder.rp_name("つなぎ");
                match &config.terminals.public_url {
                    // Terminals come in at another port or host of the same relying party.
                    Some(terminals) => builder.append_allowed_origin(terminals).build(),
                    None => builder.build(),
                }
            })
            .map_err(PasskeyError::Address)?;
        Ok(Self {
            webauthn,
            decoy_key: config.accounts_key()?,
        })
    }

    /// Options for a new passkey of a person, who cannot register one of `existing` again.
    pub fn begin_registration(
        &self,
        person: Uuid,
        email: &str,
        name: &str,
        existing: Vec<CredentialID>,
    ) -> Result<(Value, PasskeyRegistration), CeremonyError> {
        let exclude = (!existing.is_empty()).then_some(existing);
        let (options, state) = self
            .webauthn
            .start_passkey_registration(person, email, name, exclude)?;
        Ok((serde_json::to_value(options)?, state))
    }

    /// The passkey just made, if it answers the challenge with user verification.
    pub fn finish_registration(
        &self,
        credential: Value,
        state: &PasskeyRegistration,
    ) -> Result<Passkey, CeremonyError> {
        let credential: RegisterPublicKeyCredential =
            serde_json::from_value(credential).map_err(|_| CeremonyError::Shape)?;
        Ok(self
            .webauthn
            .finish_passkey_registration(&credential, state)?)
    }

    /// Options to use one of these passkeys.
    pub fn begin_authentication(
        &self,
        passkeys: &[Passkey],
    ) -> Result<(Value, PasskeyAuthentication), CeremonyError> {
        let (options, state) = self.webauthn.start_passkey_authentication(passkeys)?;
        let ids = passkeys
            .iter()
            .map(|passkey| passkey.cred_id().clone())
            .collect();
        Ok((options_naming(options, ids)?, state))
    }

    /// The same with a challenge made by the caller, so that the signature speaks about what the challenge
    /// was made from. It must not be guessable beforehand: part of it must be random.
    ///
    /// webauthn-rs draws its challenges itself and offers no way to give one; its state may be written
    /// down and read again, and there the challenge is replaced. That both halves know the same one is
    /// tested with a real ceremony: another challenge is refused.
    pub fn begin_authentication_on(
        &self,
        passkeys: &[Passkey],
        challenge: [u8; 32],
    ) -> Result<(Value, PasskeyAuthentication), CeremonyError> {
        let (mut options, state) = self.begin_authentication(passkeys)?;
        let challenge = Value::String(URL_SAFE_NO_PAD.encode(challenge));
        let mut state = serde_json::to_value(state)?;
        let slots = [
            options.pointer_mut("/publicKey/challenge"),
            state.pointer_mut("/ast/challenge"),
        ];
        for slot in slots {
            *slot.ok_or(CeremonyError::Shape)? = challenge.clone();
        }
        Ok((options, serde_json::from_value(state)?))
    }

    /// Options of the same shape for an address nobody has: the same ids each time, a fresh challenge,
    /// and a state that no credential can answer.
    pub fn begin_decoy(
        &self,
        email: &str,
    ) -> Result<(Value, PasskeyAuthentication), CeremonyError> {
        let (options, state) = self.webauthn.start_passkey_authentication(&[])?;
        Ok((
            options_naming(options, decoy::credential_ids(&self.decoy_key, email))?,
            state,
        ))
    }

    /// Checks the answer of a passkey.
    pub fn finish_authentication(
        &self,
        credential: Value,
        state: &PasskeyAuthentication,
    ) -> Result<AuthenticationResult, CeremonyError> {
        let credential: PublicKeyCredential =
            serde_json::from_value(credential).map_err(|_| CeremonyError::Shape)?;
        let result = self
            .webauthn
            .finish_passkey_authentication(&credential, state)?;
        if result.user_verified() {
            Ok(result)
        } else {
            Err(CeremonyError::Shape)
        }
    }
}

/// The options with these ids and without transports, which would tell a decoy from the real thing.
fn options_naming(
    options: RequestChallengeResponse,
    ids: Vec<CredentialID>,
) -> Result<Value, CeremonyError> {
    let mut options = options;
    options.public_key.allow_credentials = ids
        .into_iter()
        .map(|id| webauthn_rs_proto::AllowCredentials {
            type_: "public-key".to_owned(),
            id,
            transports: None,
        })
        .collect();
    Ok(serde_json::to_value(options)?)
}
