//! The office's applications in short.

use contract::application::ApplicationSummary;
use domain::application::Status;
use leptos::prelude::*;

use crate::component::StatusTag;
use crate::text;

const SHOWN: usize = 3;

/// The newest applications with their state.
pub(super) fn list(rows: Vec<ApplicationSummary>) -> AnyView {
    if rows.is_empty() {
        return ().into_any();
    }
    let rows: Vec<AnyView> = rows.into_iter().take(SHOWN).map(row).collect();
    view! {
        <section class="section" aria-labelledby="recent">
            <h2 id="recent">"最近の申請"</h2>
            <ul class="rows">{rows}</ul>
            <p><a class="action-link" href="/applications">"申請一覧をすべて見る"</a></p>
        </section>
    }
    .into_any()
}

fn row(row: ApplicationSummary) -> AnyView {
    let name = row.reception_number.clone().map_or_else(
        || "受付番号はまだありません".to_owned(),
        |number| format!("受付番号 {number}"),
    );
    // Until it is decided, the amount is what the office reckons with.
    let sure = matches!(
        row.status,
        Status::Approved | Status::PaymentScheduled | Status::PaymentFailed | Status::Paid
    );
    let word = if sure {
        "交付額"
    } else {
        "交付額の見込み"
    };
    let amount = row
        .grant_yen
        .map(|amount| format!("{word} {}", text::yen(amount)));
    view! {
        <li>
            <div class="row-main">
                <p class="row-name"><a class="action-link" href=format!("/applications/{}", row.id)>{name}</a></p>
                <p class="soft">{format!("更新 {}", text::minute(row.updated_at))}</p>
            </div>
            <p class="row-side"><span class="number">{amount}</span><StatusTag status=row.status /></p>
        </li>
    }
    .into_any()
}
