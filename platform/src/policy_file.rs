//! The access policy as a file of the operator's: the text that the portal's operator page shows and takes.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use domain::access::{Policy, PolicyError};

use crate::platform::Platform;

/// How often the file is looked at.
const LOOK: Duration = Duration::from_secs(1);

/// Why a file is not followed.
#[derive(Debug, thiserror::Error)]
pub enum PolicyFileError {
    /// It cannot be read.
    #[error("the policy {path} cannot be read: {why}")]
    Unreadable {
        /// Where.
        path: PathBuf,
        /// Why.
        why: std::io::Error,
    },
    /// It is no policy.
    #[error("the policy {path} is not usable: {why}")]
    Policy {
        /// Where.
        path: PathBuf,
        /// Why.
        why: PolicyError,
    },
}

/// Reads the file.
pub fn read(path: &Path) -> Result<Policy, PolicyFileError> {
    let text = fs::read_to_string(path).map_err(|why| PolicyFileError::Unreadable {
        path: path.to_owned(),
        why,
    })?;
    Policy::parse(&text).map_err(|why| PolicyFileError::Policy {
        path: path.to_owned(),
        why,
    })
}

/// Reads the file again whenever it has changed; an unusable one leaves the policy as it is. Ends when the platform does.
pub async fn keep_current(platform: Platform, path: PathBuf) {
    let mut known = changed_at(&path);
    loop {
        tokio::select! {
            () = platform.stopping.cancelled() => return,
            () = tokio::time::sleep(LOOK) => {}
        }
        let now = changed_at(&path);
        if now == known {
            continue;
        }
        known = now;
        match read(&path) {
            Ok(policy) => {
                tracing::info!(version = policy.version(), "the access policy was changed");
                platform.follow_policy(policy);
            }
            Err(error) => tracing::error!(%error, "the access policy stays as it was"),
        }
    }
}

fn changed_at(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|found| found.modified()).ok()
}
