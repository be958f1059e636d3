//! The office's applications in short.

use contract::application::ApplicationSummary;
use domain::application::Status;
use leptos::prelude::*;

use crate::component::StatusTag;
use crate::language::say;
use crate::page::home::words::words;
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
            <h2 id="recent">{say(words().recent)}</h2>
            <ul class="rows">{rows}</ul>
            <p><a class="action-link" href="/applications">{say(words().all)}</a></p>
        </section>
    }
    .into_any()
}

fn row(row: ApplicationSummary) -> AnyView {
    let name = row.reception_number.clone().map_or_else(
        || words().no_number.to_owned(),
        |number| (words().number)(&number),
    );
    // Until it is decided, the amount is what the office reckons with.
    let sure = matches!(
        row.status,
        Status::Approved | Status::PaymentScheduled | Status::PaymentFailed | Status::Paid
    );
    let word = if sure {
        words().grant
    } else {
        words().grant_expected
    };
    let amount = row
        .grant_yen
        .map(|amount| format!("{word} {}", text::yen(amount)));
    view! {
        <li>
            <div class="row-main">
                <p class="row-name"><a class="action-link" href=format!("/applications/{}", row.id)>{name}</a></p>
                <p class="soft">{say((words().updated)(&text::minute(row.updated_at)))}</p>
            </div>
            <p class="row-side"><span class="number">{amount}</span><StatusTag status=row.status /></p>
        </li>
    }
    .into_any()
}
