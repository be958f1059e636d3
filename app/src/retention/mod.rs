//! `/retention`: what is past its retention, and its purge with four eyes; for leads of the review.

use contract::retention::{PurgeProposalView, PurgeState, RetentionView};
use leptos::{prelude::*, task::spawn_local};

use crate::api::{self, ApiError};
use crate::component::{
    Button, ButtonKind, CeremonyNotice, Dialog, FaultNotice, Load, Notice, Page, Remote, Tag,
};
use crate::passkey::{self, CeremonyFault};
use crate::text::{self, Tone};

/// `/retention`.
pub(crate) fn retention_page() -> AnyView {
    let remote = Remote::new(|| async { api::get::<RetentionView>("/retention").await });
    view! {
        <Page title="保存期間と消去" width="wide">
            <p>"交付額が決まった年度の終わりから5年を過ぎた申請を消去します。提案した人とは別の審査責任者が承認すると、申請の内容、書類、審査の記録、通知書、口座を消去します。件数と金額だけが残ります。"</p>
            <Load remote=remote view=move |known| shown(known, remote) />
        </Page>
    }
    .into_any()
}

fn shown(known: RetentionView, remote: Remote<RetentionView>) -> AnyView {
    let open = known
        .proposals
        .iter()
        .any(|one| matches!(one.state, PurgeState::Proposed | PurgeState::Approved));
    let waiting = known.waiting;
    let rows: Vec<AnyView> = known
        .proposals
        .into_iter()
        .map(|one| proposal(one, remote))
        .collect();
    let held = (known.held_back > 0).then(|| {
        let words = format!(
            "ほかに{}件は、回答を待つ報告・申請か、終わっていない返還があるため、消去の対象にしません。",
            known.held_back
        );
        view! { <p class="note">{words}</p> }
    });
    view! {
        <div class="stack">
            <dl class="facts">
                <div><dt>"消去できる申請"</dt><dd>{format!("{waiting}件")}</dd></div>
                <div><dt>"対象"</dt><dd>{format!("{}より前に決まったもの", text::day(known.over_before))}</dd></div>
            </dl>
            {held}
            {(waiting > 0 && !open).then(|| propose(waiting, remote))}
            <h2>"これまでの提案"</h2>
            {if rows.is_empty() {
                view! { <p class="soft">"提案はまだありません。"</p> }.into_any()
            } else {
                view! { <ul class="rows">{rows}</ul> }.into_any()
            }}
        </div>
    }
    .into_any()
}

fn propose(waiting: u64, remote: Remote<RetentionView>) -> AnyView {
    let asks = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let send = Callback::new(move |()| {
        asks.set(false);
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let done: Result<PurgeProposalView, ApiError> =
                api::post("/retention/proposals", &serde_json::json!({})).await;
            busy.try_set(false);
            fault.try_set(done.err());
            remote.reload();
        });
    });
    view! {
        <FaultNotice fault=fault />
        <div><Button busy=busy on_press=Callback::new(move |()| asks.set(true))>"消去を提案する"</Button></div>
        <Dialog open=asks id="propose-purge" title="消去を提案しますか">
            <p>{format!("{waiting}件の申請の消去を提案します（一度に1万件まで）。別の審査責任者が承認するまで、何も消えません。")}</p>
            <div class="actions">
                <Button on_press=send>"提案する"</Button>
                <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| asks.set(false))>"やめる"</Button>
            </div>
        </Dialog>
    }
    .into_any()
}

fn state(state: PurgeState) -> (&'static str, Tone) {
    match state {
        PurgeState::Proposed => ("承認待ち", Tone::Warning),
        PurgeState::Approved => ("消去中", Tone::Info),
        PurgeState::Done => ("消去済み", Tone::Success),
        PurgeState::Withdrawn => ("取下げ", Tone::Neutral),
    }
}

fn proposal(one: PurgeProposalView, remote: Remote<RetentionView>) -> AnyView {
    let (words, tone) = state(one.state);
    let proposed = format!(
        "提案 {}（{}）",
        one.proposed_by,
        text::minute(one.proposed_at)
    );
    let approved = one
        .approved_by
        .clone()
        .zip(one.approved_at)
        .map(|(who, at)| format!("承認 {who}（{}）", text::minute(at)));
    let progress = format!("{}件のうち{}件を消去しました", one.applications, one.purged);
    view! {
        <li>
            <div class="row-main">
                <p class="row-name">{format!("{}件", one.applications)}" "<Tag tone=tone label=words /></p>
                <p class="soft">{proposed}<br />{approved}{(one.state != PurgeState::Proposed).then_some(progress)}</p>
            </div>
            {(one.state == PurgeState::Proposed).then(|| acts(&one, remote))}
        </li>
    }
    .into_any()
}

/// Approving and taking back.
fn acts(one: &PurgeProposalView, remote: Remote<RetentionView>) -> AnyView {
    let asks = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<CeremonyFault>);
    let path = StoredValue::new(format!("/retention/proposals/{}", api::escape(&one.id)));
    let approve = Callback::new(move |()| {
        asks.set(false);
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let path = format!("{}/approval", path.get_value());
            let call =
                || async { api::post::<_, PurgeProposalView>(&path, &serde_json::json!({})).await };
            let done: Result<PurgeProposalView, CeremonyFault> = passkey::confirmed(call).await;
            busy.try_set(false);
            fault.try_set(done.err());
            remote.reload();
        });
    });
    let withdraw = Callback::new(move |()| {
        spawn_local(async move {
            let done = api::delete(&path.get_value()).await;
            fault.try_set(done.err().map(CeremonyFault::from));
            remote.reload();
        });
    });
    let count = one.applications;
    let approves = if one.may_approve {
        let press = Callback::new(move |()| asks.set(true));
        view! { <Button kind=ButtonKind::Danger busy=busy on_press=press>"承認して消去する"</Button> }.into_any()
    } else {
        view! { <Notice title="別の審査責任者の承認を待っています" tone=Tone::Info /> }.into_any()
    };
    view! {
        <div class="actions">
            <CeremonyNotice fault=fault />
            {approves}
            <Button kind=ButtonKind::Plain on_press=withdraw>"提案を取り下げる"</Button>
        </div>
        <Dialog open=asks id="approve-purge" title="消去しますか">
            <p>{format!("{count}件の申請の内容・書類・通知書・口座を消去します。元には戻せません。パスキーで確認します。")}</p>
            <div class="actions">
                <Button kind=ButtonKind::Danger on_press=approve>"消去する"</Button>
                <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| asks.set(false))>"やめる"</Button>
            </div>
        </Dialog>
    }
    .into_any()
}
