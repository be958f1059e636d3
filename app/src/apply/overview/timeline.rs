//! What has happened, newest first.

use contract::application::TimelineEntry;
use leptos::prelude::*;

use crate::apply::overview::words::words;
use crate::component::StatusTag;
use crate::language::say;
use crate::text;

/// What has happened.
#[component]
pub(super) fn Timeline(
    /// Oldest first, as the server tells.
    entries: Vec<TimelineEntry>,
) -> impl IntoView {
    let rows = entries.into_iter().rev().map(|entry| {
        view! {
            <li class="timeline-entry">
                <p class="timeline-head">
                    <StatusTag status=entry.status />
                    <span class="timeline-at">{text::minute(entry.at)}</span>
                </p>
                {entry.by.map(|by| view! { <p class="timeline-by">{by}</p> })}
                {entry.note.map(|note| view! { <p class="summary-text">{note}</p> })}
            </li>
        }
    });
    view! {
        <section class="timeline">
            <h2>{say(words().history)}</h2>
            <ol class="timeline-list">{rows.collect_view()}</ol>
        </section>
    }
}
