//! For which service; then 担当事業所の登録.

use contract::ProblemCode;
use contract::care::{NewCarePerson, ServiceChoice, TakenPerson};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::compare::again;
use super::words::words;
use super::{Step, Taking};
use crate::api::{self, ApiError};
use crate::care::services;
use crate::component::{Button, FaultNotice, Load, Notice, Remote, Requirement, SelectField};
use crate::language::say;
use crate::text::Tone;

/// The last question.
pub(super) fn service(taking: Taking) -> AnyView {
    let remote = Remote::new(services);
    view! { <Load remote=remote view=move |choices| question(choices, taking) /> }.into_any()
}

fn question(choices: Vec<ServiceChoice>, taking: Taking) -> AnyView {
    let (Some(found), Some(check)) = (taking.found.get_untracked(), taking.check.get_untracked())
    else {
        return again(taking);
    };
    let Some(first) = choices.first().map(|choice| choice.code.clone()) else {
        return no_service();
    };
    let navigate = use_navigate();
    let code = RwSignal::new(first);
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let options = choices
        .into_iter()
        .map(|choice| {
            (
                choice.code.clone(),
                format!("{} {}", choice.code, choice.name),
            )
        })
        .collect();
    let take = Callback::new(move |()| {
        let navigate = navigate.clone();
        let request = NewCarePerson {
            identification: found.id.clone(),
            check,
            service_code: code.get_untracked(),
        };
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let answer = api::post::<_, TakenPerson>("/care/people", &request).await;
            busy.try_set(false);
            match answer {
                Ok(taken) => navigate(
                    &format!("/care/{}/consent?new=1", taken.relation),
                    NavigateOptions::default(),
                ),
                Err(problem) if problem.is(ProblemCode::IdentificationGone) => {
                    taking.found.try_set(None);
                    taking.step.try_set(Step::Compare);
                }
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    });
    view! {
        <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); take.run(()); }>
            <FaultNotice fault=fault />
            <SelectField id="service-code" label=words().service choices=options value=code requirement=Requirement::Required
                hint=words().service_hint.to_owned()
                on_edit=Callback::new(move |picked| code.set(picked)) />
            <p>{say(words().effect)}</p>
            <div><Button submit=true busy=busy>{say(words().take)}</Button></div>
        </form>
    }
    .into_any()
}

fn no_service() -> AnyView {
    view! {
        <Notice tone=Tone::Warning title=words().no_service>
            <p>{say(words().no_service_detail)}</p>
        </Notice>
    }
    .into_any()
}
