//! The seal on result pages: an Ed25519 signature over what the page says.
//!
//! The key is `secrets.sealing_key`; without one it is derived from `secrets.accounts_key` under a name of its own, so
//! that an installation need not keep another. The signature is deterministic: the same page has the same seal.

use aws_lc_rs::signature::{ED25519, Ed25519KeyPair, KeyPair as _, UnparsedPublicKey};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, SecondsFormat, Utc};
use hmac::{Hmac, Mac as _};
use sha2::Sha256;

use super::results::Results;
use super::words::outcome_id;
use crate::config::{Config, ConfigError};

/// Why there is no seal.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// Configuration.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// Not a key.
    #[error("the sealing key cannot be used")]
    Key,
}

/// What seals and verifies result pages.
pub struct Seal(Ed25519KeyPair);

impl std::fmt::Debug for Seal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Seal").finish_non_exhaustive()
    }
}

/// What a result page says, as it is signed.
pub(super) struct Statement<'a> {
    pub(super) number: &'a str,
    pub(super) office: &'a str,
    pub(super) finished_at: DateTime<Utc>,
    pub(super) results: &'a Results,
    pub(super) code: &'a str,
}

impl Statement<'_> {
    fn bytes(&self) -> Vec<u8> {
        let mut text = format!(
            "tsunagi rehearsal 1\nnumber {}\noffice {}\nfinished {}\ncode {}\n",
            self.number,
            self.office,
            self.finished_at
                .to_rfc3339_opts(SecondsFormat::Micros, true),
            self.code,
        );
        for (check, result) in self.results {
            let outcome = outcome_id(result.detail.outcome());
            let line = [check.as_str(), outcome, result.detail.as_str()].join(" ");
            text.push_str(&line);
            text.push('\n');
        }
        text.into_bytes()
    }
}

impl Seal {
    /// The seal of this installation.
    pub fn of(config: &Config) -> Result<Self, SealError> {
        let seed = match config.sealing_key()? {
            Some(key) => key,
            None => derived(&config.accounts_key()?)?,
        };
        let pair = Ed25519KeyPair::from_seed_unchecked(&seed).map_err(|_| SealError::Key)?;
        Ok(Self(pair))
    }

    /// The signature, base64.
    pub(super) fn sign(&self, statement: &Statement<'_>) -> String {
        STANDARD.encode(self.0.sign(&statement.bytes()))
    }

    /// Whether a signature is this installation's over the statement.
    pub(super) fn verifies(&self, statement: &Statement<'_>, signature: &str) -> bool {
        let Ok(signature) = STANDARD.decode(signature) else {
            return false;
        };
        UnparsedPublicKey::new(&ED25519, self.0.public_key().as_ref())
            .verify(&statement.bytes(), &signature)
            .is_ok()
    }
}

fn derived(accounts_key: &[u8; 32]) -> Result<[u8; 32], SealError> {
    let mut mac = Hmac::<Sha256>::new_from_slice(accounts_key).map_err(|_| SealError::Key)?;
    mac.update(b"tsunagi seal of result pages 1");
    Ok(mac.finalize().into_bytes().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::usecase::onboarding::results::StoredResult;
    use domain::onboarding::{RehearsalCheck, RehearsalDetail};
    use uuid::Uuid;

    fn seal(seed: u8) -> Seal {
        Seal(Ed25519KeyPair::from_seed_unchecked(&[seed; 32]).unwrap())
    }

    fn results(detail: RehearsalDetail) -> Results {
        let at = DateTime::from_timestamp(1_764_000_000, 0).unwrap();
        let by = Uuid::nil();
        [(RehearsalCheck::Card, StoredResult { detail, by, at })].into()
    }

    fn statement<'a>(results: &'a Results, office: &'a str) -> Statement<'a> {
        Statement {
            number: "SK-1",
            office,
            finished_at: DateTime::from_timestamp(1_764_000_000, 0).unwrap(),
            results,
            code: "ABCD1F0H2K345678",
        }
    }

    #[test]
    fn a_seal_holds_for_what_was_said_and_for_nothing_else() {
        let good = results(RehearsalDetail::CardGenuine);
        let other = results(RehearsalDetail::CardOfTest);
        let made = seal(1).sign(&statement(&good, "1379900010"));
        assert!(seal(1).verifies(&statement(&good, "1379900010"), &made));
        assert!(!seal(1).verifies(&statement(&other, "1379900010"), &made));
        assert!(!seal(1).verifies(&statement(&good, "1379900028"), &made));
        assert!(!seal(2).verifies(&statement(&good, "1379900010"), &made));
        assert!(!seal(1).verifies(&statement(&good, "1379900010"), "no base64"));
    }

    #[test]
    fn a_derived_key_depends_on_the_key_it_comes_from() {
        assert_ne!(derived(&[1; 32]).unwrap(), derived(&[2; 32]).unwrap());
        assert_ne!(derived(&[1; 32]).unwrap(), [1; 32]);
    }
}
