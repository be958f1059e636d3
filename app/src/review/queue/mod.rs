//! `/review`: the cases in the order received, narrowed and searched.

mod assign;
mod bulk;
mod download;
mod filter;
mod filters;
mod list;
mod saved;
mod tabs;

use contract::review::{CaseCounts, CaseFilter};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

use super::keys::{Key, KeyHelp, on_key};
use crate::api;
use crate::component::{ButtonKind, LinkButton, Page, Remote, focus_id};
use crate::session::use_session;

/// The keys of the page, as said.
const KEYS: &[Key] = &[
    ("j ／ ↓", "次の行へ"),
    ("k ／ ↑", "前の行へ"),
    ("Enter", "選んだ行の申請を開く"),
    ("o", "その行を選ぶ・選択を外す"),
    ("/", "検索"),
    ("?", "この説明を開く"),
];

/// The queue on the page.
#[derive(Clone, Copy)]
struct Queue {
    /// What it is narrowed to.
    filter: Memo<CaseFilter>,
    /// Narrows it anew: the address changes, the rest follows.
    go: Callback<CaseFilter>,
    counts: Remote<CaseCounts>,
    list: list::List,
}

impl Queue {
    /// Asks for everything anew.
    fn reload(self) {
        self.counts.reload();
        self.list.reload();
    }
}

/// `/review`.
pub(crate) fn queue_page() -> AnyView {
    let query = use_query_map();
    let filter = Memo::new(move |_| query.with(|query| filter::read(|name| query.get(name))));
    let navigate = use_navigate();
    let go = Callback::new(move |wanted: CaseFilter| {
        let query = filter::as_query(&wanted);
        let address = if query.is_empty() {
            super::QUEUE.to_owned()
        } else {
            format!("{}?{query}", super::QUEUE)
        };
        let options = NavigateOptions {
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&address, options);
    });
    let counts = Remote::new(move || {
        let path = format!("/review/counts?{}", filter::as_query(&filter.get()));
        async move { api::get::<CaseCounts>(&path).await }
    });
    let queue = Queue {
        filter,
        go,
        counts,
        list: list::List::new(filter),
    };
    list::follow_news(queue);
    let help = RwSignal::new(false);
    keys(queue, help);
    view! {
        <Page title="審査" width="full">
            {tabs::tabs(queue)}
            {filters::filters(queue)}
            {saved::saved_views(queue)}
            {bar(queue, help)}
            {list::listed(queue)}
        </Page>
    }
    .into_any()
}

fn bar(queue: Queue, help: RwSignal<bool>) -> AnyView {
    let session = use_session();
    let reviews = Memo::new(move |_| session.duty().reviews);
    view! {
        <div class="queue-bar">
            <div class="actions">
                <bulk::BulkConfirm queue=queue />
                <assign::RoundRobin queue=queue />
                {download::links(queue)}
            </div>
            <div class="actions">
                {move || reviews.get().then(|| view! {
                    <LinkButton href="/review/accounts" kind=ButtonKind::Plain>"口座の訂正"</LinkButton>
                    <LinkButton href="/review/budget" kind=ButtonKind::Plain>"予算"</LinkButton>
                    <LinkButton href="/review/repayments" kind=ButtonKind::Plain>"返還"</LinkButton>
                })}
                <KeyHelp open=help keys=KEYS />
            </div>
        </div>
    }
    .into_any()
}

fn keys(queue: Queue, help: RwSignal<bool>) {
    on_key(move |key| {
        match key {
            "j" => list::step(true),
            "k" => list::step(false),
            // Elsewhere the arrows scroll the page.
            "ArrowDown" if list::is_in_rows() => list::step(true),
            "ArrowUp" if list::is_in_rows() => list::step(false),
            "o" => queue.list.pick_focused(),
            "/" => focus_id("queue-search"),
            "?" => help.set(true),
            _ => return false,
        }
        true
    });
}
