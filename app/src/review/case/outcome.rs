//! Where the decision stands, who proposed what, and what the reviewer may do now.

use contract::review::{DecisionPanel, DecisionView, ProposalView, StartRequest};
use domain::decision::{ConfirmRefusal, DecisionKind};
use leptos::{prelude::*, task::spawn_local};

use super::known::Case;
use super::proposal::{ConfirmDialog, ProposeDialog, Wanted, WithdrawProposal};
use super::returning::ReturnDialog;
use super::undo::{ReopenDialog, RevokeDialog};
use crate::api::{self, ApiError};
use crate::component::{Button, ButtonKind, FaultNotice, Load, Notice, Tag};
use crate::text::{self, Tone};

/// After an outcome was sent: says it, or why not; either way the page shows what is true now. What was
/// typed stays.
pub(super) fn after_outcome(
    case: Case,
    done: &'static str,
    result: Result<(), ApiError>,
    open: RwSignal<bool>,
    fault: RwSignal<Option<ApiError>>,
) {
    match result {
        Ok(()) => {
            fault.try_set(None);
            open.try_set(false);
            case.said.try_set(Some(done));
        }
        Err(error) => {
            fault.try_set(Some(error));
        }
    }
    case.reload();
}

/// The panel.
#[component]
pub(super) fn Outcome(case: Case) -> impl IntoView {
    let dialogs = case.dialogs();
    view! {
        <section class="case-part" data-tone="primary" id="outcome">
            <h2>"審査の結果"</h2>
            <div role="status">
                {move || case.said.get().map(|said| view! { <Notice title=said tone=Tone::Success /> })}
            </div>
            <Load remote=case.decision view=move |panel| shown(case, &panel) />
        </section>
        <ReturnDialog case=case open=dialogs.send_back />
        <ProposeDialog case=case open=dialogs.grant wanted=Wanted::Grant />
        <ProposeDialog case=case open=dialogs.refuse wanted=Wanted::Refusal />
        <ConfirmDialog case=case open=dialogs.confirm />
        <ReopenDialog case=case open=dialogs.reopen />
        <RevokeDialog case=case open=dialogs.revoke />
    }
}

fn shown(case: Case, panel: &DecisionPanel) -> AnyView {
    let decisions = panel.decisions.iter().map(decision).collect_view();
    let conflict = panel.conflict.then(|| {
        view! {
            <Notice title="あなたの所属する事業所の申請です" tone=Tone::Warning>
                <p>"公正な審査のため、差戻し・提案・確認はできません。ほかの審査担当者に任せてください。"</p>
            </Notice>
        }
    });
    view! {
        <div class="stack-tight">
            {conflict}
            <p>{format!(
                "再計算した交付額は{}です。{}を超える決定は審査責任者の確認が必要です。",
                text::yen(panel.grant_yen), text::yen(panel.lead_above_yen),
            )}</p>
            {panel.proposal.clone().map(|open| proposal(case, panel, &open))}
            {buttons(case, panel)}
            {(!panel.decisions.is_empty()).then(|| view! { <h3>"これまでの決定"</h3> })}
            <ul class="comments">{decisions}</ul>
        </div>
    }
    .into_any()
}

/// The open proposal: who proposed what, and whether I may confirm it.
fn proposal(case: Case, panel: &DecisionPanel, open: &ProposalView) -> AnyView {
    let dialogs = case.dialogs();
    let kind = open.kind;
    let head = format!(
        "{}が{}を提案しました（{}）",
        open.proposed_by.name,
        kind.label_ja(),
        text::minute(open.proposed_at)
    );
    let amount = (kind != DecisionKind::Reject).then(|| amount_line(kind, open.amount_yen));
    let refusal = panel.confirm_refusal.map(refusal_words);
    let may_confirm = panel.may_confirm;
    let (id, due_on) = (open.id.clone(), open.due_on);
    let reason = (!open.reason.is_empty()).then(|| format!("理由：{}", open.reason));
    view! {
        <Notice title=head tone=Tone::Info>
            {amount.map(|line| view! { <p>{line}</p> })}
            {reason.map(|reason| view! { <p class="summary-text">{reason}</p> })}
            {due_on.map(|due| view! { <p>{format!("返還の期限：{}", text::day(due))}</p> })}
            {refusal.map(|words| view! { <p><strong>{words}</strong></p> })}
            <div class="actions">
                {may_confirm.then(|| view! {
                    <Button on_press=Callback::new(move |()| dialogs.confirm.set(true))>"確認して決定する"</Button>
                })}
                <WithdrawProposal case=case proposal=id />
            </div>
        </Notice>
    }
    .into_any()
}

/// What an amount means for this kind of decision.
pub(super) fn amount_line(kind: DecisionKind, yen: i64) -> String {
    match kind {
        DecisionKind::Approve => format!("交付額：{}", text::yen(yen)),
        DecisionKind::Revoke => format!("返還額：{}", text::yen(yen)),
        DecisionKind::Reject => String::new(),
    }
}

fn refusal_words(refusal: ConfirmRefusal) -> &'static str {
    match refusal {
        ConfirmRefusal::OwnProposal => {
            "あなたが提案したため、あなたは確認できません。ほかの審査担当者が確認します。"
        }
        ConfirmRefusal::OwnOffice => "あなたの所属する事業所の申請のため、あなたは確認できません。",
        ConfirmRefusal::LeadNeeded => "金額が大きいため、審査責任者の確認が必要です。",
    }
}

fn buttons(case: Case, panel: &DecisionPanel) -> AnyView {
    let dialogs = case.dialogs();
    let proposes = panel.may_propose && panel.proposal.is_none();
    let opens = |open: RwSignal<bool>| Callback::new(move |()| open.set(true));
    let nothing = !(panel.may_start
        || panel.may_return
        || panel.may_propose
        || panel.may_reopen
        || panel.may_revoke
        || panel.proposal.is_some());
    view! {
        <div class="actions">
            {panel.may_start.then(|| view! { <Start case=case /> })}
            {proposes.then(|| view! {
                <Button on_press=opens(dialogs.grant)>"交付を提案する"</Button>
                <Button kind=ButtonKind::Secondary on_press=opens(dialogs.refuse)>"不交付の提案をする"</Button>
            })}
            {panel.may_return.then(|| view! {
                <Button kind=ButtonKind::Secondary on_press=opens(dialogs.send_back)>"差し戻す"</Button>
            })}
            {panel.may_reopen.then(|| view! {
                <Button kind=ButtonKind::Danger on_press=opens(dialogs.reopen)>"決定を取り消して審査に戻す"</Button>
            })}
            {panel.may_revoke.then(|| view! {
                <Button kind=ButtonKind::Danger on_press=opens(dialogs.revoke)>"交付決定の取消を提案する"</Button>
            })}
        </div>
        {nothing.then(|| view! { <p class="note">"いまの状態でこの画面からできることはありません。"</p> })}
    }
    .into_any()
}

/// 審査を始める: from then on the applicant changes nothing.
#[component]
fn Start(case: Case) -> impl IntoView {
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let unused = RwSignal::new(false);
    let start = Callback::new(move |()| {
        let Some(version) = case.version() else {
            return;
        };
        busy.set(true);
        spawn_local(async move {
            let request = StartRequest { version };
            let done = api::post_only(&case.path("/start"), &request).await;
            busy.try_set(false);
            after_outcome(
                case,
                "審査を始めました。申請者は内容を変更できなくなります。",
                done,
                unused,
                fault,
            );
        });
    });
    view! {
        <FaultNotice fault=fault />
        <Button id="start-review" busy=busy on_press=start>"審査を始める"</Button>
    }
}

fn decision(decision: &DecisionView) -> AnyView {
    let amount = amount_line(decision.kind, decision.amount_yen);
    let by = format!(
        "提案：{}　確認：{}",
        decision.proposed_by.name, decision.confirmed_by.name
    );
    let back = decision.superseded_at.map(|at| {
        let reason = decision.superseded_reason.clone().unwrap_or_default();
        view! { <p>{format!("{}に取り消しました。{reason}", text::minute(at))}</p> }
    });
    let reason = decision.reason.clone();
    view! {
        <li class="comment">
            <p class="comment-head">
                <Tag label=decision.kind.label_ja() tone=Tone::Info />
                <span>{decision.number.clone()}</span>
                <span>{text::minute(decision.decided_at)}</span>
            </p>
            {(!amount.is_empty()).then(|| view! { <p>{amount}</p> })}
            {(!reason.is_empty()).then(|| view! { <p class="comment-text">{reason}</p> })}
            <p class="note">{by}</p>
            {back}
        </li>
    }
    .into_any()
}
