//! What can be done with an application.

use contract::application::{ApplicationView, WithdrawalRequest};
use domain::application::Status;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::application::Known;
use crate::api::{self, ApiError, Call, Method};
use crate::apply::draft;
use crate::apply::step::Step;
use crate::apply::wizard::address::{LIST, copy_of, edit_of, receipt_of, step_of};
use crate::component::{Button, ButtonKind, Dialog, FaultNotice, LinkButton, Remote};

/// The buttons that apply.
#[component]
pub(super) fn Actions(application: ApplicationView, remote: Remote<Known>) -> impl IntoView {
    let id = application.id.clone();
    let is_draft = application.status == Status::Draft;
    let go_on = application.editable.then(|| match application.status {
        Status::Draft => view! { <LinkButton href=edit_of(&id)>"続きから入力する"</LinkButton> }.into_any(),
        Status::Returned | Status::PaymentFailed => {
            view! { <LinkButton href=step_of(&id, &Step::Check)>"直して申請し直す"</LinkButton> }.into_any()
        }
        _ => view! {
            <LinkButton href=step_of(&id, &Step::Check) kind=ButtonKind::Secondary>"内容を変更する"</LinkButton>
        }
        .into_any(),
    });
    let papers = application.submitted_at.map(|_| view! {
        <LinkButton href=receipt_of(&id) kind=ButtonKind::Secondary>"受付票を見る・印刷する"</LinkButton>
        <LinkButton href=copy_of(&id) kind=ButtonKind::Secondary>"申請内容の控え"</LinkButton>
    });
    let discards = is_draft && application.editable && application.reception_number.is_none();
    view! {
        <div class="actions">{go_on}{papers}</div>
        <div class="actions">
            {discards.then(|| view! { <Discard application=application.clone() /> })}
            {(application.withdrawable && !is_draft).then(|| view! {
                <Withdraw application=application remote=remote />
            })}
        </div>
    }
}

/// 取り下げる, after asking.
#[component]
fn Withdraw(application: ApplicationView, remote: Remote<Known>) -> impl IntoView {
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let withdraw = Callback::new(move |()| {
        let id = application.id.clone();
        let request = WithdrawalRequest {
            version: application.version,
        };
        busy.set(true);
        spawn_local(async move {
            let path = format!("/applications/{}/withdrawal", api::escape(&id));
            let result: Result<ApplicationView, ApiError> = api::post(&path, &request).await;
            busy.try_set(false);
            if result.is_ok() {
                draft::forget_application(&id);
                open.try_set(false);
                remote.reload();
            }
            fault.try_set(result.err());
        });
    });
    view! {
        <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| open.set(true))>"申請を取り下げる"</Button>
        <Dialog open=open id="withdraw" title="申請を取り下げますか">
            <div class="stack">
                <p>"取り下げると、この申請は審査されません。元に戻すことはできません。"</p>
                <p>"受付期間中であれば、あらためて申請できます。受付の月は、申請し直した月になります。"</p>
                <FaultNotice fault=fault />
                <div class="actions">
                    <Button kind=ButtonKind::Danger busy=busy on_press=withdraw>"取り下げる"</Button>
                    <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| open.set(false))>"やめる"</Button>
                </div>
            </div>
        </Dialog>
    }
}

/// Throws a draft away, after asking.
#[component]
fn Discard(application: ApplicationView) -> impl IntoView {
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let navigate = use_navigate();
    let discard = Callback::new(move |()| {
        let (id, version) = (application.id.clone(), application.version);
        let navigate = navigate.clone();
        busy.set(true);
        spawn_local(async move {
            let path = format!("/applications/{}", api::escape(&id));
            let call =
                Call::new(Method::Delete, &path).header("If-Match", format!("\"{version}\""));
            let result = call.send().await;
            busy.try_set(false);
            if result.is_ok() {
                draft::forget_application(&id);
                navigate(LIST, NavigateOptions::default());
            }
            fault.try_set(result.err());
        });
    });
    view! {
        <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| open.set(true))>"下書きを削除する"</Button>
        <Dialog open=open id="discard" title="下書きを削除しますか">
            <div class="stack">
                <p>"入力した内容と添付したファイルをすべて削除します。元に戻すことはできません。"</p>
                <FaultNotice fault=fault />
                <div class="actions">
                    <Button kind=ButtonKind::Danger busy=busy on_press=discard>"削除する"</Button>
                    <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| open.set(false))>"やめる"</Button>
                </div>
            </div>
        </Dialog>
    }
}
