//! The eight kinds as tabs (ARIA tabs with arrow keys).

use domain::care::RecordKind;
use leptos::{ev, prelude::*};

use super::Shown;
use super::words::words;
use crate::component::focus_id;
use crate::language::say;
use crate::text;

/// Id of a kind's tab.
pub(super) fn tab_id(kind: RecordKind) -> String {
    format!("tab-{}", kind.as_str())
}

/// The tabs.
pub(super) fn tabs(shown: Shown) -> AnyView {
    let tabs: Vec<AnyView> = RecordKind::ALL
        .into_iter()
        .map(|kind| tab(kind, shown))
        .collect();
    view! {
        <div class="care-tabs no-print" role="tablist" aria-label=words().tabs
            on:keydown=move |event| key(&event, shown)>
            {tabs}
        </div>
    }
    .into_any()
}

fn tab(kind: RecordKind, shown: Shown) -> AnyView {
    let is_here = move || shown.kind.get() == kind;
    let mark = move || {
        let unread = match shown.known.get() {
            Some(Ok(person)) => person.unread.contains(&kind),
            Some(Err(_)) | None => false,
        };
        if !shown.may_open(kind) {
            return view! { <span class="care-tab-mark">{say(words().closed)}</span> }.into_any();
        }
        if unread {
            return view! { <span class="care-tab-mark" data-tone="new">{say(words().unread)}</span> }
                .into_any();
        }
        ().into_any()
    };
    view! {
        <button type="button" role="tab" class="care-tab" id=tab_id(kind)
            aria-selected=move || if is_here() { "true" } else { "false" }
            aria-controls=move || is_here().then_some("care-panel")
            tabindex=move || if is_here() { "0" } else { "-1" }
            on:click=move |_| shown.kind.set(kind)>
            <span>{say(text::care::kind_short(kind))}</span>
            {mark}
        </button>
    }
    .into_any()
}

fn key(event: &ev::KeyboardEvent, shown: Shown) {
    let next = neighbour(shown.kind.get_untracked(), &event.key());
    if let Some(next) = next {
        event.prevent_default();
        shown.kind.set(next);
        focus_id(&tab_id(next));
    }
}

/// The kind an arrow key leads to.
fn neighbour(kind: RecordKind, key: &str) -> Option<RecordKind> {
    let all = RecordKind::ALL;
    let at = all.iter().position(|one| *one == kind)?;
    let to = match key {
        "ArrowRight" | "ArrowDown" => (at + 1) % all.len(),
        "ArrowLeft" | "ArrowUp" => (at + all.len() - 1) % all.len(),
        "Home" => 0,
        "End" => all.len() - 1,
        _ => return None,
    };
    all.get(to).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_round() {
        let first = RecordKind::InsuranceCard;
        let last = RecordKind::Claim;
        assert_eq!(neighbour(first, "ArrowLeft"), Some(last));
        assert_eq!(neighbour(last, "ArrowRight"), Some(first));
        assert_eq!(neighbour(first, "End"), Some(last));
        assert_eq!(neighbour(first, "x"), None);
    }
}
