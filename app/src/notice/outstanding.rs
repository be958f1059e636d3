//! Decisions that wait for their notice, by month.

use contract::notice::{NewNoticeRun, NoticeRunView, OutstandingMonth};
use leptos::{prelude::*, task::spawn_local};

use super::page::Desk;
use crate::api::{self, ApiError};
use crate::component::{Button, ButtonKind, Dialog, FaultNotice};
use crate::text;

/// The months, with a preview and a way to issue.
pub(super) fn outstanding(desk: Desk, months: Vec<OutstandingMonth>) -> AnyView {
    if months.is_empty() {
        return view! { <p class="soft">"発行を待っている決定はありません。"</p> }.into_any();
    }
    let chosen = RwSignal::new(None::<OutstandingMonth>);
    let asks = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let issue = Callback::new(move |()| {
        let Some(month) = chosen.get_untracked() else {
            return;
        };
        asks.set(false);
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let wish = NewNoticeRun {
                month: Some(month.month),
                decisions: Vec::new(),
            };
            let begun = api::post::<_, NoticeRunView>("/notices/runs", &wish).await;
            busy.try_set(false);
            if let Err(error) = begun {
                fault.try_set(Some(error));
            }
            desk.reload();
        });
    });
    let ask = Callback::new(move |month: OutstandingMonth| {
        chosen.set(Some(month));
        asks.set(true);
    });
    let rows = months
        .into_iter()
        .map(|month| row(desk, month, ask, busy))
        .collect_view();
    view! {
        <div class="stack">
            <FaultNotice fault=fault />
            <div class="table-frame" tabindex="0" role="group" aria-label="表（横に動かせます）">
                <table class="table table-tight">
                    <thead><tr>
                        <th scope="col">"決定した月"</th>
                        <th scope="col" class="amount">"交付決定"</th>
                        <th scope="col" class="amount">"不交付決定"</th>
                        <th scope="col">"見本"</th>
                        <th scope="col">"発行"</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {dialog(asks, chosen, issue)}
        </div>
    }
    .into_any()
}

fn dialog(
    asks: RwSignal<bool>,
    chosen: RwSignal<Option<OutstandingMonth>>,
    issue: Callback<()>,
) -> AnyView {
    view! {
        <Dialog open=asks id="issue-notices" title="通知書を発行しますか">
            <p>{move || chosen.get().map(|month| {
                format!(
                    "{}に決定した{}件の通知書を作り、申請した事業所にメールでお知らせします。発行した通知書は取り消せません。先に見本を確かめてください。",
                    text::month(month.month),
                    count(month.grants.saturating_add(month.refusals)),
                )
            })}</p>
            <div class="actions">
                <Button on_press=issue>"発行する"</Button>
                <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| asks.set(false))>"やめる"</Button>
            </div>
        </Dialog>
    }
    .into_any()
}

/// `1,234`.
pub(super) fn count(number: u64) -> String {
    text::grouped(i64::try_from(number).unwrap_or(i64::MAX))
}

fn row(
    desk: Desk,
    month: OutstandingMonth,
    ask: Callback<OutstandingMonth>,
    busy: RwSignal<bool>,
) -> AnyView {
    let preview = format!("/api/v1/notices/previews/{}", month.sample);
    let name = text::month(month.month);
    let label = format!("{name}の通知書を発行する");
    let preview_label = format!("{name}の通知書の見本（PDF、新しいタブで開きます）");
    let (grants, refusals) = (count(month.grants), count(month.refusals));
    let press = Callback::new(move |()| ask.run(month.clone()));
    view! {
        <tr>
            <th scope="row" class="nowrap">{name}</th>
            <td class="amount">{grants}"件"</td>
            <td class="amount">{refusals}"件"</td>
            <td><a class="action-link" href=preview target="_blank" rel="noopener external" aria-label=preview_label>"見本を見る"</a></td>
            <td>{move || if desk.leads.get() {
                view! { <Button kind=ButtonKind::Secondary busy=busy on_press=press label=label.clone()>"発行する"</Button> }.into_any()
            } else {
                view! { <span class="soft">"審査責任者が発行します"</span> }.into_any()
            }}</td>
        </tr>
    }
    .into_any()
}
