//! `GET /v1/changes`: server-sent events without content.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use contract::upstream::{ChangeNotice, UpstreamProblem};
use futures::Stream;
use serde::Deserialize;

use super::{Portal, Refusal};
use crate::platform::Platform;

/// How often the database is looked at for what other processes took in.
const LOOK: Duration = Duration::from_millis(500);
const KEEP_ALIVE: Duration = Duration::from_secs(15);

#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub(super) struct Cursor {
    /// Cursor after which to begin; without it (and without `Last-Event-ID`) from now on.
    after: Option<i64>,
}

/// That something changed: id = cursor, data = whose and which kind. The first event has no data: the place it begins at.
#[utoipa::path(
    get,
    path = "/v1/changes",
    params(Cursor),
    responses((status = 200, body = ChangeNotice, content_type = "text/event-stream"), (status = "default", body = UpstreamProblem, content_type = "application/problem+json")),
)]
pub(super) async fn changes(
    State(platform): State<Platform>,
    _: Portal,
    headers: HeaderMap,
    Query(cursor): Query<Cursor>,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, Refusal> {
    let resumed = headers
        .get("last-event-id")
        .and_then(|id| id.to_str().ok()?.parse().ok());
    let after = match resumed.or(cursor.after) {
        Some(after) => after,
        None => platform.store.last_change().await?,
    };
    let events = follow(platform, after);
    Ok(Sse::new(events).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)))
}

fn follow(platform: Platform, mut after: i64) -> impl Stream<Item = Result<Event, Infallible>> {
    let mut changed = platform.changed.subscribe();
    async_stream::stream! {
        // Says at once that the stream stands, through whatever buffers, and from where: whoever breaks off now resumes here.
        yield Ok(Event::default().comment("following").id(after.to_string()));
        loop {
            match platform.store.changes_after(after).await {
                Ok(found) => {
                    let more = !found.is_empty();
                    for (cursor, notice) in found {
                        after = cursor;
                        let data = serde_json::to_string(&notice).unwrap_or_default();
                        yield Ok(Event::default().id(cursor.to_string()).data(data));
                    }
                    if more {
                        continue;
                    }
                }
                Err(error) => tracing::warn!(%error, "changes could not be read"),
            }
            tokio::select! {
                () = platform.stopping.cancelled() => break,
                _ = changed.changed() => {}
                () = tokio::time::sleep(LOOK) => {}
            }
        }
    }
}
