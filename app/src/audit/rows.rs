//! Records, newest first.

use contract::audit::{AuditPage, AuditRecordView};
use leptos::{prelude::*, task::spawn_local};

use super::words::{action, actor_kind, subject_kind};
use crate::api::{self, ApiError};
use crate::component::{Button, ButtonKind, FaultNotice};
use crate::text;

/// The page fetched, and more on demand.
pub(super) fn rows(page: AuditPage, query: String) -> AnyView {
    if page.items.is_empty() {
        return view! { <div class="empty"><p class="empty-title">"あてはまる記録はありません"</p></div> }
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
        let path = format!("/audit?{query}&after={after}");
        busy.set(true);
        spawn_local(async move {
            let answer = api::get::<AuditPage>(&path).await;
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
            <table class="table table-tight table-wide">
                <thead><tr>
                    <th scope="col">"番号"</th><th scope="col">"日時"</th><th scope="col">"操作"</th>
                    <th scope="col">"操作者"</th><th scope="col">"事業所番号"</th><th scope="col">"対象"</th>
                    <th scope="col">"内容"</th>
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

fn row(record: AuditRecordView) -> AnyView {
    let who = record
        .actor_name
        .clone()
        .unwrap_or_else(|| actor_kind(&record.actor_kind).to_owned());
    let body = if record.body == "{}" {
        String::new()
    } else {
        record.body
    };
    let done = action(&record.action);
    view! {
        <tr>
            <td class="number">{record.seq}</td>
            <td class="nowrap">{text::minute(record.at)}</td>
            <th scope="row">{done}<br /><code class="soft">{record.action}</code></th>
            <td>{who}<br /><code class="soft">{record.actor_id}</code></td>
            <td>{record.office}</td>
            <td>{subject_kind(&record.subject_kind).to_owned()}<br /><code class="soft">{record.subject_id}</code></td>
            <td><code class="soft audit-body">{body}</code></td>
        </tr>
    }
    .into_any()
}
