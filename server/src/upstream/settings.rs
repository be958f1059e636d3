//! Where the platform is and how long it is waited for.

use std::time::Duration;

use tls::{ClientFiles, Organisation, TlsError};
use url::Url;

/// Where the platform is and who we are there.
#[derive(Clone, Debug)]
pub struct PlatformSettings {
    /// Address, `https://…`.
    pub url: Url,
    /// Our certificate, and whom we believe.
    pub files: ClientFiles,
    /// Whom we expect, checked in the handshake.
    pub organisation: Organisation,
    /// How long and how much.
    pub patience: Patience,
}

/// Limits of calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// Until a connection stands.
    pub connect: Duration,
    /// Until the whole answer is there.
    pub answer: Duration,
    /// Longest silence of the change feed, which sends comments in between.
    pub silence: Duration,
    /// Calls at once.
    pub calls: usize,
    /// Longest wait for a place among them.
    pub place: Duration,
    /// Largest answer, bytes.
    pub largest: usize,
    /// Failures in a row after which it is not asked any more.
    pub failures: u32,
    /// For how long, then one call tries again.
    pub rest: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(3),
            answer: Duration::from_secs(10),
            silence: Duration::from_mins(1),
            calls: 32,
            place: Duration::from_secs(1),
            largest: 32 * 1024 * 1024,
            failures: 5,
            rest: Duration::from_secs(5),
        }
    }
}

/// Why there is no way to the platform.
#[derive(Debug, thiserror::Error)]
pub enum PlatformFilesError {
    /// Certificate, key, roots or lists.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// The organisation expected.
    #[error("configuration key `platform.organisation`: not urn:tsunagi:{{role}}:{{number}}")]
    Organisation,
    /// The client could not be made.
    #[error("{0}")]
    Client(#[from] reqwest::Error),
}
