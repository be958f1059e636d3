//! サービス種類: picked by name, kana or code, with the limit they add up to.

use std::sync::Arc;

use contract::answers::Section;
use contract::scheme::{SchemeView, ServiceView};
use leptos::prelude::*;

use super::form::{Form, Question, use_form};
use crate::apply::wizard::words::words;
use crate::component::{Button, ButtonKind, Choice, Combobox, Notice};
use crate::language::original;
use crate::language::say;
use crate::service_search::{Found, find};
use crate::text::{self, Tone};

/// サービス種類.
#[component]
pub(super) fn ServicesQuestion() -> impl IntoView {
    let form = use_form();
    let refused = RwSignal::new(None::<(String, String)>);
    view! {
        <Question title=words().services_title width="wide">
            <p>{say(words().services_hint)}</p>
            {search(form, refused)}
            {move || refused.get().map(|(name, reason)| view! {
                <Notice title=(words().not_covered)(&name) tone=Tone::Warning alert=true>
                    <p>{original(reason)}</p>
                </Notice>
            })}
            {chosen(form)}
        </Question>
    }
}

fn search(form: Form, refused: RwSignal<Option<(String, String)>>) -> AnyView {
    let scheme = form.draft.scheme();
    let query = RwSignal::new(String::new());
    let choices = {
        let scheme = Arc::clone(&scheme);
        Signal::derive(move || choices_for(&scheme, &query.get()))
    };
    let pick = Callback::new(move |picked: Choice| {
        query.set(String::new());
        let excluded = scheme
            .excluded_services
            .iter()
            .find(|one| one.code == picked.key);
        refused.set(excluded.map(|one| {
            (
                text::care::service_named(&one.code, &*one.name),
                one.reason.clone(),
            )
        }));
        if excluded.is_none() {
            form.draft.edit(Section::Services, |answers| {
                let codes = &mut answers.services.get_or_insert_default().codes;
                if !codes.contains(&picked.key) {
                    codes.push(picked.key.clone());
                }
            });
        }
    });
    view! {
        <Combobox
            id="services.codes"
            label=words().add_service
            hint=Some(words().add_service_hint.to_owned())
            choices=choices
            on_query=Callback::new(move |typed| query.set(typed))
            on_pick=pick
            clears=true
            error=form.error("services.codes")
        />
    }
    .into_any()
}

fn service_name(service: &ServiceView) -> String {
    text::care::service_named(&service.code, &*service.name)
}

/// What fits; every eligible service while nothing is typed.
fn choices_for(scheme: &SchemeView, typed: &str) -> Vec<Choice> {
    if typed.trim().is_empty() {
        return scheme
            .services
            .iter()
            .map(|service| eligible(scheme, service))
            .collect();
    }
    let found = find(scheme, typed);
    found
        .iter()
        .map(|found| match found {
            Found::Eligible(service) => eligible(scheme, service),
            Found::Excluded(service) => Choice {
                key: service.code.clone(),
                label: text::care::service_named(&service.code, &*service.name),
                detail: Some((words().code_not_covered)(&service.code)),
            },
        })
        .collect()
}

fn eligible(scheme: &SchemeView, service: &ServiceView) -> Choice {
    let category = scheme
        .categories
        .iter()
        .find(|known| known.id == service.category);
    let category = category.map(text::category_name).unwrap_or_default();
    Choice {
        key: service.code.clone(),
        label: service_name(service),
        detail: Some((words().code_of)(&service.code, &category)),
    }
}

/// The services chosen, each with what it adds to the limit.
fn chosen(form: Form) -> AnyView {
    let codes = form.read(|answers| {
        answers
            .services
            .as_ref()
            .map(|it| it.codes.clone())
            .unwrap_or_default()
    });
    let scheme = form.draft.scheme();
    let rows = move || {
        let rows: Vec<AnyView> = codes
            .get()
            .into_iter()
            .enumerate()
            .map(|(place, code)| row(form, &scheme, place, code))
            .collect();
        if rows.is_empty() {
            return view! { <p class="empty-line">{say(words().none_chosen)}</p> }.into_any();
        }
        view! { <ul class="service-rows">{rows}</ul> }.into_any()
    };
    view! {
        <section class="stack" aria-labelledby="services-chosen">
            <h2 id="services-chosen">{say(words().chosen)}</h2>
            {rows}
            {limit(form)}
        </section>
    }
    .into_any()
}

fn row(form: Form, scheme: &SchemeView, place: usize, code: String) -> AnyView {
    let service = scheme
        .eligible_services()
        .find(|service| service.code == code);
    let name = service.map_or_else(|| code.clone(), service_name);
    let category = service.and_then(|service| {
        scheme
            .categories
            .iter()
            .find(|known| known.id == service.category)
    });
    let read_as = service
        .and_then(|service| service.read_as.as_ref())
        .and_then(|care| {
            scheme
                .services
                .iter()
                .find(|known| known.code == *care)
                .map(service_name)
        });
    let error = form.error(format!("services.codes[{place}]"));
    let take_away = (words().remove_service)(&name);
    let remove = Callback::new(move |()| {
        form.draft.edit(Section::Services, |answers| {
            answers
                .services
                .get_or_insert_default()
                .codes
                .retain(|known| *known != code);
        });
    });
    view! {
        <li class="service-row" id=format!("services.codes[{place}]") tabindex="-1">
            <div>
                <p class="service-name">{name}</p>
                {category.map(|known| view! {
                    <p class="service-detail">{say((words().service_line)(&text::category_name(known), &text::yen(known.limit_yen), known.reader_cap))}</p>
                })}
                {read_as.map(|care| view! { <p class="service-detail">{say((words().counted_as)(&care))}</p> })}
                {move || error.get().map(|error| view! { <p class="field-error">{error}</p> })}
            </div>
            <Button kind=ButtonKind::Plain label=take_away on_press=remove>{say(words().remove)}</Button>
        </li>
    }
    .into_any()
}

/// ② as it stands, read out when it changes.
fn limit(form: Form) -> AnyView {
    let estimate = Signal::derive(move || form.draft.estimate());
    view! {
        <div class="total" role="status">
            {move || estimate.get().filter(|estimate| !estimate.lines.is_empty()).map(|estimate| view! {
                <p>
                    <span class="total-name">{say(words().limit)}</span>
                    <span class="total-amount">{text::yen(estimate.limit_yen)}</span>
                </p>
                <p class="total-note">{say((words().cap)(estimate.reader_cap))}</p>
            })}
        </div>
    }
    .into_any()
}
