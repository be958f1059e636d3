//! Reaching a card through PC/SC (crate `pcsc`).
//!
//! Calls of PC/SC block, so each errand has a thread and a context of its own, and the watcher another. A context that
//! failed once is never used again: after a restart of the service an old one does not recover.

mod connection;
mod watch;

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use tokio::sync::oneshot;

use crate::card::{CardError, Channel};

pub(crate) use watch::{look, watch};

/// Does something with the card on a reader, on a thread of its own: connects alone, and cuts the card's power
/// afterwards whatever happened, because a PIN stays verified until then.
pub(crate) async fn with_card<T: Send + 'static>(
    cancelled: Arc<AtomicBool>,
    work: impl Fn(&mut Channel<'_>) -> Result<T, CardError> + Send + 'static,
) -> Result<T, CardError> {
    let (done, result) = oneshot::channel();
    let started = std::thread::Builder::new()
        .name("card".to_owned())
        .spawn(move || {
            // Nobody waits any more when the page has gone.
            let _ = done.send(connection::with_card(&cancelled, &work));
        });
    if started.is_err() {
        return Err(CardError::Unresponsive);
    }
    result.await.unwrap_or(Err(CardError::Unresponsive))
}
