//! Ids and randomness, asked for in one place.

use rand::RngCore as _;
use uuid::Uuid;

use crate::secret::Secret;

/// Source of ids and secrets.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ids;

impl Ids {
    /// A new id, UUID version 7: sorts by the time it was made.
    #[expect(clippy::disallowed_methods, reason = "the one place that makes ids")]
    pub fn uuid(self) -> Uuid {
        Uuid::now_v7()
    }

    /// A new secret of 256 random bits.
    pub fn secret(self) -> Secret {
        let mut bytes = [0_u8; 32];
        self.fill(&mut bytes);
        Secret::from_bytes(bytes)
    }

    /// Fills a buffer with random bytes fit for keys.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks for randomness"
    )]
    pub fn fill(self, bytes: &mut [u8]) {
        rand::rng().fill_bytes(bytes);
    }
}
