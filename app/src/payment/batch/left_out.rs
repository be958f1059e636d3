//! Applications that were due and are not in the batch, each with why.

use contract::payment::BatchView;
use leptos::prelude::*;

use crate::payment::words;
use crate::text;

/// Who was left out and why; nothing when nobody was.
pub(super) fn left_out(view: &BatchView) -> Option<AnyView> {
    if view.left_out.is_empty() {
        return None;
    }
    let rows = view
        .left_out
        .iter()
        .map(|one| {
            let why = match one.obstacle {
                Some(reason) => words::obstacle(reason, one.detail.as_deref()),
                None => "作成した担当者が次の回に回しました".to_owned(),
            };
            view! {
                <tr>
                    <th scope="row" class="nowrap">{one.reception_number.clone()}</th>
                    <td>{one.office_name.clone()}</td>
                    <td>{why}</td>
                </tr>
            }
        })
        .collect_view();
    let shown = u64::try_from(view.left_out.len()).unwrap_or(u64::MAX);
    let more = view.left_out_count.saturating_sub(shown);
    let more = i64::try_from(more).unwrap_or(i64::MAX);
    let section = view! {
        <section class="section" aria-labelledby="left-out">
            <h2 id="left-out">"この回に入らなかった申請"</h2>
            <p>"支払う月が来ていて、この振込データを作ったときに入らなかったものです。交付決定のまま残り、次の回の対象になります。"</p>
            <div class="table-frame" tabindex="0" role="group" aria-label="入らなかった申請の表（横に動かせます）">
                <table class="table table-tight">
                    <thead><tr>
                        <th scope="col">"受付番号"</th>
                        <th scope="col">"事業所"</th>
                        <th scope="col">"理由"</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {(more > 0).then(|| view! { <p class="note">{format!("ほか{}件", text::grouped(more))}</p> })}
        </section>
    };
    Some(section.into_any())
}
