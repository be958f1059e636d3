//! Taking back a decision: back into review, or revoked with what has to be paid back.

use chrono::NaiveDate;
use contract::review::{ReopeningRequest, RevocationRequest};
use leptos::{prelude::*, task::spawn_local};

use super::known::Case;
use super::outcome::after_outcome;
use crate::api::{self, ApiError};
use crate::component::{
    Button, ButtonKind, DateField, Dialog, FaultNotice, NumberField, NumberText, Requirement,
    TextArea,
};

#[derive(Clone, Copy)]
struct Form {
    case: Case,
    open: RwSignal<bool>,
    reason: RwSignal<String>,
    repay: RwSignal<Option<i64>>,
    due: RwSignal<Option<NaiveDate>>,
    error: RwSignal<Option<String>>,
    due_error: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
    fault: RwSignal<Option<ApiError>>,
}

impl Form {
    fn new(case: Case, open: RwSignal<bool>) -> Self {
        Self {
            case,
            open,
            reason: RwSignal::new(String::new()),
            repay: RwSignal::new(Some(0)),
            due: RwSignal::new(None),
            error: RwSignal::new(None),
            due_error: RwSignal::new(None),
            busy: RwSignal::new(false),
            fault: RwSignal::new(None),
        }
    }

    /// The reason and the version seen; says so when the reason is missing.
    fn checked(self) -> Option<(i64, String)> {
        let reason = self.reason.get_untracked();
        if reason.trim().is_empty() {
            self.error.set(Some("理由を入力してください".to_owned()));
            return None;
        }
        self.error.set(None);
        Some((self.case.version()?, reason))
    }

    fn reopen(self) {
        let Some((version, reason)) = self.checked() else {
            return;
        };
        self.busy.set(true);
        spawn_local(async move {
            let request = ReopeningRequest { version, reason };
            let done = api::post_only(&self.case.path("/reopening"), &request).await;
            self.busy.try_set(false);
            after_outcome(
                self.case,
                "決定を取り消し、審査に戻しました。",
                done,
                self.open,
                self.fault,
            );
        });
    }

    fn revoke(self) {
        let Some((version, reason)) = self.checked() else {
            return;
        };
        let repay_yen = self.repay.get_untracked().unwrap_or_default();
        let due_on = self.due.get_untracked();
        if repay_yen > 0 && due_on.is_none() {
            self.due_error
                .set(Some("返還の期限を入力してください".to_owned()));
            return;
        }
        self.due_error.set(None);
        self.busy.set(true);
        spawn_local(async move {
            let request = RevocationRequest {
                version,
                reason,
                repay_yen,
                due_on,
            };
            let done = api::post_only(&self.case.path("/revocation"), &request).await;
            self.busy.try_set(false);
            let said = "取消を提案しました。ほかの審査担当者が確認すると取り消されます。";
            after_outcome(self.case, said, done, self.open, self.fault);
        });
    }

    fn reason_field(self, id: &'static str) -> AnyView {
        view! {
            <TextArea
                id=id
                label="理由"
                value=self.reason
                on_edit=Callback::new(move |typed| self.reason.set(typed))
                error=self.error
                requirement=Requirement::Required
            />
        }
        .into_any()
    }

    fn end(self, word: &'static str, press: Callback<()>) -> AnyView {
        let stop = Callback::new(move |()| self.open.set(false));
        view! {
            <FaultNotice fault=self.fault />
            <div class="actions">
                <Button kind=ButtonKind::Danger busy=self.busy on_press=press>{word}</Button>
                <Button kind=ButtonKind::Secondary on_press=stop>"やめる"</Button>
            </div>
        }
        .into_any()
    }
}

/// Back into review.
#[component]
pub(super) fn ReopenDialog(case: Case, open: RwSignal<bool>) -> impl IntoView {
    let form = Form::new(case, open);
    view! {
        <Dialog open=open id="reopen" title="決定を取り消して審査に戻しますか">
            <div class="stack">
                <p>"決定は取り消され、申請は審査中に戻ります。理由は申請者の経過に表示されます。"</p>
                {form.reason_field("reopen-reason")}
                {form.end("審査に戻す", Callback::new(move |()| form.reopen()))}
            </div>
        </Dialog>
    }
}

/// Revocation of a grant, proposed.
#[component]
pub(super) fn RevokeDialog(case: Case, open: RwSignal<bool>) -> impl IntoView {
    let form = Form::new(case, open);
    view! {
        <Dialog open=open id="revoke" title="交付決定の取消を提案する">
            <div class="stack">
                <p>"別の審査担当者が確認すると、交付決定が取り消されます。入金済みのときは返還額と期限を入力してください。"</p>
                {form.reason_field("revoke-reason")}
                <NumberField
                    id="revoke-repay"
                    label="返還額"
                    value=form.repay
                    on_edit=Callback::new(move |typed: NumberText| form.repay.set(typed.number()))
                    hint="入金前のときは0円です。交付額を超えることはできません。".to_owned()
                />
                <DateField
                    id="revoke-due"
                    label="返還の期限"
                    value=form.due
                    on_edit=Callback::new(move |day| form.due.set(day))
                    error=form.due_error
                    requirement=Requirement::Optional
                    hint="返還額があるときは必要です。過ぎると年3.0%の延滞金がかかります。".to_owned()
                />
                {form.end("取消を提案する", Callback::new(move |()| form.revoke()))}
            </div>
        </Dialog>
    }
}
