//! Opens a page whose part of the app may not be here yet.

use futures::future::LocalBoxFuture;
use leptos::wasm_split::SplitLoaderError;
use leptos::{prelude::*, task::spawn_local};

use super::words::words;
use crate::component::{Button, ButtonKind, Notice, Spinner};
use crate::language::say;
use crate::text::Tone;

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Waiting,
    Here,
    Failed,
}

type Fetch = fn() -> LocalBoxFuture<'static, Result<(), SplitLoaderError>>;

/// Fetches with `fetch`, then shows what `page` makes; `page` answers `None` while its part is not here.
pub(super) fn open(
    fetch: Fetch,
    page: impl Fn() -> Option<AnyView> + Send + Sync + 'static,
) -> AnyView {
    let state = RwSignal::new(State::Waiting);
    let load = move || {
        spawn_local(async move {
            let next = match fetch().await {
                Ok(()) => State::Here,
                Err(_) => State::Failed,
            };
            // The person may have gone elsewhere meanwhile.
            state.try_set(next);
        });
    };
    load();
    let retry = Callback::new(move |()| {
        state.set(State::Waiting);
        load();
    });
    (move || match state.get() {
        State::Waiting => view! { <Spinner label=words().loading_page /> }.into_any(),
        State::Here => page().unwrap_or_else(|| failed(retry)),
        State::Failed => failed(retry),
    })
    .into_any()
}

/// A lost line, or a new version on the server that no longer has the file: the first heals by trying
/// again, the second by loading the page anew.
fn failed(retry: Callback<()>) -> AnyView {
    let reload = Callback::new(|()| {
        // A browser that refuses stays where it is, with the notice and both buttons.
        let _ = window().location().reload();
    });
    view! {
        <div class="page" data-width="text">
            <Notice title=words().part_missing tone=Tone::Error alert=true>
                <p>{say(words().part_missing_detail)}</p>
            </Notice>
            <div class="actions">
                <Button on_press=retry>{say(words().load_again)}</Button>
                <Button kind=ButtonKind::Secondary on_press=reload>{say(words().reload)}</Button>
            </div>
        </div>
    }
    .into_any()
}
