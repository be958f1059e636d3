//! What a running platform holds.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::access::Policy;
use tokio::sync::{Semaphore, watch};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::clock::Clock;
use crate::recorder::Recorder;
use crate::store::Store;

/// Deliveries taken in at once; further ones wait with their file on disk.
const IMPORTS: usize = 2;

/// A running platform. Clones share it.
#[derive(Clone, Debug)]
pub struct Platform {
    /// The database.
    pub store: Store,
    /// The time.
    pub clock: Clock,
    /// Writes down who asked.
    pub(crate) recorder: Recorder,
    /// Told when something was taken in.
    pub(crate) changed: watch::Sender<()>,
    /// Turns for taking in.
    pub(crate) imports: Arc<Semaphore>,
    /// Who may see what.
    policy: watch::Sender<Arc<Policy>>,
    /// Folder for files on their way in.
    pub(crate) spool: Arc<Path>,
    /// Background work.
    pub tasks: TaskTracker,
    /// Cancelled when the platform is to stop.
    pub stopping: CancellationToken,
}

impl Platform {
    /// Starts the background work of a platform on this database. Files on their way in lie in `spool`.
    pub fn start(store: Store, clock: Clock, spool: PathBuf, policy: Policy) -> Self {
        let (tasks, stopping) = (TaskTracker::new(), CancellationToken::new());
        let recorder = Recorder::start(store.clone(), clock.clone(), &tasks, stopping.clone());
        Self {
            store,
            clock,
            recorder,
            changed: watch::Sender::new(()),
            imports: Arc::new(Semaphore::new(IMPORTS)),
            policy: watch::Sender::new(Arc::new(policy)),
            spool: spool.into(),
            tasks,
            stopping,
        }
    }

    /// Who may see what, as of now.
    pub fn policy(&self) -> Arc<Policy> {
        Arc::clone(&self.policy.borrow())
    }

    /// Has everything asked from now on decided by this policy.
    pub fn follow_policy(&self, policy: Policy) {
        self.policy.send_replace(Arc::new(policy));
    }

    /// Wakes those who follow changes.
    pub(crate) fn announce(&self) {
        self.changed.send_replace(());
    }
}
