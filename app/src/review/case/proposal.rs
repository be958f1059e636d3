//! Proposing a decision, and confirming what another reviewer proposed.

use contract::review::{ConfirmationRequest, ProposalOutcome, ProposalRequest};
use leptos::{prelude::*, task::spawn_local};

use super::known::Case;
use super::outcome::{after_outcome, amount_line};
use crate::api::{self, ApiError};
use crate::component::{
    Button, ButtonKind, Dialog, FaultNotice, NumberField, NumberText, Requirement, TextArea,
};
use crate::text;

/// What is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// 交付.
    Grant,
    /// 不交付.
    Refusal,
}

impl Wanted {
    fn outcome(self) -> ProposalOutcome {
        match self {
            Self::Grant => ProposalOutcome::Approve,
            Self::Refusal => ProposalOutcome::Reject,
        }
    }

    fn dialog_id(self) -> &'static str {
        match self {
            Self::Grant => "propose-grant",
            Self::Refusal => "propose-refusal",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Grant => "交付を提案する",
            Self::Refusal => "不交付を提案する",
        }
    }
}

/// The dialog in which a decision is proposed. What was typed stays when it is closed or refused.
#[component]
pub(super) fn ProposeDialog(
    /// The case.
    case: Case,
    /// Whether it is shown.
    open: RwSignal<bool>,
    /// What is proposed.
    wanted: Wanted,
) -> impl IntoView {
    let form = Form {
        case,
        open,
        wanted,
        amount: RwSignal::new(None),
        reason: RwSignal::new(String::new()),
        error: RwSignal::new(None),
        busy: RwSignal::new(false),
        fault: RwSignal::new(None),
    };
    view! {
        <Dialog open=open id=wanted.dialog_id() title=wanted.title()>
            {fields(form)}
        </Dialog>
    }
}

#[derive(Clone, Copy)]
struct Form {
    case: Case,
    open: RwSignal<bool>,
    wanted: Wanted,
    /// Typed amount; `None`: the whole grant.
    amount: RwSignal<Option<i64>>,
    reason: RwSignal<String>,
    error: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
    fault: RwSignal<Option<ApiError>>,
}

impl Form {
    fn grant(self) -> Option<i64> {
        self.case.panel().map(|panel| panel.grant_yen)
    }

    /// The reason is needed for a refusal and for less than the whole grant.
    fn lacks_reason(self) -> bool {
        let lower = match (self.amount.get_untracked(), untrack(|| self.grant())) {
            (Some(amount), Some(grant)) => amount < grant,
            _ => false,
        };
        let needed = lower || self.wanted == Wanted::Refusal;
        needed
            && self
                .reason
                .with_untracked(|reason| reason.trim().is_empty())
    }

    fn send(self) {
        let Some(version) = self.case.version() else {
            return;
        };
        if self.lacks_reason() {
            self.error.set(Some("理由を入力してください".to_owned()));
            return;
        }
        self.error.set(None);
        self.busy.set(true);
        let request = ProposalRequest {
            version,
            outcome: self.wanted.outcome(),
            amount_yen: (self.wanted == Wanted::Grant)
                .then(|| self.amount.get_untracked())
                .flatten(),
            reason: self.reason.get_untracked(),
        };
        let (path, sheet) = (self.case.path("/proposal"), self.case.sheet());
        spawn_local(async move {
            sheet.settle().await;
            let done = api::post_only(&path, &request).await;
            self.busy.try_set(false);
            let said = "提案しました。ほかの審査担当者が確認すると決定します。";
            after_outcome(self.case, said, done, self.open, self.fault);
        });
    }
}

fn fields(form: Form) -> AnyView {
    let grant = untrack(|| form.grant());
    let amount = (form.wanted == Wanted::Grant).then(|| {
        let hint = format!(
            "再計算した交付額は{}です。これより少なくするときは理由が必要です。多くすることはできません。",
            text::yen_of(grant)
        );
        view! {
            <NumberField
                id="proposal-amount"
                label="交付額"
                value=Signal::derive(move || form.amount.get().or(grant))
                on_edit=Callback::new(move |typed: NumberText| form.amount.set(typed.number()))
                hint=hint
            />
        }
    });
    let (label, requirement) = match form.wanted {
        Wanted::Grant => ("理由（通知書に載ります）", Requirement::Optional),
        Wanted::Refusal => ("不交付の理由（通知書に載ります）", Requirement::Required),
    };
    view! {
        <div class="stack">
            {amount}
            <TextArea
                id=format!("{}-reason", form.wanted.dialog_id())
                label=label
                value=form.reason
                on_edit=Callback::new(move |typed| form.reason.set(typed))
                error=form.error
                requirement=requirement
            />
            <p class="note">"提案した人は確認できません。別の審査担当者が確認したときに決定します。"</p>
            <FaultNotice fault=form.fault />
            <div class="actions">
                <Button busy=form.busy on_press=Callback::new(move |()| form.send())>"提案する"</Button>
                <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| form.open.set(false))>"やめる"</Button>
            </div>
        </div>
    }
    .into_any()
}

/// The dialog in which a proposal is confirmed.
#[component]
pub(super) fn ConfirmDialog(
    /// The case.
    case: Case,
    /// Whether it is shown.
    open: RwSignal<bool>,
) -> impl IntoView {
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    view! {
        <Dialog open=open id="confirm-decision" title="この内容で決定しますか">
            {confirmation(case, open, busy, fault)}
        </Dialog>
    }
}

fn confirmation(
    case: Case,
    open: RwSignal<bool>,
    busy: RwSignal<bool>,
    fault: RwSignal<Option<ApiError>>,
) -> AnyView {
    let Some(proposal) = untrack(|| case.panel()).and_then(|panel| panel.proposal) else {
        return view! { <p>"提案がありません。ほかの人が取り下げたか、決定が終わりました。"</p> }
            .into_any();
    };
    let id = proposal.id;
    let confirm = Callback::new(move |()| {
        let Some(version) = case.version() else {
            return;
        };
        let request = ConfirmationRequest {
            proposal: id.clone(),
            version,
        };
        busy.set(true);
        spawn_local(async move {
            let done = api::post_only(&case.path("/confirmation"), &request).await;
            busy.try_set(false);
            after_outcome(case, "決定しました。", done, open, fault);
        });
    });
    let amount = amount_line(proposal.kind, proposal.amount_yen);
    view! {
        <div class="stack">
            <dl class="facts">
                <div><dt>"決定"</dt><dd>{proposal.kind.label_ja()}</dd></div>
                {(!amount.is_empty()).then(|| view! { <div><dt>"金額"</dt><dd>{amount}</dd></div> })}
                <div><dt>"理由"</dt><dd class="summary-text">{proposal.reason}</dd></div>
                <div><dt>"提案した人"</dt><dd>{proposal.proposed_by.name}</dd></div>
            </dl>
            <p class="note">"あなたの名前で決定を確認します。申請者には通知書でお知らせします。"</p>
            <FaultNotice fault=fault />
            <div class="actions">
                <Button busy=busy on_press=confirm>"決定する"</Button>
                <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| open.set(false))>"やめる"</Button>
            </div>
        </div>
    }
    .into_any()
}

/// Takes the open proposal away.
#[component]
pub(super) fn WithdrawProposal(
    /// The case.
    case: Case,
    /// Proposal id.
    proposal: String,
) -> impl IntoView {
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let unused = RwSignal::new(false);
    let withdraw = Callback::new(move |()| {
        let Some(version) = case.version() else {
            return;
        };
        let path = case.path(&format!(
            "/proposal?proposal={}&version={version}",
            api::escape(&proposal)
        ));
        busy.set(true);
        spawn_local(async move {
            // Answered with the panel as it stands then; the page asks for everything anew anyway.
            let done = api::delete(&path).await;
            busy.try_set(false);
            after_outcome(case, "提案を取り下げました。", done, unused, fault);
        });
    });
    view! {
        <Button kind=ButtonKind::Secondary busy=busy on_press=withdraw>"提案を取り下げる"</Button>
        <FaultNotice fault=fault />
    }
}
