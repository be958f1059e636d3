//! What is owed and asked for after the grant, on the page of the application.

use contract::duty::{ApplicationDuties, DutyView, NewDuty};
use domain::application::Status;
use domain::duty::DutyKind;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::address::{application_of, page_of};
use super::words::{kind_name, next, state_name, state_tone};
use crate::api::{self, ApiError};
use crate::component::{Button, ButtonKind, Disclosure, FaultNotice, Load, Remote, Tag};
use crate::duty::applicant_words::words;
use crate::language::say;
use crate::text;

/// Reports, requests and how long papers are kept; nothing before the grant.
#[component]
pub(crate) fn Duties(
    /// Application id.
    #[prop(into)]
    application: String,
    /// Where the application stands.
    status: Status,
) -> impl IntoView {
    let granted = matches!(
        status,
        Status::Approved
            | Status::PaymentScheduled
            | Status::PaymentFailed
            | Status::Paid
            | Status::Revoked
    );
    if !granted {
        return ().into_any();
    }
    let path = format!("{}/duties", application_of(&application));
    let asked = path.clone();
    let remote = Remote::new(move || {
        let path = asked.clone();
        async move { api::get::<ApplicationDuties>(&path).await }
    });
    let path = StoredValue::new(path);
    view! {
        <section class="section" aria-labelledby="duties">
            <h2 id="duties">{say(words().title)}</h2>
            <Load remote=remote view=move |known| shown(known, path.get_value()) />
        </section>
    }
    .into_any()
}

fn shown(known: ApplicationDuties, path: String) -> AnyView {
    let kept = known.kept_until.map(|day| {
        let words = (words().keep_books)(&text::day(day));
        view! { <p class="note">{say(words)}</p> }
    });
    let rows: Vec<AnyView> = known.items.iter().map(row).collect();
    let none = rows.is_empty().then(|| {
        view! { <p class="soft">{say(words().nothing_due)}</p> }
    });
    view! {
        <div class="stack">
            {none}
            {(!rows.is_empty()).then(|| view! { <ul class="rows">{rows}</ul> })}
            {kept}
            {known.may_request.then(|| requests(path))}
        </div>
    }
    .into_any()
}

fn row(duty: &DutyView) -> AnyView {
    let due = duty
        .due_on
        .filter(|_| duty.editable)
        .map(|day| (words().due_on)(&text::day(day)))
        .unwrap_or_default();
    let overdue = duty.overdue.then_some(words().overdue);
    view! {
        <li>
            <div class="row-main">
                <p class="row-name">
                    <a href=page_of(&duty.application_id, &duty.id)>{kind_name(duty.kind)}</a>" "
                    <Tag tone=state_tone(duty.state, duty.overdue) label=state_name(duty.kind, duty.state) />
                </p>
                <p class="soft">{due}{overdue}{say(next(duty))}</p>
            </div>
        </li>
    }
    .into_any()
}

/// Ways to begin a request.
fn requests(path: String) -> AnyView {
    let fault = RwSignal::new(None::<ApiError>);
    let navigate = use_navigate();
    let path = StoredValue::new(path);
    let begin = Callback::new(move |kind: DutyKind| {
        let navigate = navigate.clone();
        let path = path.get_value();
        spawn_local(async move {
            let made: Result<DutyView, ApiError> = api::post(&path, &NewDuty { kind }).await;
            match made {
                Ok(duty) => {
                    let page = page_of(&duty.application_id, &duty.id);
                    navigate(&page, NavigateOptions::default());
                }
                Err(error) => {
                    fault.try_set(Some(error));
                }
            }
        });
    });
    let buttons: Vec<AnyView> = DutyKind::REQUESTS
        .into_iter()
        .map(|kind| {
            let press = Callback::new(move |()| begin.run(kind));
            view! { <Button kind=ButtonKind::Secondary on_press=press>{kind_name(kind)}</Button> }
                .into_any()
        })
        .collect();
    view! {
        <Disclosure summary=words().when_changing>
            <p>{say(words().when_changing_lead)}</p>
            <FaultNotice fault=fault />
            <div class="actions">{buttons}</div>
        </Disclosure>
    }
    .into_any()
}
