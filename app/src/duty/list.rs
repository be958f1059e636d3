//! `/duties`: reports and requests, for reviewers.

use contract::Page as ListPage;
use contract::duty::DutyRow;
use domain::duty::DutyKind;
use leptos::{prelude::*, task::spawn_local};

use super::address::case_of;
use super::words::{state_name, state_tone};
use crate::api::{self, ApiError};
use crate::component::{
    Button, ButtonKind, FaultNotice, Load, Page, Remote, Requirement, SelectField, Tag,
};
use crate::text;

/// Which ones: query and name.
const VIEWS: [(&str, &str); 5] = [
    ("state=submitted", "確認待ち"),
    ("overdue=true", "期限を過ぎたもの"),
    ("state=open", "未提出"),
    ("state=returned", "差戻し"),
    ("state=confirmed", "確認・承認済み"),
];

/// `/duties`.
pub(crate) fn list_page() -> AnyView {
    let view = RwSignal::new("state=submitted".to_owned());
    let kind = RwSignal::new(String::new());
    let query = Memo::new(move |_| {
        let kind = kind.get();
        let of_kind = if kind.is_empty() {
            String::new()
        } else {
            format!("&kind={kind}")
        };
        format!("/review/duties?{}{of_kind}", view.get())
    });
    let remote = Remote::new(move || {
        let path = query.get();
        async move { api::get::<ListPage<DutyRow>>(&path).await }
    });
    let views = VIEWS
        .into_iter()
        .map(|(query, name)| (query.to_owned(), name.to_owned()))
        .collect();
    let mut kinds = vec![(String::new(), "すべて".to_owned())];
    kinds.extend(
        DutyKind::ALL
            .into_iter()
            .map(|kind| (kind.as_str().to_owned(), kind.label_ja().to_owned())),
    );
    view! {
        <Page title="交付後の報告と申請" width="wide">
            <div class="queue-filters" role="search" aria-label="絞り込み">
                <SelectField id="duty-view" label="状態" choices=views value=view on_edit=Callback::new(move |chosen| view.set(chosen)) requirement=Requirement::Unsaid />
                <SelectField id="duty-kind" label="種類" choices=kinds value=kind on_edit=Callback::new(move |chosen| kind.set(chosen)) requirement=Requirement::Unsaid />
            </div>
            <Load remote=remote view=move |page| rows(page, query.get_untracked()) />
        </Page>
    }
    .into_any()
}

fn rows(page: ListPage<DutyRow>, query: String) -> AnyView {
    if page.items.is_empty() {
        return view! { <div class="empty"><p class="empty-title">"あてはまるものはありません"</p></div> }
            .into_any();
    }
    let items = RwSignal::new(page.items);
    let next = RwSignal::new(page.next);
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let more = Callback::new(move |()| {
        let Some(after) = next.get_untracked() else {
            return;
        };
        let path = format!("{query}&after={}", api::escape(&after));
        busy.set(true);
        spawn_local(async move {
            let answer = api::get::<ListPage<DutyRow>>(&path).await;
            busy.try_set(false);
            match answer {
                Ok(page) => {
                    items.try_update(|items| items.extend(page.items));
                    next.try_set(page.next);
                }
                Err(error) => {
                    fault.try_set(Some(error));
                }
            }
        });
    });
    view! {
        <div class="table-frame" tabindex="0" role="group" aria-label="表（横に動かせます）">
            <table class="table table-tight">
                <thead><tr>
                    <th scope="col">"種類"</th><th scope="col">"状態"</th><th scope="col">"事業所"</th>
                    <th scope="col">"受付番号"</th><th scope="col">"期限"</th><th scope="col">"提出"</th>
                    <th scope="col" class="amount">"返還額"</th>
                </tr></thead>
                <tbody>{move || items.get().into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
        <FaultNotice fault=fault />
        {move || next.with(Option::is_some).then(|| view! {
            <div><Button kind=ButtonKind::Secondary busy=busy on_press=more>"続きを表示"</Button></div>
        })}
    }
    .into_any()
}

fn row(duty: DutyRow) -> AnyView {
    let day = |day: Option<chrono::NaiveDate>| day.map(text::day).unwrap_or_default();
    view! {
        <tr>
            <th scope="row"><a href=case_of(&duty.id)>{duty.kind.label_ja()}</a></th>
            <td><Tag tone=state_tone(duty.state, duty.overdue) label=state_name(duty.kind, duty.state) /></td>
            <td>{duty.office_name}<br /><span class="soft">{duty.office_number}</span></td>
            <td class="nowrap">{duty.reception_number}</td>
            <td class="nowrap">{day(duty.due_on)}</td>
            <td class="nowrap">{duty.submitted_at.map(text::minute)}</td>
            <td class="amount">{text::yen_of(duty.repay_yen)}</td>
        </tr>
    }
    .into_any()
}
