//! The calculator: what one may get, explained step by step, by the same rules as the review.

use contract::scheme::{EstimateRequest, SchemeView};
use leptos::prelude::*;

use super::result;
use crate::component::{
    Checkbox, Choice, Combobox, Disclosure, Icon, NumberField, NumberText, Requirement, Sign,
};
use crate::language::say;
use crate::page::subsidy::words::words;
use crate::service_search::{Found, find};
use crate::text;

/// What was typed.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    services: RwSignal<Vec<String>>,
    readers: RwSignal<Option<i64>>,
    reader_cost: RwSignal<Option<i64>>,
    support_cost: RwSignal<Option<i64>>,
    donations: RwSignal<Option<i64>>,
    other_income: RwSignal<Option<i64>>,
    nonprofit: RwSignal<bool>,
}

impl Typed {
    fn new() -> Self {
        Self {
            services: RwSignal::new(Vec::new()),
            readers: RwSignal::new(None),
            reader_cost: RwSignal::new(None),
            support_cost: RwSignal::new(None),
            donations: RwSignal::new(None),
            other_income: RwSignal::new(None),
            nonprofit: RwSignal::new(false),
        }
    }

    /// The same question the API takes, followed.
    pub(super) fn request(self) -> EstimateRequest {
        EstimateRequest {
            services: self.services.get(),
            readers: self
                .readers
                .get()
                .and_then(|count| u32::try_from(count).ok())
                .unwrap_or(0),
            reader_cost_yen: self.reader_cost.get().unwrap_or(0),
            support_cost_yen: self.support_cost.get().unwrap_or(0),
            donations_yen: self.donations.get().unwrap_or(0),
            other_income_yen: self.other_income.get().unwrap_or(0),
            nonprofit: self.nonprofit.get(),
        }
    }

    /// Whether there is anything to work out yet, followed.
    pub(super) fn is_enough(self) -> bool {
        !self.services.with(Vec::is_empty)
    }
}

/// The calculator.
pub(super) fn section(scheme: SchemeView) -> AnyView {
    let typed = Typed::new();
    let scheme = StoredValue::new(scheme);
    view! {
        <section class="section" aria-labelledby="calculator">
            <h2 id="calculator">{say(words().calculator)}</h2>
            <p>{say(words().not_sent)}</p>
            <div class="calculator">
                <form class="calculator-form" novalidate on:submit=|event| event.prevent_default()>
                    {services(typed, scheme)}
                    {costs(typed)}
                    {income(typed)}
                </form>
                <div class="calculator-result">{result::panel(typed, scheme)}</div>
            </div>
        </section>
    }
    .into_any()
}

fn services(typed: Typed, scheme: StoredValue<SchemeView>) -> AnyView {
    let query = RwSignal::new(String::new());
    let refused = RwSignal::new(None::<String>);
    let choices = Signal::derive(move || {
        let query = query.get();
        scheme.with_value(|scheme| offered(scheme, &query))
    });
    let pick = move |choice: Choice| {
        let excluded = scheme.with_value(|scheme| {
            scheme
                .excluded_services
                .iter()
                .find(|one| one.code == choice.key)
                .cloned()
        });
        query.set(String::new());
        if let Some(service) = excluded {
            refused.set(Some((words().not_covered)(
                &text::care::service_named(&service.code, service.name),
                &service.reason,
            )));
            return;
        }
        refused.set(None);
        typed.services.update(|codes| {
            if !codes.contains(&choice.key) {
                codes.push(choice.key);
            }
        });
    };
    view! {
        <div class="stack-tight">
            <Combobox
                id="calculator-service"
                label=words().your_services
                hint=String::from(words().your_services_hint)
                requirement=Requirement::Unsaid
                choices=choices
                on_query=Callback::new(move |text| query.set(text))
                on_pick=Callback::new(pick)
                error=refused
                clears=true
            />
            <ul class="picked" aria-label=words().chosen>
                {move || typed.services.get().into_iter().map(|code| picked(typed, scheme, code)).collect_view()}
            </ul>
        </div>
    }
    .into_any()
}

/// Candidates; all care services while nothing is typed.
fn offered(scheme: &SchemeView, query: &str) -> Vec<Choice> {
    let category = |id: &str| {
        scheme
            .categories
            .iter()
            .find(|one| one.id == id)
            .map(text::category_name)
            .unwrap_or_default()
    };
    if query.trim().is_empty() {
        return scheme
            .services
            .iter()
            .map(|service| Choice {
                key: service.code.clone(),
                label: text::care::service_named(&service.code, &*service.name),
                detail: Some((words().chosen_line)(
                    &service.code,
                    &category(&service.category),
                )),
            })
            .collect();
    }
    find(scheme, query)
        .into_iter()
        .take(20)
        .map(|found| match found {
            Found::Eligible(service) => Choice {
                detail: Some((words().chosen_line)(
                    &service.code,
                    &category(&service.category),
                )),
                label: text::care::service_named(&service.code, service.name),
                key: service.code,
            },
            Found::Excluded(service) => Choice {
                detail: Some((words().chosen_not_covered)(&service.code)),
                label: text::care::service_named(&service.code, service.name),
                key: service.code,
            },
        })
        .collect()
}

fn picked(typed: Typed, scheme: StoredValue<SchemeView>, code: String) -> AnyView {
    let name = scheme.with_value(|scheme| {
        scheme
            .eligible_services()
            .find(|one| one.code == code)
            .map(|one| text::care::service_named(&code, &*one.name))
    });
    let name = name.unwrap_or_default();
    let label = (words().remove)(&name);
    let gone = code.clone();
    view! {
        <li>
            <span><span class="code">{code}</span>{name}</span>
            <button
                type="button"
                class="remove"
                aria-label=label
                on:click=move |_| typed.services.update(|codes| codes.retain(|one| *one != gone))
            >
                <Icon sign=Sign::Close />
            </button>
        </li>
    }
    .into_any()
}

fn costs(typed: Typed) -> AnyView {
    view! {
        <div class="stack">
            {number("calculator-readers", words().readers, None, words().unit, typed.readers)}
            {number("calculator-a", words().reader_cost, None, words().yen, typed.reader_cost)}
            {number("calculator-b", words().support_cost, Some(words().support_hint), words().yen, typed.support_cost)}
        </div>
    }
    .into_any()
}

fn income(typed: Typed) -> AnyView {
    view! {
        <Disclosure summary=words().income>
            {number("calculator-donations", words().donations, None, words().yen, typed.donations)}
            <Checkbox
                id="calculator-nonprofit"
                label=words().nonprofit
                value=typed.nonprofit
                on_edit=Callback::new(move |yes| typed.nonprofit.set(yes))
            />
            {number("calculator-income", words().other_income, None, words().yen, typed.other_income)}
        </Disclosure>
    }
    .into_any()
}

fn number(
    id: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
    unit: &'static str,
    value: RwSignal<Option<i64>>,
) -> AnyView {
    let unreadable = RwSignal::new(false);
    let edit = move |text: NumberText| {
        unreadable.set(text == NumberText::Unreadable);
        value.set(text.number());
    };
    let error = Signal::derive(move || {
        unreadable.get().then(|| {
            (words().digits)(&text::grouped(if unit == words().unit {
                2
            } else {
                30_000
            }))
        })
    });
    view! {
        <NumberField
            id=id
            label=label
            hint=hint.map(str::to_owned)
            requirement=Requirement::Unsaid
            unit=unit
            value=value
            on_edit=Callback::new(edit)
            error=error
        />
    }
    .into_any()
}
