//! Inviting somebody.

use contract::account::{InvitationRequest, InvitationView, Members};
use domain::person::{EmailAddress, Role};
use leptos::{prelude::*, task::spawn_local};

use crate::api;
use crate::component::{
    Button, CeremonyNotice, ErrorItem, ErrorSummary, Notice, RadioChoice, RadioGroup, Remote,
    TextField, error_of,
};
use crate::language::say;
use crate::page::office::words::words;
use crate::passkey::{self, CeremonyFault};
use crate::text::{self, Tone};

const EMAIL: &str = "invite-email";
const ROLE: &str = "invite-role";
const OFFICE_ROLES: [Role; 3] = [Role::OfficeAdmin, Role::CareManager, Role::OfficeStaff];
const FEDERATION_ROLES: [Role; 4] = [
    Role::Reviewer,
    Role::LeadReviewer,
    Role::PaymentOfficer,
    Role::Operator,
];

/// For whom one invites.
#[derive(Clone, PartialEq)]
pub(super) enum For {
    /// The office with this number.
    Office(String),
    /// 国保中央会.
    Federation,
}

impl For {
    fn path(&self) -> String {
        match self {
            Self::Office(number) => format!("/offices/{}/invitations", api::escape(number)),
            Self::Federation => "/federation/invitations".to_owned(),
        }
    }

    fn roles(&self) -> &'static [Role] {
        match self {
            Self::Office(_) => &OFFICE_ROLES,
            Self::Federation => &FEDERATION_ROLES,
        }
    }
}

#[derive(Clone, Copy)]
struct Form {
    email: RwSignal<String>,
    role: RwSignal<Option<&'static str>>,
    errors: RwSignal<Vec<ErrorItem>>,
    fault: RwSignal<Option<CeremonyFault>>,
    busy: RwSignal<bool>,
    sent_to: RwSignal<Option<String>>,
}

impl Form {
    fn new() -> Self {
        Self {
            email: RwSignal::new(String::new()),
            role: RwSignal::new(None),
            errors: RwSignal::new(Vec::new()),
            fault: RwSignal::new(None),
            busy: RwSignal::new(false),
            sent_to: RwSignal::new(None),
        }
    }

    fn request(self) -> Option<InvitationRequest> {
        let mut errors = Vec::new();
        let email = EmailAddress::parse(&self.email.get_untracked()).ok();
        if email.is_none() {
            errors.push(ErrorItem::new(EMAIL, words().bad_email));
        }
        let role = self.role.get_untracked().and_then(Role::from_id);
        if role.is_none() {
            errors.push(ErrorItem::new(ROLE, words().role_needed));
        }
        self.errors.set(errors);
        Some(InvitationRequest {
            email: email?.as_str().to_owned(),
            role: role?,
        })
    }

    fn send(self, path: String, sent: Callback<()>) {
        if self.busy.get_untracked() {
            return;
        }
        self.fault.set(None);
        self.sent_to.set(None);
        let Some(request) = self.request() else {
            return;
        };
        self.busy.set(true);
        spawn_local(async move {
            let answer: Result<InvitationView, CeremonyFault> =
                passkey::confirmed(|| api::post(&path, &request)).await;
            self.busy.try_set(false);
            match answer {
                Ok(made) => {
                    self.email.try_set(String::new());
                    self.sent_to.try_set(Some(made.email));
                    sent.run(());
                }
                Err(fault) => {
                    self.fault.try_set(Some(fault));
                }
            }
        });
    }
}

/// Invites to an office; the list is fetched anew after it.
pub(super) fn section(to: For, remote: Remote<Members>) -> AnyView {
    view_of(to, Callback::new(move |()| remote.reload()))
}

/// Invites to the federation (運用者).
pub(crate) fn invite_to_federation(sent: Callback<()>) -> AnyView {
    view_of(For::Federation, sent)
}

fn view_of(to: For, sent: Callback<()>) -> AnyView {
    let form = Form::new();
    let path = to.path();
    let title = match to {
        For::Office(_) => words().invite_staff,
        For::Federation => words().invite_federation,
    };
    let choices = to
        .roles()
        .iter()
        .map(|role| {
            RadioChoice::new(role.as_str(), text::role_name(*role)).hint(text::role_summary(*role))
        })
        .collect();
    view! {
        <section class="section" aria-labelledby="invite">
            <h2 id="invite">{say(title)}</h2>
            <p>{say(words().invite_lead)}</p>
            <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); form.send(path.clone(), sent); }>
                <ErrorSummary items=form.errors />
                <CeremonyNotice fault=form.fault />
                <div role="status">
                    {move || form.sent_to.get().map(|email| view! {
                        <Notice tone=Tone::Success title=(words().invited)(&email) />
                    })}
                </div>
                <TextField
                    id=EMAIL
                    label=words().invite_email
                    kind="email"
                    inputmode="email"
                    max_length=254
                    value=form.email
                    on_edit=Callback::new(move |text| form.email.set(text))
                    error=error_of(form.errors.into(), EMAIL)
                />
                <RadioGroup
                    id=ROLE
                    legend=words().role
                    choices=choices
                    value=form.role
                    on_edit=Callback::new(move |role| form.role.set(Some(role)))
                    error=error_of(form.errors.into(), ROLE)
                />
                <div><Button submit=true busy=form.busy>{say(words().send)}</Button></div>
            </form>
        </section>
    }
    .into_any()
}
