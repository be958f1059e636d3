//! Whether a certificate still stands.

use futures::future::BoxFuture;

/// Somebody who may ask J-LIS.
pub trait RevocationCheck: Send + Sync {
    /// Asks about a certificate, DER, that was found genuine and valid today.
    fn check<'a>(
        &'a self,
        certificate: &'a [u8],
    ) -> BoxFuture<'a, Result<RevocationAnswer, RevocationUnavailable>>;
}

/// What is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RevocationAnswer {
    /// Nobody was asked.
    NotChecked,
    /// It stands.
    Good,
    /// It was revoked.
    Revoked,
}

/// The party does not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the party that checks revocation does not answer")]
pub struct RevocationUnavailable;

/// Asks nobody; pages say 失効確認なし.
#[derive(Clone, Copy, Debug)]
pub struct NotChecked;

impl RevocationCheck for NotChecked {
    fn check<'a>(
        &'a self,
        _certificate: &'a [u8],
    ) -> BoxFuture<'a, Result<RevocationAnswer, RevocationUnavailable>> {
        Box::pin(async { Ok(RevocationAnswer::NotChecked) })
    }
}
