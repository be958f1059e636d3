//! Writes down who asked: many questions in one transaction, each answered only once it is on disk.

use chrono::TimeDelta;
use tokio::sync::{mpsc, oneshot};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::clock::Clock;
use crate::store::{Access, CallOutcome, Store, StoreError};

/// Questions written down at once.
const GROUP: usize = 64;

type Waiting = (Access, oneshot::Sender<Option<CallOutcome>>);

/// Hands questions to the one writer.
#[derive(Clone, Debug)]
pub(crate) struct Recorder(mpsc::Sender<Waiting>);

impl Recorder {
    /// Starts the writer.
    pub(crate) fn start(
        store: Store,
        clock: Clock,
        tasks: &TaskTracker,
        stop: CancellationToken,
    ) -> Self {
        let (sender, receiver) = mpsc::channel(4 * GROUP);
        tasks.spawn(write(store, clock, receiver, stop));
        Self(sender)
    }

    /// Writes a question down; returns when it is on disk.
    pub(crate) async fn record(&self, access: Access) -> Result<CallOutcome, StoreError> {
        let (sender, written) = oneshot::channel();
        self.0
            .send((access, sender))
            .await
            .map_err(|_| StoreError::Unavailable)?;
        match written.await {
            Ok(Some(outcome)) => Ok(outcome),
            _ => Err(StoreError::Unavailable),
        }
    }
}

async fn write(
    store: Store,
    clock: Clock,
    mut receiver: mpsc::Receiver<Waiting>,
    stop: CancellationToken,
) {
    let mut swept_at = None;
    loop {
        let mut group = Vec::with_capacity(GROUP);
        tokio::select! {
            () = stop.cancelled() => return,
            count = receiver.recv_many(&mut group, GROUP) => if count == 0 { return },
        }
        let (accesses, waiting): (Vec<Access>, Vec<_>) = group.into_iter().unzip();
        match store.log_accesses(&accesses).await {
            Ok(outcomes) => {
                for (sender, outcome) in waiting.into_iter().zip(outcomes) {
                    let _ = sender.send(Some(outcome));
                }
            }
            Err(error) => {
                tracing::error!(%error, "questions could not be written down; they were refused");
                for sender in waiting {
                    let _ = sender.send(None);
                }
            }
        }
        let now = clock.now();
        if swept_at.is_none_or(|at| now - at > TimeDelta::hours(1)) {
            swept_at = Some(now);
            if let Err(error) = store.sweep_calls(now).await {
                tracing::warn!(%error, "old request ids stay for now");
            }
        }
    }
}
