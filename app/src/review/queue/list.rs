//! The rows of the queue.

use std::cell::Cell;
use std::rc::Rc;

use contract::Page as ListPage;
use contract::event::Change;
use contract::review::{CaseFilter, CaseRow};
use gloo_timers::callback::Timeout;
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsCast as _;

use super::{Queue, filter};
use crate::api::{self, ApiError};
use crate::component::{Button, ButtonKind, FaultNotice, Load, Remote, StatusTag, Tag};
use crate::live;
use crate::review::case::address::case_of;
use crate::review::words;
use crate::text::{self, Tone};

/// Rows a page.
const ROWS: u32 = 50;
/// Milliseconds between news and asking anew: a bulk act tells many pieces of news at once.
const CALM: u32 = 1_500;

/// The rows fetched so far, and which are picked.
#[derive(Clone, Copy)]
pub(super) struct List {
    first: Remote<ListPage<CaseRow>>,
    more: RwSignal<Vec<CaseRow>>,
    next: RwSignal<Option<String>>,
    /// Ids of the rows picked.
    pub(super) picked: RwSignal<Vec<String>>,
}

impl List {
    /// The first rows that fit the filter, anew whenever it changes.
    pub(super) fn new(filter: Memo<CaseFilter>) -> Self {
        let first = Remote::new(move || {
            let path = path(&filter.get(), None);
            async move { api::get::<ListPage<CaseRow>>(&path).await }
        });
        let list = Self {
            first,
            more: RwSignal::new(Vec::new()),
            next: RwSignal::new(None),
            picked: RwSignal::new(Vec::new()),
        };
        Effect::new(move |_| {
            filter.track();
            list.more.set(Vec::new());
            list.picked.set(Vec::new());
        });
        Effect::new(move |_| {
            if let Some(Ok(page)) = list.first.get()
                && list.more.with_untracked(Vec::is_empty)
            {
                list.next.set(page.next);
            }
        });
        list
    }

    /// Asks for the first rows anew.
    pub(super) fn reload(self) {
        self.first.reload();
    }

    /// Every row on the page, followed.
    pub(super) fn rows(self) -> Vec<CaseRow> {
        let mut rows = match self.first.get() {
            Some(Ok(page)) => page.items,
            _ => Vec::new(),
        };
        let more = self.more.get();
        rows.extend(more);
        let mut seen = std::collections::HashSet::new();
        rows.retain(|row| seen.insert(row.id.clone()));
        rows
    }

    /// Picks the row with the focus, or drops it.
    pub(super) fn pick_focused(self) {
        let focused = row_links().into_iter().find(is_focused);
        if let Some(id) = focused.and_then(|link| link.get_attribute("data-id")) {
            self.toggle(&id);
        }
    }

    fn toggle(self, id: &str) {
        self.picked.update(|picked| {
            let before = picked.len();
            picked.retain(|known| known != id);
            if picked.len() == before {
                picked.push(id.to_owned());
            }
        });
    }
}

fn path(filter: &CaseFilter, after: Option<&str>) -> String {
    let query = filter::as_query(filter);
    let after = after.map(|after| format!("&after={}", api::escape(after)));
    format!(
        "/review/cases?limit={ROWS}&{query}{}",
        after.unwrap_or_default()
    )
    .trim_end_matches('&')
    .to_owned()
}

/// Moves the focus a row down or up.
pub(super) fn step(down: bool) {
    let links = row_links();
    let at = links.iter().position(is_focused);
    let wanted = match (at, down) {
        (None, _) => Some(0),
        (Some(at), true) => at.checked_add(1),
        (Some(at), false) => at.checked_sub(1),
    };
    if let Some(link) = wanted.and_then(|place| links.get(place)) {
        // A row on its way out of the page cannot take the focus; the next key finds another.
        let _ = link.focus();
    }
}

/// Whether a row has the focus.
pub(super) fn is_in_rows() -> bool {
    row_links().iter().any(is_focused)
}

fn row_links() -> Vec<web_sys::HtmlElement> {
    let Ok(found) = document().query_selector_all(".queue-open") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|place| found.item(place)?.dyn_into::<web_sys::HtmlElement>().ok())
        .collect()
}

fn is_focused(link: &web_sys::HtmlElement) -> bool {
    document()
        .active_element()
        .is_some_and(|active| active == *link.unchecked_ref::<web_sys::Element>())
}

/// Follows what colleagues and applicants do.
pub(super) fn follow_news(queue: Queue) {
    let waiting = Rc::new(Cell::new(None::<Timeout>));
    live::on_change(move |change| {
        if matches!(change, Change::Application { .. } | Change::Review { .. }) {
            waiting.set(Some(Timeout::new(CALM, move || queue.reload())));
        }
    });
}

/// The table, or why there is none.
pub(super) fn listed(queue: Queue) -> AnyView {
    let list = queue.list;
    let there = Memo::new(move |_| matches!(list.first.get(), Some(Ok(_))));
    let empty = Memo::new(move |_| list.rows().is_empty());
    (move || {
        if !there.get() {
            return view! { <Load remote=list.first view=|_| ().into_any() /> }.into_any();
        }
        if empty.get() {
            return nothing(queue);
        }
        table(queue)
    })
    .into_any()
}

fn nothing(queue: Queue) -> AnyView {
    let narrowed = queue.filter.with(|filter| *filter != CaseFilter::default());
    let words = if narrowed {
        "条件に合う申請がありません。条件を変えるか、絞り込みを外してください。"
    } else {
        "まだ申請が届いていません。届くとここに受付順に並びます。"
    };
    view! { <div class="empty"><p class="empty-title">"申請はありません"</p><p>{words}</p></div> }
        .into_any()
}

fn table(queue: Queue) -> AnyView {
    let list = queue.list;
    view! {
        <table class="table queue-table">
            <caption class="visually-hidden">"受付順の申請"</caption>
            <thead>
                <tr>
                    <th scope="col"><span class="visually-hidden">"選ぶ"</span></th>
                    <th scope="col">"受付番号・事業所"</th>
                    <th scope="col">"状態"</th>
                    <th scope="col">"受付"</th>
                    <th scope="col">"経過・期限"</th>
                    <th scope="col">"区分"</th>
                    <th scope="col" class="amount">"金額"</th>
                    <th scope="col">"自動チェック"</th>
                    <th scope="col">"担当"</th>
                </tr>
            </thead>
            <tbody>
                <For each=move || list.rows() key=identity let:case>{row(queue, case)}</For>
            </tbody>
        </table>
        {further(queue)}
    }
    .into_any()
}

/// A row is drawn anew only when something in it changed, so that the focus stays.
fn identity(row: &CaseRow) -> String {
    serde_json::to_string(row).unwrap_or_else(|_| row.id.clone())
}

fn row(queue: Queue, case: CaseRow) -> AnyView {
    let list = queue.list;
    let id = case.id.clone();
    let href = {
        let id = id.clone();
        move || case_of(&id, &queue.filter.with(filter::as_query))
    };
    let picked = {
        let id = id.clone();
        move || list.picked.with(|picked| picked.contains(&id))
    };
    let toggle = {
        let id = id.clone();
        move |_| list.toggle(&id)
    };
    let mine = case.hold.as_ref().is_some_and(|hold| hold.mine);
    let pick_id = format!("pick-{id}");
    view! {
        <tr class="queue-row" data-mine=mine.then_some("true")>
            <td class="queue-pick">
                <div class="choice">
                    <input type="checkbox" id=pick_id.clone() prop:checked=picked on:change=toggle />
                    <label class="visually-hidden" for=pick_id>{format!("{}を選ぶ", case.reception_number)}</label>
                </div>
            </td>
            <th scope="row" class="queue-head">
                <a class="queue-open number" href=href data-id=id>{case.reception_number.clone()}</a>
                <span class="queue-sub">{format!("{}（{}）", case.office_name, words::prefecture(&case.prefecture))}</span>
            </th>
            <td><StatusTag status=case.status /></td>
            <td data-name="受付" class="number">{text::month(case.received_month)}</td>
            <td data-name="経過" class="queue-age" data-late=words::is_late(&case).then_some("true")>{words::age(&case)}</td>
            <td data-name="区分">{categories(&case)}</td>
            <td data-name="金額" class="amount">{text::yen_of(case.approved_yen.or(case.grant_yen))}</td>
            <td data-name="自動チェック">{flags(&case)}</td>
            <td data-name="担当">{people(&case)}</td>
        </tr>
    }
    .into_any()
}

fn categories(case: &CaseRow) -> String {
    let names = case.categories.iter().map(|id| words::category(id));
    names.collect::<Vec<_>>().join("、")
}

fn flags(case: &CaseRow) -> AnyView {
    if case.flags.is_empty() {
        return view! { <span class="note">"なし"</span> }.into_any();
    }
    let names: Vec<String> = case.flags.iter().map(|flag| words::flag(flag)).collect();
    view! {
        <Tag tone=Tone::Warning label=format!("要確認 {}件", names.len()) />
        <span class="queue-sub">{names.join("、")}</span>
    }
    .into_any()
}

fn people(case: &CaseRow) -> AnyView {
    let assignee = case
        .assignee
        .as_ref()
        .map_or_else(|| "なし".to_owned(), |person| person.name.clone());
    let open = case
        .hold
        .as_ref()
        .filter(|hold| !hold.mine)
        .map(|hold| format!("{}が開いています", hold.by.name));
    let conflict = case.conflict.then_some("自分の事業所");
    view! {
        {assignee}
        {open.map(|open| view! { <span class="queue-sub">{open}</span> })}
        {conflict.map(|words| view! { <Tag tone=Tone::Warning label=words /> })}
    }
    .into_any()
}

fn further(queue: Queue) -> AnyView {
    let list = queue.list;
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let show = Callback::new(move |()| {
        let Some(after) = list.next.get_untracked() else {
            return;
        };
        let path = path(&queue.filter.get_untracked(), Some(&after));
        busy.set(true);
        spawn_local(async move {
            match api::get::<ListPage<CaseRow>>(&path).await {
                Ok(page) => {
                    list.more.try_update(|more| more.extend(page.items));
                    list.next.try_set(page.next);
                    fault.try_set(None);
                }
                Err(error) => {
                    fault.try_set(Some(error));
                }
            }
            busy.try_set(false);
        });
    });
    view! {
        <FaultNotice fault=fault />
        {move || list.next.get().map(|_| view! {
            <p><Button kind=ButtonKind::Secondary busy=busy on_press=show>{format!("次の{ROWS}件を表示する")}</Button></p>
        })}
    }
    .into_any()
}
