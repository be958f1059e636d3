//! The states with how many cases are in each.

use domain::application::Status;
use leptos::prelude::*;

use super::{Queue, filter};
use crate::text;

/// One button a state.
pub(super) fn tabs(queue: Queue) -> AnyView {
    let counts = Memo::new(move |_| match queue.counts.get() {
        Some(Ok(counts)) => Some(counts),
        _ => None,
    });
    let count_of = move |status: Option<Status>| {
        let counts = counts.get()?;
        let found = match status {
            None => counts.total,
            Some(status) => {
                let mut all = counts.by_status.iter();
                all.find(|one| one.status == status)?.count
            }
        };
        Some(text::grouped(found))
    };
    let states = Status::ALL
        .into_iter()
        .filter(|status| *status != Status::Draft)
        .map(Some);
    let tabs = std::iter::once(None).chain(states).map(|status| {
        let id = status.map(|status| status.as_str().to_owned());
        let name = status.map_or("すべて", text::status_name);
        let wanted = id.clone();
        let chosen = Memo::new(move |_| queue.filter.with(|filter| filter.status == id));
        let press = move |_| {
            let value = wanted.clone().unwrap_or_default();
            let next = queue
                .filter
                .with_untracked(|now| filter::with(now, "status", value));
            queue.go.run(next);
        };
        view! {
            <li>
                <button type="button" class="queue-tab"
                    aria-pressed=move || if chosen.get() { "true" } else { "false" } on:click=press>
                    {name}<span class="queue-count">{move || count_of(status)}</span>
                </button>
            </li>
        }
    });
    view! { <ul class="queue-tabs" aria-label="状態">{tabs.collect_view()}</ul> }.into_any()
}
