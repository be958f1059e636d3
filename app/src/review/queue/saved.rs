//! Filters kept under a name, one's own and those of everybody.

use contract::review::{NewSavedView, SavedView, SavedViews};
use leptos::{prelude::*, task::spawn_local};

use super::Queue;
use crate::api::{self, ApiError};
use crate::component::{Button, ButtonKind, Checkbox, Dialog, FaultNotice, Remote, TextField};

/// The saved views and a way to keep the filter of now.
pub(super) fn saved_views(queue: Queue) -> AnyView {
    let views = Remote::new(|| async { api::get::<SavedViews>("/review/views").await });
    let fault = RwSignal::new(None::<ApiError>);
    let shown = Memo::new(move |_| match views.get() {
        Some(Ok(views)) => views.items,
        _ => Vec::new(),
    });
    view! {
        <FaultNotice fault=fault />
        <ul class="queue-views" aria-label="保存した条件">
            {move || shown.get().into_iter().map(|view| one(queue, view, views, fault)).collect_view()}
            <li><KeepView queue=queue views=views /></li>
        </ul>
    }
    .into_any()
}

fn one(
    queue: Queue,
    saved: SavedView,
    views: Remote<SavedViews>,
    fault: RwSignal<Option<ApiError>>,
) -> AnyView {
    let filter = saved.filter.clone();
    let apply = move |_| queue.go.run(filter.clone());
    let name = saved.name.clone();
    let end = saved.mine.then(|| {
        let id = saved.id.clone();
        let end = move |_| {
            let path = format!("/review/views/{}", api::escape(&id));
            spawn_local(async move {
                fault.try_set(api::delete(&path).await.err());
                views.reload();
            });
        };
        view! {
            <button type="button" class="queue-view-end" aria-label=format!("保存した条件「{name}」を削除する") on:click=end>"×"</button>
        }
    });
    let shared = saved.shared.then_some("（共有）");
    view! {
        <li>
            <button type="button" class="queue-view" on:click=apply>{saved.name}{shared}</button>
            {end}
        </li>
    }
    .into_any()
}

/// Keeps the filter of now under a name.
#[component]
fn KeepView(queue: Queue, views: Remote<SavedViews>) -> impl IntoView {
    let open = RwSignal::new(false);
    let name = RwSignal::new(String::new());
    let shared = RwSignal::new(false);
    let error = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let keep = Callback::new(move |()| {
        let wanted = name.get_untracked().trim().to_owned();
        if wanted.is_empty() {
            error.set(Some("名前を入力してください".to_owned()));
            return;
        }
        error.set(None);
        busy.set(true);
        let request = NewSavedView {
            name: wanted,
            filter: queue.filter.get_untracked(),
            shared: shared.get_untracked(),
        };
        spawn_local(async move {
            let done = api::post_only("/review/views", &request).await;
            busy.try_set(false);
            if done.is_ok() {
                open.try_set(false);
                name.try_set(String::new());
                views.reload();
            }
            fault.try_set(done.err());
        });
    });
    view! {
        <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| open.set(true))>"いまの条件を保存する"</Button>
        <Dialog open=open id="keep-view" title="いまの条件を保存する">
            <div class="stack">
                <TextField id="view-name" label="名前" value=name on_edit=Callback::new(move |text| name.set(text))
                    error=error hint="同じ名前で保存すると置き換わります。".to_owned() max_length=60 />
                <Checkbox id="view-shared" label="審査の職員みんなに見せる" value=shared
                    on_edit=Callback::new(move |ticked| shared.set(ticked)) />
                <FaultNotice fault=fault />
                <div class="actions">
                    <Button busy=busy on_press=keep>"保存する"</Button>
                    <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| open.set(false))>"やめる"</Button>
                </div>
            </div>
        </Dialog>
    }
}
