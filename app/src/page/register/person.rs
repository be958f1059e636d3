//! The person's name, the office's name when it is not known, and the first passkey.

use contract::account::{Me, RegistrationDetails, RegistrationView};
use domain::office::OfficeName;
use domain::person::PersonName;
use leptos::{prelude::*, task::spawn_local};

use super::ask::has_errors;
use crate::component::{
    Button, CeremonyNotice, ErrorItem, ErrorSummary, Notice, Page, SummaryList, SummaryRow,
    TextField, error_of,
};
use crate::language::say;
use crate::page::register::words::words;
use crate::passkey::{self, CeremonyFault};
use crate::text::{self, Tone};

const NAME: &str = "person-name";
const OFFICE: &str = "office-name";

#[derive(Clone, Copy)]
struct Typed {
    name: RwSignal<String>,
    office: RwSignal<String>,
    asks_office: bool,
    errors: RwSignal<Vec<ErrorItem>>,
    fault: RwSignal<Option<CeremonyFault>>,
    busy: RwSignal<bool>,
}

impl Typed {
    fn check(self) -> Option<RegistrationDetails> {
        let mut errors = Vec::new();
        let name = self.name.get_untracked().trim().to_owned();
        if PersonName::parse(&name).is_err() {
            errors.push(ErrorItem::new(NAME, words().name_needed));
        }
        let office = self.office.get_untracked().trim().to_owned();
        if self.asks_office && OfficeName::parse(&office).is_err() {
            errors.push(ErrorItem::new(OFFICE, words().office_name_needed));
        }
        let right = errors.is_empty();
        self.errors.set(errors);
        right.then(|| RegistrationDetails {
            person_name: name,
            office_name: self.asks_office.then_some(office),
        })
    }

    fn send(self, token: String, done: Callback<Me>) {
        if self.busy.get_untracked() {
            return;
        }
        self.fault.set(None);
        let Some(details) = self.check() else { return };
        self.busy.set(true);
        spawn_local(async move {
            let answer = passkey::register(&token, &details).await;
            self.busy.try_set(false);
            match answer {
                Ok(me) => done.run(me),
                Err(fault) => {
                    self.fault.try_set(Some(fault));
                }
            }
        });
    }
}

/// The page of somebody new.
pub(super) fn page(token: String, view: RegistrationView, done: Callback<Me>) -> AnyView {
    let typed = Typed {
        name: RwSignal::new(String::new()),
        office: RwSignal::new(String::new()),
        asks_office: view.office_number.is_some() && view.office_name.is_none(),
        errors: RwSignal::new(Vec::new()),
        fault: RwSignal::new(None),
        busy: RwSignal::new(false),
    };
    view! {
        <Page title=words().you caption=String::from(words().step_two) width="narrow" has_errors=has_errors(typed.errors)>
            {known(&view)}
            <form class="stack" novalidate on:submit=move |event| {
                event.prevent_default();
                typed.send(token.clone(), done);
            }>
                <ErrorSummary items=typed.errors />
                <CeremonyNotice fault=typed.fault />
                {typed.asks_office.then(|| view! {
                    <TextField
                        id=OFFICE
                        label=words().office_name
                        hint=String::from(words().office_name_hint)
                        autocomplete="organization"
                        max_length=100
                        value=typed.office
                        on_edit=Callback::new(move |text| typed.office.set(text))
                        error=error_of(typed.errors.into(), OFFICE)
                    />
                })}
                <TextField
                    id=NAME
                    label=words().your_name
                    autocomplete="name"
                    max_length=60
                    width="medium"
                    value=typed.name
                    on_edit=Callback::new(move |text| typed.name.set(text))
                    error=error_of(typed.errors.into(), NAME)
                />
                {about_passkeys()}
                <div><Button submit=true busy=typed.busy>{say(words().make_passkey)}</Button></div>
            </form>
        </Page>
    }
    .into_any()
}

/// What the link says already.
pub(super) fn known(view: &RegistrationView) -> AnyView {
    let office = view
        .office_number
        .clone()
        .map(|number| match &view.office_name {
            Some(name) => (words().office_line)(name, &number),
            None => number,
        });
    let (email, role, doubtful) = (view.email.clone(), view.role, view.office_number_doubtful);
    view! {
        <SummaryList>
            {office.map(|office| view! { <SummaryRow name=words().office>{office}</SummaryRow> })}
            <SummaryRow name=words().email>{email}</SummaryRow>
            <SummaryRow name=words().role>{text::role_name(role)}</SummaryRow>
        </SummaryList>
        {doubtful.then(|| view! {
            <Notice tone=Tone::Warning title=words().number_suspicious>
                <p>{say(words().number_suspicious_detail)}</p>
            </Notice>
        })}
    }
    .into_any()
}

fn about_passkeys() -> AnyView {
    view! {
        <div class="aside">
            <p><strong>{say(words().about_passkeys)}</strong></p>
            <p>{say(words().about_passkeys_detail)}</p>
        </div>
    }
    .into_any()
}
