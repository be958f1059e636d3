//! Keeping the list of revoked certificates current, and in force at this server's listener.

use std::time::Duration;

use tokio::time::{MissedTickBehavior, interval};

use crate::context::Context;
use crate::usecase::terminal::{renew_list, take_newest_list};

/// Between two looks whether the list still says what the database says, and lasts.
const EVERY: Duration = Duration::from_mins(1);

/// Starts the keeper, where this installation has an authority of its own.
pub(super) fn start(ctx: &Context) {
    if ctx.terminals.authority.is_some() {
        ctx.tasks.spawn(keep(ctx.clone()));
    }
}

/// Takes a list made by any server within a second or two: lists are announced as changes.
async fn keep(ctx: Context) {
    let mut news = ctx.latest_change.subscribe();
    let mut minutes = interval(EVERY);
    minutes.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let kept = tokio::select! {
            () = ctx.stopping.cancelled() => return,
            changed = news.changed() => match changed {
                Ok(()) => take_newest_list(&ctx).await,
                Err(_) => return,
            },
            _ = minutes.tick() => renew_list(&ctx).await,
        };
        if let Err(error) = kept {
            tracing::error!(%error, "the list of revoked certificates was not taken");
        }
    }
}
