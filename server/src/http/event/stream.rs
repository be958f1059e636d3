//! The events of one listener.

use std::time::Duration;

use axum::response::sse::Event;
use contract::event::Change;
use futures::Stream;
use store::{StoreError, change_events, entity};
use tokio::time::{MissedTickBehavior, interval};

use crate::actor::{Actor, FEDERATION_ROLES};
use crate::context::Context;
use crate::usecase::event::still_signed_in;
use crate::usecase::terminal::{TerminalAccess, is_still_good};

/// Between two comments that keep the connection open, and between two looks at the session.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// Rows read at once.
const BATCH: u64 = 100;

/// Everything after `cursor` that concerns the actor, as it happens. Every listener reads for itself,
/// woken by the one task per process that looks for news.
pub(super) fn changes(
    ctx: Context,
    actor: Actor,
    terminal: Option<TerminalAccess>,
    mut cursor: i64,
) -> impl Stream<Item = Result<Event, StoreError>> {
    let mut news = ctx.latest_change.subscribe();
    let mut heartbeat = interval(HEARTBEAT);
    heartbeat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    async_stream::try_stream! {
        loop {
            let events = change_events::since(&ctx.db, cursor, BATCH).await?;
            if events.iter().any(|event| event.topic == "terminal")
                && !is_still_admitted(&ctx, terminal.as_ref()).await?
            {
                break;
            }
            for event in &events {
                cursor = event.seq;
                if let Some(event) = event_for(&actor, event) {
                    yield event;
                }
            }
            if !events.is_empty() {
                continue;
            }
            let is_quiet = tokio::select! {
                () = ctx.stopping.cancelled() => break,
                _ = news.changed() => false,
                _ = heartbeat.tick() => true,
            };
            if is_quiet {
                if !still_signed_in(&ctx, &actor).await?
                    || !is_still_admitted(&ctx, terminal.as_ref()).await?
                {
                    break;
                }
                yield Event::default().comment("");
            }
        }
    }
}

/// Whether the terminal the answer goes to may still hear it; everybody may where no terminal is asked for.
async fn is_still_admitted(
    ctx: &Context,
    terminal: Option<&TerminalAccess>,
) -> Result<bool, StoreError> {
    match terminal {
        Some(access) => is_still_good(ctx, access).await,
        None => Ok(true),
    }
}

/// The event as this actor may hear it; `None` when it is not for them.
fn event_for(actor: &Actor, event: &entity::change_event::Model) -> Option<Event> {
    let for_person = event.person_id == Some(actor.person);
    let for_office = event.office_number.as_ref().is_some_and(|number| {
        actor
            .offices()
            .iter()
            .any(|office| office.as_str() == number)
    });
    let for_review = event.topic == "review" && actor.has_role(&FEDERATION_ROLES);
    if !for_person && !for_office && !for_review {
        return None;
    }
    let change = match event.topic.as_str() {
        "review" => Change::Review {
            id: event.subject_id.clone(),
        },
        "application" => Change::Application {
            id: event.subject_id.clone(),
        },
        "care" => Change::Care {
            id: event.subject_id.clone(),
        },
        "own_record" => Change::OwnRecord,
        "account" => Change::Account,
        "terminal" => Change::Terminal,
        _ => return None,
    };
    let event = Event::default().event("change").id(event.seq.to_string());
    event.json_data(change).ok()
}
