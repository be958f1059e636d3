//! Opens a page whose part of the app may not be here yet.

use futures::future::LocalBoxFuture;
use leptos::wasm_split::SplitLoaderError;
use leptos::{prelude::*, task::spawn_local};

use crate::component::{Button, ButtonKind, Notice, Spinner};
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
        State::Waiting => view! { <Spinner label="画面を読み込んでいます" /> }.into_any(),
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
            <Notice title="この画面に必要なファイルを受け取れませんでした" tone=Tone::Error alert=true>
                <p>"通信が途切れたか、つなぎが新しくなった可能性があります。保存済みの内容はなくなっていません。もう一度読み込んでください。直らないときは、ページ全体を読み込み直してください。"</p>
            </Notice>
            <div class="actions">
                <Button on_press=retry>"もう一度読み込む"</Button>
                <Button kind=ButtonKind::Secondary on_press=reload>"ページ全体を読み込み直す"</Button>
            </div>
        </div>
    }
    .into_any()
}
