//! What is due in a month: warnings first, then the list.

use contract::payment::{CandidateView, CandidatesView, DuplicateView, ObstacleView};
use leptos::prelude::*;

use super::make::LeftOut;
use super::words;
use crate::component::{Disclosure, Notice};
use crate::text::{self, Tone};

/// Everything an officer should look at before making the batch.
pub(super) fn candidates(seen: &CandidatesView, left_out: RwSignal<LeftOut>) -> AnyView {
    view! {
        {(!seen.obstacles.is_empty()).then(|| obstacles(&seen.obstacles))}
        {(!seen.duplicates.is_empty()).then(|| duplicates(&seen.duplicates))}
        {(!seen.names_cut.is_empty()).then(|| cut(&seen.names_cut))}
        {(!seen.items.is_empty()).then(|| list(seen, left_out))}
    }
    .into_any()
}

fn obstacles(rows: &[ObstacleView]) -> AnyView {
    let lines = rows
        .iter()
        .map(|row| {
            let why = words::obstacle(row.reason, row.detail.as_deref());
            view! { <li>{format!("{}　{}：{why}", row.reception_number, row.office_name)}</li> }
        })
        .collect_view();
    view! {
        <Notice title="振り込めない申請があります" tone=Tone::Warning>
            <p>"次の申請は振込データに入りません。交付決定のまま残ります。"</p>
            <ul class="bullets">{lines}</ul>
        </Notice>
    }
    .into_any()
}

fn duplicates(rows: &[DuplicateView]) -> AnyView {
    let lines = rows
        .iter()
        .map(|row| {
            let numbers = row.reception_numbers.join("、");
            view! { <li>{format!("{}（口座番号の末尾{}）：{numbers}", row.payee, row.account_end)}</li> }
        })
        .collect_view();
    view! {
        <Notice title="同じ口座への振込が2件以上あります" tone=Tone::Warning>
            <p>"同じ法人の事業所なら問題ありません。心当たりがないときは、作る前に申請を確かめてください。"</p>
            <ul class="bullets">{lines}</ul>
        </Notice>
    }
    .into_any()
}

fn cut(rows: &[CandidateView]) -> AnyView {
    let lines = rows
        .iter()
        .map(|row| view! { <li>{format!("{}　{}：{}", row.reception_number, row.office_name, row.payee)}</li> })
        .collect_view();
    view! {
        <Notice title="口座名義が30文字に切り詰められます" tone=Tone::Info>
            <ul class="bullets">{lines}</ul>
        </Notice>
    }
    .into_any()
}

fn list(seen: &CandidatesView, left_out: RwSignal<LeftOut>) -> AnyView {
    let shown = i64::try_from(seen.items.len()).unwrap_or(i64::MAX);
    let more = (seen.count > shown).then(|| {
        let rest = text::grouped(seen.count.saturating_sub(shown));
        view! { <p class="note">{format!("ほか{rest}件")}</p> }
    });
    let rows = seen
        .items
        .iter()
        .map(|item| {
            view! {
                <tr>
                    <th scope="row" class="nowrap">{item.reception_number.clone()}</th>
                    <td>{item.office_name.clone()}</td>
                    <td>{item.payee.clone()}</td>
                    <td class="nowrap">{item.received_month.map(text::month)}</td>
                    <td class="amount">{text::yen(item.amount_yen)}</td>
                    <td>{later(item, left_out)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <Disclosure summary="対象の一覧">
            <div class="table-frame" tabindex="0" role="group" aria-label="表（横に動かせます）">
                <table class="table table-tight">
                    <thead><tr>
                        <th scope="col">"受付番号"</th>
                        <th scope="col">"事業所"</th>
                        <th scope="col">"受取人名"</th>
                        <th scope="col">"受付の月"</th>
                        <th scope="col" class="amount">"金額"</th>
                        <th scope="col">"次の回に回す"</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {more}
        </Disclosure>
    }
    .into_any()
}

/// A box to leave one for a later batch.
fn later(item: &CandidateView, left_out: RwSignal<LeftOut>) -> AnyView {
    let (id, amount) = (item.application_id.clone(), item.amount_yen);
    let known = id.clone();
    let label = format!("{}を次の回に回す", item.reception_number);
    let box_id = format!("later-{}", item.application_id);
    view! {
        <div class="choice">
        <input
            type="checkbox"
            id=box_id.clone()
            prop:checked=move || left_out.with(|out| out.contains_key(&known))
            on:change=move |event| {
                let out = event_target_checked(&event);
                left_out.update(|all| {
                    if out {
                        all.insert(id.clone(), amount);
                    } else {
                        all.remove(&id);
                    }
                });
            }
        />
        <label for=box_id><span class="visually-hidden">{label}</span></label>
        </div>
    }
    .into_any()
}
