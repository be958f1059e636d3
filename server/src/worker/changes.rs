//! Looking for news on behalf of all open event streams of this process.

use std::time::Duration;

use store::change_events;
use tokio::time::sleep;

use crate::context::Context;

/// Between two looks when nobody in this process has changed anything.
const EVERY: Duration = Duration::from_secs(1);

/// Wakes the listeners when there are events they have not seen. Changes of this process are noticed at
/// once, those of other servers within a second.
pub(super) async fn follow(ctx: Context) {
    loop {
        if ctx.latest_change.receiver_count() > 0 {
            match change_events::latest(&ctx.db).await {
                Ok(latest) => {
                    ctx.latest_change.send_if_modified(|known| {
                        let is_new = *known != latest;
                        *known = latest;
                        is_new
                    });
                }
                Err(error) => tracing::warn!(%error, "cannot look for changes"),
            }
        }
        tokio::select! {
            () = ctx.stopping.cancelled() => return,
            () = ctx.changed.notified() => {}
            () = sleep(EVERY) => {}
        }
    }
}
