//! `/payments`: make a month's batch, and the batches made.

use contract::Page as Rows;
use contract::payment::BatchSummary;
use leptos::prelude::*;

use super::make::Make;
use super::{PAYMENTS, words};
use crate::api;
use crate::component::{Load, Page, Remote, Tag};
use crate::text;

/// `/payments`.
pub(crate) fn batches_page() -> AnyView {
    let batches = Remote::new(|| async {
        let rows: Rows<BatchSummary> = api::get("/payments/batches?limit=100").await?;
        Ok(rows.items)
    });
    view! {
        <Page title="振込" width="wide">
            <Make />
            <section class="section" aria-labelledby="batches">
                <h2 id="batches">"作成した振込データ"</h2>
                <Load remote=batches view=table />
            </section>
        </Page>
    }
    .into_any()
}

fn table(batches: Vec<BatchSummary>) -> AnyView {
    if batches.is_empty() {
        return view! { <p>"振込データはまだありません。上で月を選んで作成してください。"</p> }
            .into_any();
    }
    view! {
        <div class="table-frame" tabindex="0" role="group" aria-label="表（横に動かせます）">
            <table class="table table-tight">
                <thead><tr>
                    <th scope="col">"番号"</th>
                    <th scope="col">"対象の月"</th>
                    <th scope="col">"振込日"</th>
                    <th scope="col" class="amount">"件数"</th>
                    <th scope="col" class="amount">"合計"</th>
                    <th scope="col">"状態"</th>
                </tr></thead>
                <tbody>{batches.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(batch: BatchSummary) -> AnyView {
    let (label, tone) = words::batch_state(batch.state);
    view! {
        <tr>
            <th scope="row"><a class="action-link" href=format!("{PAYMENTS}/{}", batch.id)>{format!("第{}号", batch.number)}</a></th>
            <td class="nowrap">{text::month(batch.month)}</td>
            <td class="nowrap">{text::day(batch.transfer_on)}</td>
            <td class="amount">{format!("{}件", text::grouped(batch.item_count))}</td>
            <td class="amount">{text::yen(batch.total_yen)}</td>
            <td><Tag tone=tone label=label /></td>
        </tr>
    }
    .into_any()
}
