//! Files of a batch with their hashes.

use contract::path::API;
use contract::payment::{BatchState, BatchView, PaymentFileView};
use leptos::prelude::*;

use crate::text;

/// The files; to be downloaded once the batch is released.
pub(super) fn files(view: &BatchView) -> AnyView {
    let open = matches!(view.batch.state, BatchState::Released | BatchState::Settled);
    let id = view.batch.id.clone();
    if view.files.is_empty() {
        return view! { <p role="status">"ファイルを作成しています。しばらくしてから開き直してください。"</p> }
            .into_any();
    }
    let rows = view
        .files
        .iter()
        .map(|file| row(&id, file, open))
        .collect_view();
    view! {
        <section class="section" aria-labelledby="files">
            <h2 id="files">"全銀形式のファイル"</h2>
            <div class="table-frame" tabindex="0" role="group" aria-label="表（横に動かせます）">
                <table class="table table-tight">
                    <thead><tr>
                        <th scope="col">"ファイル"</th>
                        <th scope="col" class="amount">"件数"</th>
                        <th scope="col" class="amount">"合計"</th>
                        <th scope="col">"SHA-256"</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {view.digest.clone().map(|digest| view! {
                <p>"全ファイルをまとめた値（承認のパスキーが署名する値）"</p>
                <p><code class="hash">{digest}</code></p>
            })}
            {(!open).then(|| view! { <p class="note">"承認されると、ファイルを取り出せます。取り出しは記録されます。"</p> })}
        </section>
    }
    .into_any()
}

fn row(id: &str, file: &PaymentFileView, open: bool) -> AnyView {
    let name = if open {
        let href = format!("{API}/payments/batches/{id}/files/{}", file.ordinal);
        view! { <a class="action-link" href=href rel="external" download=file.name.clone()>{file.name.clone()}</a> }
            .into_any()
    } else {
        file.name.clone().into_any()
    };
    view! {
        <tr>
            <th scope="row" class="nowrap">{name}</th>
            <td class="amount">{format!("{}件", text::grouped(file.item_count))}</td>
            <td class="amount">{text::yen(file.total_yen)}</td>
            <td><code class="hash">{file.sha256.clone()}</code></td>
        </tr>
    }
    .into_any()
}
