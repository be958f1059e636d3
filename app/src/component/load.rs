//! Shows something the server has: waiting, there, or failed.

use leptos::prelude::*;

use super::{Button, ButtonKind, FaultNotice, Remote};
use crate::api::ApiError;
use crate::component::words::words;
use crate::language::say;

/// Shows `remote`: a calm outline while waiting, the view when there, the fault with a way to try again.
#[component]
pub(crate) fn Load<T>(
    /// What to show.
    remote: Remote<T>,
    /// How to show it.
    view: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    move || match remote.get() {
        None => waiting(),
        Some(Ok(value)) => view(value),
        Some(Err(fault)) => failed(fault, Callback::new(move |()| remote.reload())),
    }
}

fn waiting() -> AnyView {
    view! {
        <div class="skeleton" role="status">
            <span class="visually-hidden">{say(words().loading)}</span>
            <span class="skeleton-line"></span>
            <span class="skeleton-line"></span>
            <span class="skeleton-line"></span>
        </div>
    }
    .into_any()
}

fn failed(fault: ApiError, retry: Callback<()>) -> AnyView {
    view! {
        <div class="stack">
            <FaultNotice fault=Signal::stored(Some(fault)) />
            <div><Button kind=ButtonKind::Secondary on_press=retry>{say(words().load_again)}</Button></div>
        </div>
    }
    .into_any()
}
