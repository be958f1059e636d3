//! Removing what is not needed any more, at the start and every hour.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use store::{DatabaseKind, StoreError, change_events, jobs};
use tokio::time::sleep;

use crate::clock::Clock;
use crate::context::Context;
use crate::usecase::application::remind_of_window;
use crate::usecase::document::{SweepError, Swept, sweep_orphans};
use crate::usecase::duty::remind;
use crate::usecase::readiness::CONFIRM_WITHIN;

/// Between two rounds.
const EVERY: Duration = Duration::from_hours(1);

/// Longer than any upload with its transaction.
const LONGEST_UPLOAD: TimeDelta = TimeDelta::hours(1);

/// How long events are kept for listeners that come back.
const EVENTS_KEPT: TimeDelta = TimeDelta::days(7);

/// How long sessions, links and ceremonies are kept after their end.
const SESSIONS_KEPT: TimeDelta = TimeDelta::days(30);

/// How long a message of the contact form waits for a mail server that takes it.
const MESSAGES_KEPT: TimeDelta = TimeDelta::days(90);

/// How long jobs that are done are kept.
const JOBS_KEPT: TimeDelta = TimeDelta::days(30);

/// Keeps house until the program stops.
pub(super) async fn keep(ctx: Context) {
    loop {
        tokio::select! {
            () = ctx.stopping.cancelled() => return,
            () = sleep(EVERY) => {}
        }
        let now = ctx.clock.now();
        let objects_before = Clock::system().now() - LONGEST_UPLOAD;
        match sweep_orphans(&ctx, now - LONGEST_UPLOAD, objects_before).await {
            Ok(swept) => report(swept),
            Err(error) => tracing::warn!(%error, "documents could not be swept"),
        }
        if let Err(error) = sweep_rows(&ctx, now).await {
            tracing::warn!(%error, "old rows could not be swept");
        }
        match remind_of_window(&ctx).await {
            Ok(0) => {}
            Ok(reminded) => tracing::info!(reminded, "offices reminded that the window closes"),
            Err(error) => tracing::warn!(%error, "offices could not be reminded of the window"),
        }
        match remind(&ctx).await {
            Ok(0) => {}
            Ok(reminded) => tracing::info!(reminded, "offices reminded of what they owe"),
            Err(error) => tracing::warn!(%error, "offices could not be reminded"),
        }
    }
}

/// Removes what the last run left half-done. Called before the program listens.
///
/// A server with a database file is alone on its document folder, so nothing can be under way;
/// on a shared database another server's uploads may be, and keep their hour.
///
/// # Errors
/// Database or document store.
pub async fn sweep_at_start(ctx: &Context) -> Result<Swept, SweepError> {
    let grace = match ctx.db.kind() {
        DatabaseKind::Sqlite => TimeDelta::zero(),
        DatabaseKind::Postgres => LONGEST_UPLOAD,
    };
    let objects_before = Clock::system().now() - grace;
    let swept = sweep_orphans(ctx, ctx.clock.now() - grace, objects_before).await?;
    report(swept);
    Ok(swept)
}

fn report(swept: Swept) {
    if swept != Swept::default() {
        tracing::info!(
            contents = swept.contents,
            objects = swept.objects,
            "documents swept"
        );
    }
}

async fn sweep_rows(ctx: &Context, now: DateTime<Utc>) -> Result<(), StoreError> {
    change_events::sweep(&ctx.db, now - EVENTS_KEPT).await?;
    store::care::identifications::sweep(&ctx.db, now - JOBS_KEPT).await?;
    jobs::sweep(&ctx.db, now - JOBS_KEPT).await?;
    store::account::sweep::sweep(&ctx.db, now - SESSIONS_KEPT).await?;
    store::readiness::sweep_follows(&ctx.db, now - CONFIRM_WITHIN).await?;
    store::contact::sweep(&ctx.db, now - MESSAGES_KEPT).await?;
    Ok(())
}
