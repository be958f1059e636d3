//! Removing objects that no database row names.

use std::collections::HashSet;
use std::future::Future;

use chrono::{DateTime, Utc};
use futures::TryStreamExt as _;
use object_store::ObjectStore as _;
use object_store::path::Path as ObjectPath;

use super::folder::Folder;
use super::{BLOBS, Backend, INCOMING, Vault, VaultError};

/// Storage keys asked about at once.
const BATCH: usize = 500;

/// What a sweep did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SweepReport {
    /// Objects looked at.
    pub seen: u64,
    /// Objects removed.
    pub removed: u64,
}

/// Why a sweep stopped; what it removed before stays removed.
#[derive(Debug, thiserror::Error)]
pub enum SweepError<E> {
    /// The store failed.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The question which objects are known failed.
    #[error("cannot tell which objects are known")]
    Known(#[source] E),
}

impl Vault {
    /// Removes objects last changed before `cutoff` that `known` does not name among those it is
    /// asked about. Whatever is old under `incoming/` goes without asking.
    ///
    /// `cutoff` is in the store's time (the machine's or bucket's clock, never a clock set for
    /// tests), and must be older than the longest upload with its transaction: an hour is plenty.
    /// A server that has a folder to itself may use its own start time once, before it listens:
    /// then no upload of this run can be older.
    ///
    /// # Errors
    /// See [`SweepError`].
    pub async fn sweep<F, Fut, E>(
        &self,
        cutoff: DateTime<Utc>,
        known: F,
    ) -> Result<SweepReport, SweepError<E>>
    where
        F: Fn(Vec<String>) -> Fut,
        Fut: Future<Output = Result<HashSet<String>, E>>,
    {
        let mut report = SweepReport::default();
        match &self.backend {
            Backend::Folder(folder) => {
                for section in Folder::sections() {
                    let objects = folder.list(section).await?;
                    let keys: Vec<_> = objects
                        .into_iter()
                        .filter(|(_, modified)| DateTime::<Utc>::from(*modified) < cutoff)
                        .map(|(key, _)| key)
                        .collect();
                    for batch in keys.chunks(BATCH) {
                        self.sweep_batch(batch, &known, &mut report).await?;
                    }
                }
            }
            Backend::Bucket(bucket) => {
                for prefix in [INCOMING, BLOBS].map(ObjectPath::from) {
                    let mut objects = bucket.list(Some(&prefix));
                    let mut batch = Vec::new();
                    while let Some(object) = objects.try_next().await.map_err(VaultError::from)? {
                        if object.last_modified < cutoff {
                            batch.push(object.location.to_string());
                        }
                        if batch.len() >= BATCH {
                            self.sweep_batch(&batch, &known, &mut report).await?;
                            batch.clear();
                        }
                    }
                    self.sweep_batch(&batch, &known, &mut report).await?;
                }
            }
        }
        Ok(report)
    }

    async fn sweep_batch<F, Fut, E>(
        &self,
        keys: &[String],
        known: &F,
        report: &mut SweepReport,
    ) -> Result<(), SweepError<E>>
    where
        F: Fn(Vec<String>) -> Fut,
        Fut: Future<Output = Result<HashSet<String>, E>>,
    {
        let is_incoming = |key: &&String| key.split('/').next() == Some(INCOMING);
        let (incoming, kept): (Vec<&String>, Vec<&String>) = keys.iter().partition(is_incoming);
        let mut orphans = incoming;
        if !kept.is_empty() {
            let asked = kept.iter().map(|key| (*key).clone()).collect();
            let known = known(asked).await.map_err(SweepError::Known)?;
            orphans.extend(kept.into_iter().filter(|key| !known.contains(*key)));
        }
        report.seen = report
            .seen
            .saturating_add(u64::try_from(keys.len()).unwrap_or(u64::MAX));
        for key in orphans {
            self.delete(key).await?;
            report.removed = report.removed.saturating_add(1);
        }
        Ok(())
    }
}
