//! `/audit`: who did what to what, and whether the log is whole; for leads of the review and operators.

mod filter;
mod rows;
mod verification;
mod words;

use leptos::prelude::*;

use crate::component::{Load, Page, Remote};
use crate::{api, session::use_session};
use contract::audit::AuditPage;

/// `/audit`.
pub(crate) fn audit_page() -> AnyView {
    let query = RwSignal::new(String::new());
    let remote = Remote::new(move || {
        let path = format!("/audit?{}", query.get());
        async move { api::get::<AuditPage>(&path).await }
    });
    let leads = use_session().duty().leads;
    view! {
        <Page title="監査" width="wide">
            <p>"記録は消すことも書き換えることもできません。運用者には、氏名などの個人の情報は表示しません。"</p>
            {leads.then(|| view! { <p><a href="/retention">"保存期間と消去"</a></p> })}
            {verification::section()}
            <section class="section" aria-labelledby="records">
                <h2 id="records">"記録"</h2>
                {filter::filter(query)}
                <Load remote=remote view=move |page| rows::rows(page, query.get_untracked()) />
            </section>
        </Page>
    }
    .into_any()
}
