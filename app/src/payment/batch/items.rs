//! Payments of a batch.

use contract::Page as Rows;
use contract::payment::PaymentItemView;
use leptos::{prelude::*, task::spawn_local};

use super::path_of;
use crate::api::{self, ApiError};
use crate::component::{Button, ButtonKind, FaultNotice, Tag};
use crate::payment::words;
use crate::text;

/// The payments, a hundred at a time.
#[component]
pub(super) fn Items(id: String) -> impl IntoView {
    let rows = RwSignal::new(Vec::<PaymentItemView>::new());
    let next = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let more = Callback::new(move |()| {
        let after = next.get_untracked().unwrap_or_else(|| "0".to_owned());
        let path = format!("{}/items?after={}", path_of(&id), api::escape(&after));
        busy.set(true);
        spawn_local(async move {
            let answer = api::get::<Rows<PaymentItemView>>(&path).await;
            busy.try_set(false);
            match answer {
                Ok(page) => {
                    rows.try_update(|rows| rows.extend(page.items));
                    next.try_set(page.next);
                }
                Err(error) => {
                    fault.try_set(Some(error));
                }
            }
        });
    });
    more.run(());
    view! {
        <section class="section" aria-labelledby="items">
            <h2 id="items">"振込の明細"</h2>
            <div class="table-frame" tabindex="0" role="group" aria-label="表（横に動かせます）">
                <table class="table table-tight">
                    <thead><tr>
                        <th scope="col">"番号"</th>
                        <th scope="col">"受付番号"</th>
                        <th scope="col">"事業所"</th>
                        <th scope="col">"受取人名"</th>
                        <th scope="col">"口座"</th>
                        <th scope="col" class="amount">"金額"</th>
                        <th scope="col">"結果"</th>
                    </tr></thead>
                    <tbody>{move || rows.get().into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
            <FaultNotice fault=fault />
            {move || next.get().is_some().then(|| view! {
                <div class="actions no-print">
                    <Button kind=ButtonKind::Secondary busy=busy on_press=more>"さらに表示する"</Button>
                </div>
            })}
        </section>
    }
}

fn row(item: PaymentItemView) -> AnyView {
    let (label, tone) = words::item_state(item.state);
    let result = item.result.filter(|_| label == "振込不能");
    let cut = item
        .name_cut
        .then(|| view! { <span class="note">"（30文字まで）"</span> });
    view! {
        <tr>
            <th scope="row" class="nowrap">{format!("{}-{}", item.file, item.ordinal)}</th>
            <td class="nowrap">{item.reception_number}</td>
            <td>{item.office_name}</td>
            <td>{item.payee}{cut}</td>
            <td class="nowrap">{item.account}</td>
            <td class="amount">{text::yen(item.amount_yen)}</td>
            <td><Tag tone=tone label=label />{result}</td>
        </tr>
    }
    .into_any()
}
