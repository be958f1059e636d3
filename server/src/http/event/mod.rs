//! `GET /events`: server-sent events.

mod stream;

use axum::Extension;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Sse;
use axum::response::sse::Event;
use futures::Stream;
use store::{StoreError, change_events};

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::usecase::terminal::TerminalAccess;

/// What changed, without content: event `change`, its id a cursor for `Last-Event-ID`, its data a
/// `Change`. A comment every 15 seconds; ends with the session and when the server stops.
#[utoipa::path(get, path = "/api/v1/events", tag = "events",
    params(("Last-Event-ID" = Option<String>, Header)),
    responses((status = 200, content_type = "text/event-stream")))]
pub async fn listen(
    State(ctx): State<Context>,
    actor: Actor,
    terminal: Option<Extension<TerminalAccess>>,
    headers: HeaderMap,
) -> Result<Sse<impl Stream<Item = Result<Event, StoreError>>>, Failure> {
    let asked = headers
        .get("last-event-id")
        .and_then(|value| value.to_str().ok()?.parse().ok());
    let cursor = match asked {
        Some(cursor) => cursor,
        None => change_events::latest(&ctx.db).await?,
    };
    Ok(Sse::new(stream::changes(
        ctx,
        actor,
        terminal.map(|Extension(access)| access),
        cursor,
    )))
}
