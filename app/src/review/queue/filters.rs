//! Boxes that narrow the queue.

use chrono::{Datelike as _, Months, NaiveDate};
use contract::review::{CaseFilter, ReviewerView};
use domain::prefecture::PREFECTURES;
use domain::review::CheckId;
use leptos::prelude::*;

use super::{Queue, filter};
use crate::component::{Button, ButtonKind, Remote, Requirement, SelectField, TextField};
use crate::review::words;
use crate::{api, clock, text};

/// How many months back one can choose.
const MONTHS: u32 = 18;

/// The boxes.
pub(super) fn filters(queue: Queue) -> AnyView {
    let reviewers =
        Remote::new(|| async { api::get::<Vec<ReviewerView>>("/review/reviewers").await });
    let people = Memo::new(move |_| match reviewers.get() {
        Some(Ok(people)) => people,
        _ => Vec::new(),
    });
    view! {
        <div class="queue-filters" role="search" aria-label="申請を絞り込む">
            {search(queue)}
            {choice(queue, "month", "受付の月", |filter| filter.month.clone(), months(clock::today()))}
            {choice(queue, "prefecture", "都道府県", |filter| filter.prefecture.clone(), prefectures())}
            {choice(queue, "category", "区分", |filter| filter.category.clone(), categories())}
            {choice(queue, "flag", "自動チェック", |filter| filter.flag.clone(), flags())}
            {move || choice(queue, "reviewer", "担当", |filter| filter.reviewer.clone(), reviewers_of(people.get()))}
            {clear(queue)}
        </div>
    }
    .into_any()
}

fn search(queue: Queue) -> AnyView {
    let typed = RwSignal::new(String::new());
    // Going back changes the address; the box follows.
    Effect::new(move |_| {
        let wanted = queue
            .filter
            .with(|filter| filter.q.clone())
            .unwrap_or_default();
        typed.set(wanted);
    });
    let send = move || {
        let value = typed.get_untracked().trim().to_owned();
        let next = queue
            .filter
            .with_untracked(|now| filter::with(now, "q", value));
        queue.go.run(next);
    };
    view! {
        <form class="queue-search" on:submit=move |event| { event.prevent_default(); send(); }>
            <TextField
                id="queue-search"
                label="検索（事業所名・事業所番号・受付番号）"
                value=typed
                on_edit=Callback::new(move |text| typed.set(text))
                requirement=Requirement::Unsaid
                max_length=100
            />
            <button type="submit" class="visually-hidden">"検索する"</button>
        </form>
    }
    .into_any()
}

fn choice(
    queue: Queue,
    name: &'static str,
    label: &'static str,
    part: fn(&CaseFilter) -> Option<String>,
    choices: Vec<(String, String)>,
) -> AnyView {
    let value = Signal::derive(move || queue.filter.with(part).unwrap_or_default());
    let edit = Callback::new(move |value: String| {
        let next = queue
            .filter
            .with_untracked(|now| filter::with(now, name, value));
        queue.go.run(next);
    });
    view! {
        <SelectField id=format!("queue-{name}") label=label choices=choices value=value on_edit=edit requirement=Requirement::Unsaid />
    }
    .into_any()
}

fn clear(queue: Queue) -> AnyView {
    let narrowed = Memo::new(move |_| queue.filter.with(|filter| *filter != CaseFilter::default()));
    (move || {
        narrowed.get().then(|| {
            let clear = Callback::new(move |()| queue.go.run(CaseFilter::default()));
            view! { <Button kind=ButtonKind::Plain on_press=clear>"絞り込みを外す"</Button> }
        })
    })
    .into_any()
}

fn all() -> (String, String) {
    (String::new(), "すべて".to_owned())
}

fn months(today: NaiveDate) -> Vec<(String, String)> {
    let first = today.with_day(1).unwrap_or(today);
    let months = (0..MONTHS).filter_map(|back| first.checked_sub_months(Months::new(back)));
    std::iter::once(all())
        .chain(months.map(|month| {
            let id = format!("{:04}-{:02}", month.year(), month.month());
            (id, text::month(month))
        }))
        .collect()
}

fn prefectures() -> Vec<(String, String)> {
    let named = PREFECTURES
        .iter()
        .map(|(number, name)| ((*number).to_owned(), (*name).to_owned()));
    std::iter::once(all()).chain(named).collect()
}

fn categories() -> Vec<(String, String)> {
    let named = ["home_visit", "residential", "other"]
        .map(|id| (id.to_owned(), words::category(id).to_owned()));
    std::iter::once(all()).chain(named).collect()
}

fn flags() -> Vec<(String, String)> {
    let any = ("any".to_owned(), "要確認があるもの".to_owned());
    let named = CheckId::ALL.map(|check| (check.as_str().to_owned(), check.label_ja().to_owned()));
    [all(), any].into_iter().chain(named).collect()
}

fn reviewers_of(people: Vec<ReviewerView>) -> Vec<(String, String)> {
    let named = people.into_iter().map(|person| {
        (
            person.id,
            format!("{}（{}件）", person.name, person.open_cases),
        )
    });
    [
        all(),
        ("me".to_owned(), "自分".to_owned()),
        ("none".to_owned(), "担当なし".to_owned()),
    ]
    .into_iter()
    .chain(named)
    .collect()
}
