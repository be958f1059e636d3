//! The runs: how far they are, and what could not be made.

use contract::notice::{NoticeFailureView, NoticeRunState, NoticeRunView};
use leptos::{prelude::*, task::spawn_local};

use super::outstanding::count;
use super::page::Desk;
use super::words::{failure, run_state};
use crate::api::{self, ApiError};
use crate::component::{
    Button, ButtonKind, FaultNotice, LiveRegion, Load, ProgressBar, Remote, Tag,
};
use crate::text;

/// The newest runs.
pub(super) fn runs(desk: Desk, runs: Vec<NoticeRunView>) -> AnyView {
    if runs.is_empty() {
        return view! { <p class="soft">"まだ発行していません。"</p> }.into_any();
    }
    let rows = runs.into_iter().map(|run| row(desk, run)).collect_view();
    view! { <ul class="rows">{rows}</ul> }.into_any()
}

fn row(desk: Desk, run: NoticeRunView) -> AnyView {
    let (label, tone) = run_state(run.state);
    let name = run.month.map_or_else(
        || "選んだ決定".to_owned(),
        |month| format!("{}の決定", text::month(month)),
    );
    let done = run
        .issued
        .saturating_add(run.failed)
        .saturating_add(run.void);
    let percent = done
        .saturating_mul(100)
        .checked_div(run.total)
        .and_then(|percent| u32::try_from(percent).ok())
        .unwrap_or(0);
    let said = format!(
        "{}件のうち{}件を発行しました",
        count(run.total),
        count(run.issued)
    );
    let heard = said.clone();
    let left_out = (run.void > 0).then(|| {
        format!(
            "決定が見直された{}件は発行しませんでした。",
            count(run.void)
        )
    });
    let by = format!("{}　{}が開始", text::minute(run.started_at), run.started_by);
    let is_running = run.state == NoticeRunState::Running;
    let failures = (run.failed > 0 && !is_running).then(|| failures(desk, run.id.clone()));
    view! {
        <li>
            <div class="row-main">
                <p class="row-name">{name}" "<Tag tone=tone label=label /></p>
                <p>{said}"。"{left_out}</p>
                {is_running.then(|| view! { <ProgressBar label="通知書の発行" percent=Signal::stored(percent) /> })}
                <LiveRegion text=Signal::stored(heard) />
                <p class="soft">{by}</p>
                {failures}
            </div>
        </li>
    }
    .into_any()
}

/// What could not be made, with a way to try again.
fn failures(desk: Desk, run: String) -> AnyView {
    let path = format!("/notices/runs/{run}");
    let asked = path.clone();
    let remote = Remote::new(move || {
        let path = asked.clone();
        async move { api::get::<NoticeRunView>(&path).await }
    });
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let retry = Callback::new(move |()| {
        let path = format!("{path}/retry");
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let again = api::post::<_, NoticeRunView>(&path, &serde_json::Map::new()).await;
            busy.try_set(false);
            if let Err(error) = again {
                fault.try_set(Some(error));
            }
            desk.reload();
        });
    });
    view! {
        <div class="stack">
            <FaultNotice fault=fault />
            <Load remote=remote view=move |run: NoticeRunView| list(run.failures) />
            {move || desk.leads.get().then(|| view! {
                <div><Button kind=ButtonKind::Secondary busy=busy on_press=retry>"発行できなかったものを、もう一度発行する"</Button></div>
            })}
        </div>
    }
    .into_any()
}

fn list(failures: Vec<NoticeFailureView>) -> AnyView {
    let rows = failures
        .into_iter()
        .map(|failed| {
            let why = failure(&failed);
            let case = format!("/review/cases/{}", failed.application);
            view! { <li><a href=case>{failed.number}</a>"："{why}</li> }
        })
        .collect_view();
    view! {
        <p>"次の通知書は発行できませんでした。フォントを追加するか、決定を見直してから、もう一度発行してください。"</p>
        <ul>{rows}</ul>
    }
    .into_any()
}
