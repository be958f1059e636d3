//! Making a token.

use contract::account::{NewToken, OfficeView, TokenRequest};
use leptos::{prelude::*, task::spawn_local};

use super::tokens::scope_name;
use crate::api;
use crate::component::{
    Button, ButtonKind, CeremonyNotice, Checkbox, Disclosure, ErrorItem, ErrorSummary, RadioChoice,
    RadioGroup, SelectField, TextField, error_of,
};
use crate::language::say;
use crate::page::account::words::words;
use crate::passkey::{self, CeremonyFault};
use crate::session::use_session;

const NAME: &str = "token-name";

#[derive(Clone, Copy)]
struct Form {
    name: RwSignal<String>,
    office: RwSignal<String>,
    writes: RwSignal<bool>,
    days: RwSignal<&'static str>,
    errors: RwSignal<Vec<ErrorItem>>,
    fault: RwSignal<Option<CeremonyFault>>,
    busy: RwSignal<bool>,
}

impl Form {
    fn request(self) -> Option<TokenRequest> {
        let name = self.name.get_untracked().trim().to_owned();
        if name.is_empty() {
            self.errors
                .set(vec![ErrorItem::new(NAME, words().software_needed)]);
            return None;
        }
        self.errors.set(Vec::new());
        let mut scopes = vec!["applications:read".to_owned()];
        if self.writes.get_untracked() {
            scopes.push("applications:write".to_owned());
        }
        let days = self.days.get_untracked().parse().ok()?;
        Some(TokenRequest {
            name,
            office_number: self.office.get_untracked(),
            scopes,
            days,
        })
    }

    fn send(self, made: Callback<NewToken>) {
        if self.busy.get_untracked() {
            return;
        }
        self.fault.set(None);
        let Some(request) = self.request() else {
            return;
        };
        self.busy.set(true);
        spawn_local(async move {
            let answer = passkey::confirmed(|| api::post("/tokens", &request)).await;
            self.busy.try_set(false);
            match answer {
                Ok(token) => {
                    self.name.try_set(String::new());
                    made.run(token);
                }
                Err(fault) => {
                    self.fault.try_set(Some(fault));
                }
            }
        });
    }
}

/// The form; `made` is told of the token, whose secret is shown once.
pub(super) fn form(made: Callback<NewToken>) -> AnyView {
    let me = use_session().me_now();
    let offices: Vec<OfficeView> = me
        .iter()
        .flat_map(|me| me.affiliations.iter().filter_map(|one| one.office.clone()))
        .collect();
    let Some(first) = me
        .and_then(|me| me.active_office)
        .or_else(|| offices.first().cloned())
    else {
        return ().into_any();
    };
    let form = Form {
        name: RwSignal::new(String::new()),
        office: RwSignal::new(first.number),
        writes: RwSignal::new(false),
        days: RwSignal::new("90"),
        errors: RwSignal::new(Vec::new()),
        fault: RwSignal::new(None),
        busy: RwSignal::new(false),
    };
    view! {
        <Disclosure summary=words().make_token>
            <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); form.send(made); }>
                <ErrorSummary items=form.errors />
                <CeremonyNotice fault=form.fault />
                <TextField
                    id=NAME
                    label=words().software
                    hint=String::from(words().software_hint)
                    width="medium"
                    max_length=60
                    value=form.name
                    on_edit=Callback::new(move |text| form.name.set(text))
                    error=error_of(form.errors.into(), NAME)
                />
                {office_choice(form, offices)}
                {scope_choice(form)}
                <RadioGroup
                    id="token-days"
                    legend=words().validity
                    choices=vec![
                        RadioChoice::new("30", words().days_30),
                        RadioChoice::new("90", words().days_90),
                        RadioChoice::new("365", words().one_year),
                    ]
                    value=Signal::derive(move || Some(form.days.get()))
                    on_edit=Callback::new(move |days| form.days.set(days))
                />
                <p class="soft">{say(words().step_up_note)}</p>
                <div><Button submit=true kind=ButtonKind::Secondary busy=form.busy>{say(words().make_token)}</Button></div>
            </form>
        </Disclosure>
    }
    .into_any()
}

fn office_choice(form: Form, offices: Vec<OfficeView>) -> AnyView {
    if offices.len() < 2 {
        return ().into_any();
    }
    let choices = offices
        .into_iter()
        .map(|office| {
            (
                office.number.clone(),
                (words().office_choice)(&office.name, &office.number),
            )
        })
        .collect();
    view! {
        <SelectField
            id="token-office"
            label=words().office
            choices=choices
            value=form.office
            on_edit=Callback::new(move |number| form.office.set(number))
        />
    }
    .into_any()
}

fn scope_choice(form: Form) -> AnyView {
    view! {
        <fieldset class="field">
            <legend class="field-label">{say(words().rights)}</legend>
            <p>{scope_name("applications:read")}{say(words().always)}</p>
            <Checkbox
                id="token-write"
                label=scope_name("applications:write")
                value=form.writes
                on_edit=Callback::new(move |yes| form.writes.set(yes))
            />
        </fieldset>
    }
    .into_any()
}
