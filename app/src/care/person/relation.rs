//! The office's side of it: since when, until when, by which consent; inviting the person, ending the service.

use chrono::NaiveDate;
use contract::care::{
    CarePersonView, ConsentState, RecipientInvitation, RecipientInvited, RelationEnd,
};
use leptos::{prelude::*, task::spawn_local};

use super::words::words;
use crate::api::{self, ApiError};
use crate::care::people_path;
use crate::component::{
    Button, ButtonKind, DateField, Dialog, Disclosure, FaultNotice, Remote, SummaryList,
    SummaryRow, Tag, TextField,
};
use crate::language::say;
use crate::{clock, text};

/// 担当と同意.
pub(super) fn relation(person: CarePersonView, known: Remote<CarePersonView>) -> AnyView {
    let holds = person
        .consents
        .iter()
        .filter(|consent| consent.state == ConsentState::Given)
        .max_by_key(|consent| consent.until);
    let consent = holds.map_or_else(
        || (text::care::consent_state(ConsentState::None), String::new()),
        |consent| {
            (
                text::care::consent_state(consent.state),
                text::care::until(&text::day(consent.until)),
            )
        },
    );
    let ((consent, tone), until) = consent;
    let consent_page = format!("/care/{}/consent", person.relation);
    let service = text::care::service(&person.service_code);
    let invitation = invitation(&person);
    let ending = ending(&person, known);
    let served = person.ended_on.map(|day| (words().ended)(&text::day(day)));
    view! {
        <div class="care-relation no-print">
            <p class="care-marks">
                <Tag tone=tone label=consent />" "<span>{say(until)}</span>
                " "<a class="action-link" href=consent_page>{say(words().consents)}</a>
            </p>
            <Disclosure summary=words().procedures>
                <SummaryList>
                    <SummaryRow name=words().service>{say(service)}</SummaryRow>
                    <SummaryRow name=words().since>{say(text::day(person.since))}{served.map(say)}</SummaryRow>
                    <SummaryRow name=words().view_until>{say(text::care::until(&text::day(person.view_until)))}</SummaryRow>
                    <SummaryRow name=words().checked>{say(text::care::identity_check(person.check))}</SummaryRow>
                </SummaryList>
                {invitation}
                {ending}
            </Disclosure>
        </div>
    }
    .into_any()
}

fn invitation(person: &CarePersonView) -> AnyView {
    if person.recipient_has_account {
        return view! { <p>{say(words().has_account)}</p> }.into_any();
    }
    let email = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let said = RwSignal::new(String::new());
    let path = StoredValue::new(people_path(&person.relation, "/recipient-invitation"));
    let send = move || {
        let typed = email.get_untracked().trim().to_owned();
        if !typed.contains('@') {
            error.set(Some(words().no_email.to_owned()));
            return;
        }
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let request = RecipientInvitation { email: typed };
            let answer = api::post::<_, RecipientInvited>(&path.get_value(), &request).await;
            busy.try_set(false);
            match answer {
                Ok(invited) => {
                    said.try_set((words().invited)(&text::minute(invited.expires_at)));
                }
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    };
    view! {
        <form class="stack-tight" novalidate on:submit=move |event| { event.prevent_default(); send(); }>
            <p>{say(words().invite_lead)}</p>
            <FaultNotice fault=fault />
            <div class="inline-form">
                <TextField id="recipient-email" label=words().email kind="email" value=email error=error
                    on_edit=Callback::new(move |typed| { email.set(typed); error.set(None); }) />
                <Button kind=ButtonKind::Secondary submit=true busy=busy>{say(words().invite)}</Button>
            </div>
            <p role="status" class="said">{move || say(said.get())}</p>
        </form>
    }
    .into_any()
}

fn ending(person: &CarePersonView, known: Remote<CarePersonView>) -> AnyView {
    if person.ended_on.is_some() {
        return ().into_any();
    }
    let open = RwSignal::new(false);
    let path = StoredValue::new(people_path(&person.relation, "/end"));
    view! {
        <div><Button kind=ButtonKind::Danger on_press=Callback::new(move |()| open.set(true))>{say(words().end)}</Button></div>
        <Dialog open=open id="end-relation" title=words().end_title>{move || end_question(path, open, known)}</Dialog>
    }
    .into_any()
}

fn end_question(
    path: StoredValue<String>,
    open: RwSignal<bool>,
    known: Remote<CarePersonView>,
) -> AnyView {
    let day = RwSignal::new(Some(clock::today()));
    let error = RwSignal::new(None::<String>);
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let end = Callback::new(move |()| {
        let Some(ended_on) = day.get_untracked().filter(|day| *day <= clock::today()) else {
            error.set(Some(words().no_end_day.to_owned()));
            return;
        };
        busy.set(true);
        spawn_local(async move {
            let answer = api::post_only(&path.get_value(), &RelationEnd { ended_on }).await;
            busy.try_set(false);
            match answer {
                Ok(()) => {
                    open.try_set(false);
                    known.anew();
                }
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    });
    view! {
        <p>{say(words().end_effect)}</p>
        <FaultNotice fault=fault />
        <DateField id="ended-on" label=words().end_day value=day error=error
            on_edit=Callback::new(move |picked: Option<NaiveDate>| { day.set(picked); error.set(None); }) />
        <div class="actions">
            <Button kind=ButtonKind::Danger busy=busy on_press=end>{say(words().end)}</Button>
            <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| open.set(false))>{say(words().stop)}</Button>
        </div>
    }
    .into_any()
}
