//! `/register`: asks for the office number and the address the link goes to.

use contract::account::RegistrationRequest;
use domain::office::{OfficeNumber, OfficeNumberError};
use domain::person::EmailAddress;
use leptos::{prelude::*, task::spawn_local};

use crate::api::{self, ApiError};
use crate::component::{
    Button, ButtonKind, ErrorItem, ErrorSummary, FaultNotice, Notice, Page, TextField, error_of,
};
use crate::language::say;
use crate::page::register::words::words;
use crate::session::use_session;
use crate::text::Tone;

const NUMBER: &str = "office-number";
const EMAIL: &str = "email";

#[derive(Clone, Copy)]
struct Asked {
    number: RwSignal<String>,
    email: RwSignal<String>,
    errors: RwSignal<Vec<ErrorItem>>,
    fault: RwSignal<Option<ApiError>>,
    busy: RwSignal<bool>,
    sent: RwSignal<bool>,
}

impl Asked {
    fn check(self) -> Option<RegistrationRequest> {
        let mut errors = Vec::new();
        let number = OfficeNumber::parse(&self.number.get_untracked());
        if let Err(error) = &number {
            errors.push(ErrorItem::new(NUMBER, number_error(*error)));
        }
        let email = EmailAddress::parse(&self.email.get_untracked());
        if email.is_err() {
            errors.push(ErrorItem::new(EMAIL, words().bad_email));
        }
        self.errors.set(errors);
        let (number, email) = (number.ok()?, email.ok()?);
        Some(RegistrationRequest {
            office_number: number.as_str().to_owned(),
            email: email.as_str().to_owned(),
        })
    }

    fn send(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.fault.set(None);
        let Some(request) = self.check() else { return };
        self.busy.set(true);
        spawn_local(async move {
            let answer = api::post_only("/registrations", &request).await;
            self.busy.try_set(false);
            match answer {
                Ok(()) => {
                    self.sent.try_set(true);
                }
                Err(error) => {
                    self.fault.try_set(Some(error));
                }
            }
        });
    }
}

fn number_error(error: OfficeNumberError) -> String {
    match error {
        OfficeNumberError::Empty => words().number_needed.to_owned(),
        OfficeNumberError::Length { found } => (words().number_length)(found),
        OfficeNumberError::Character {
            character,
            position,
        } => (words().number_character)(position, character),
    }
}

/// `/register`.
pub(crate) fn register() -> AnyView {
    let asked = Asked {
        number: RwSignal::new(String::new()),
        email: RwSignal::new(String::new()),
        errors: RwSignal::new(Vec::new()),
        fault: RwSignal::new(None),
        busy: RwSignal::new(false),
        sent: RwSignal::new(false),
    };
    // Sending once more must not build the page anew.
    let sent = Memo::new(move |_| asked.sent.get());
    (move || {
        if sent.get() {
            mail_sent(asked)
        } else {
            form(asked)
        }
    })
    .into_any()
}

fn form(asked: Asked) -> AnyView {
    let doubt = move || {
        let number = OfficeNumber::parse(&asked.number.get()).ok()?;
        number.warning().map(|_| {
            view! {
                <Notice tone=Tone::Warning title=words().check_digit>
                    <p>{say(words().check_digit_detail)}</p>
                </Notice>
            }
        })
    };
    view! {
        <Page title=words().title caption=String::from(words().step_one) width="narrow" has_errors=has_errors(asked.errors)>
            <p>{say(words().lead)}</p>
            <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); asked.send(); }>
                <ErrorSummary items=asked.errors />
                <FaultNotice fault=asked.fault />
                <TextField
                    id=NUMBER
                    label=words().office_number
                    hint=String::from(words().office_number_hint)
                    inputmode="text"
                    width="medium"
                    max_length=20
                    value=asked.number
                    on_edit=Callback::new(move |text| asked.number.set(text))
                    error=error_of(asked.errors.into(), NUMBER)
                />
                <div role="status">{doubt}</div>
                <TextField
                    id=EMAIL
                    label=words().email
                    hint=String::from(words().email_hint)
                    kind="email"
                    autocomplete="email"
                    inputmode="email"
                    max_length=254
                    value=asked.email
                    on_edit=Callback::new(move |text| asked.email.set(text))
                    error=error_of(asked.errors.into(), EMAIL)
                />
                <div><Button submit=true busy=asked.busy>{say(words().send)}</Button></div>
            </form>
            <hr />
            <p><a class="action-link" href="/sign-in">{say(words().sign_in_instead)}</a></p>
        </Page>
    }
    .into_any()
}

pub(super) fn has_errors(errors: RwSignal<Vec<ErrorItem>>) -> Signal<bool> {
    Signal::derive(move || errors.with(|errors| !errors.is_empty()))
}

fn mail_sent(asked: Asked) -> AnyView {
    let session = use_session();
    let sent_again = RwSignal::new(false);
    let repeat = move |()| {
        sent_again.set(true);
        asked.send();
    };
    view! {
        <Page title=words().sent caption=String::from(words().step_one) width="narrow">
            <p>
                <strong>{asked.email.get_untracked()}</strong>
                {say(words().sent_detail)}
            </p>
            <FaultNotice fault=asked.fault />
            <div role="status">
                {move || (sent_again.get() && !asked.busy.get() && asked.fault.with(Option::is_none)).then(|| view! {
                    <Notice tone=Tone::Success title=words().sent_again />
                })}
            </div>
            {move || session.is_sandbox().then(|| view! {
                <p><a class="action-link" href="/sandbox/mail" rel="external">{say(words().sandbox_mail)}</a></p>
            })}
            <section class="section" aria-labelledby="not-arrived">
                <h2 id="not-arrived">{say(words().no_mail)}</h2>
                <ul>
                    <li>{say(words().look_in_spam)}</li>
                    <li>{say(words().wait_or_correct)}</li>
                </ul>
                <div class="actions">
                    <Button kind=ButtonKind::Secondary busy=asked.busy on_press=Callback::new(repeat)>{say(words().send_again)}</Button>
                    <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| asked.sent.set(false))>{say(words().back_to_correct)}</Button>
                </div>
            </section>
        </Page>
    }
    .into_any()
}
