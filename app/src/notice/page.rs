//! `/notices`: what waits for a notice, and the runs that issue them.

use contract::notice::{NoticeRunState, NoticeRunView, OutstandingMonth};
use leptos::prelude::*;

use super::outstanding::outstanding;
use super::runs::runs;
use crate::api;
use crate::component::{Load, Page, Remote};
use crate::session::use_session;

/// Between two looks while notices are being made.
const EVERY: std::time::Duration = std::time::Duration::from_secs(2);

/// What the page shows.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) waiting: Remote<Vec<OutstandingMonth>>,
    pub(super) runs: Remote<Vec<NoticeRunView>>,
    /// Whether this person may issue.
    pub(super) leads: Signal<bool>,
}

impl Desk {
    pub(super) fn reload(self) {
        self.waiting.reload();
        self.runs.reload();
    }
}

/// `/notices`.
pub(crate) fn runs_page() -> AnyView {
    let session = use_session();
    let desk = Desk {
        waiting: Remote::new(|| api::get::<Vec<OutstandingMonth>>("/notices/outstanding")),
        runs: Remote::new(|| api::get::<Vec<NoticeRunView>>("/notices/runs")),
        leads: Signal::derive(move || session.duty().leads),
    };
    look_again_while_running(desk);
    view! {
        <Page title="通知" width="wide">
            <p class="lead">"交付・不交付を決定した申請に、通知書（PDF）を発行します。発行すると、申請した事業所にメールでお知らせします。"</p>
            <section class="section" aria-labelledby="waiting">
                <h2 id="waiting">"発行を待っている決定"</h2>
                <Load remote=desk.waiting view=move |months| outstanding(desk, months) />
            </section>
            <section class="section" aria-labelledby="runs">
                <h2 id="runs">"発行の記録"</h2>
                <Load remote=desk.runs view=move |shown| runs(desk, shown) />
            </section>
        </Page>
    }
    .into_any()
}

/// Asks again every two seconds as long as notices are being made and the page is open.
fn look_again_while_running(desk: Desk) {
    let running = Memo::new(move |_| {
        desk.runs.get().is_some_and(|known| {
            known.is_ok_and(|runs| runs.iter().any(|run| run.state == NoticeRunState::Running))
        })
    });
    let timer = StoredValue::new(None::<IntervalHandle>);
    let stop = move || {
        if let Some(Some(handle)) = timer.try_update_value(Option::take) {
            handle.clear();
        }
    };
    Effect::new(move |_| {
        stop();
        if running.get() {
            timer.set_value(set_interval_with_handle(move || desk.runs.reload(), EVERY).ok());
        }
    });
    on_cleanup(stop);
}
