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
use crate::apply::overview::words::words;
use crate::apply::step::Step;
use crate::apply::wizard::address::{LIST, copy_of, edit_of, receipt_of, step_of};
use crate::component::{Button, ButtonKind, Dialog, FaultNotice, LinkButton, Remote};
use crate::language::say;

/// The buttons that apply.
#[component]
pub(super) fn Actions(application: ApplicationView, remote: Remote<Known>) -> impl IntoView {
    let id = application.id.clone();
    let is_draft = application.status == Status::Draft;
    let go_on = application.editable.then(|| match application.status {
        Status::Draft => view! { <LinkButton href=edit_of(&id)>{say(words().go_on)}</LinkButton> }.into_any(),
        Status::Returned | Status::PaymentFailed => {
            view! { <LinkButton href=step_of(&id, &Step::Check)>{say(words().correct)}</LinkButton> }.into_any()
        }
        _ => view! {
            <LinkButton href=step_of(&id, &Step::Check) kind=ButtonKind::Secondary>{say(words().change)}</LinkButton>
        }
        .into_any(),
    });
    let papers = application.submitted_at.map(|_| view! {
        <LinkButton href=receipt_of(&id) kind=ButtonKind::Secondary>{say(words().see_receipt)}</LinkButton>
        <LinkButton href=copy_of(&id) kind=ButtonKind::Secondary>{say(words().copy)}</LinkButton>
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
        <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| open.set(true))>{say(words().withdraw_application)}</Button>
        <Dialog open=open id="withdraw" title=words().withdraw_title>
            <div class="stack">
                <p>{say(words().withdraw_effect)}</p>
                <p>{say(words().withdraw_note)}</p>
                <FaultNotice fault=fault />
                <div class="actions">
                    <Button kind=ButtonKind::Danger busy=busy on_press=withdraw>{say(words().withdraw)}</Button>
                    <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| open.set(false))>{say(words().keep)}</Button>
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
        <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| open.set(true))>{say(words().delete_draft)}</Button>
        <Dialog open=open id="discard" title=words().delete_title>
            <div class="stack">
                <p>{say(words().delete_effect)}</p>
                <FaultNotice fault=fault />
                <div class="actions">
                    <Button kind=ButtonKind::Danger busy=busy on_press=discard>{say(words().delete)}</Button>
                    <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| open.set(false))>{say(words().keep)}</Button>
                </div>
            </div>
        </Dialog>
    }
}
