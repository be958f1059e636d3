//! Following the platform's changes, so that open pages hear of them.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::sleep;

use crate::context::Context;
use crate::upstream::Upstream;
use crate::usecase::care::follow_changes;

/// Before the feed is opened again: at first, and at most while it fails.
const FIRST: Duration = Duration::from_millis(500);
const LONGEST: Duration = Duration::from_secs(30);

/// Starts what the connection to the platform needs, where there is one.
pub(super) fn start(ctx: &Context) {
    let Some(platform) = &ctx.platform else {
        return;
    };
    ctx.tasks.spawn(follow(ctx.clone(), Arc::clone(platform)));
    let (platform, stop) = (Arc::clone(platform), ctx.stopping.clone());
    ctx.tasks
        .spawn(async move { platform.keep_current(stop).await });
}

/// Follows until the program stops; a broken feed goes on from where it was.
async fn follow(ctx: Context, platform: Arc<dyn Upstream>) {
    let mut wait = FIRST;
    loop {
        let ended = tokio::select! {
            () = ctx.stopping.cancelled() => return,
            ended = follow_changes(&ctx, platform.as_ref()) => ended,
        };
        match ended {
            Ok(()) => wait = FIRST,
            Err(error) => {
                tracing::warn!(%error, "the platform's changes are not followed");
                wait = (wait * 2).min(LONGEST);
            }
        }
        tokio::select! {
            () = ctx.stopping.cancelled() => return,
            () = sleep(wait) => {}
        }
    }
}
