//! 基本情報: name, address, phone and contact of the office.

use contract::answers::Section;
use leptos::prelude::*;

use super::form::{Form, Question, use_form};
use crate::apply::wizard::words::words;
use crate::component::TextField;
use crate::language::say;

/// 介護事業所名称.
#[component]
pub(super) fn OfficeNameQuestion() -> impl IntoView {
    let form = use_form();
    let number = form
        .draft
        .application()
        .with_untracked(|known| known.office_number.clone());
    view! {
        <Question title=words().office_title>
            <dl class="facts"><div><dt>{say(words().office_number)}</dt><dd>{number}</dd></div></dl>
            <TextField
                id="office.name"
                label=words().office_name
                hint=Some(words().office_name_hint.to_owned())
                value=form.read(|answers| answers.office.as_ref().map(|it| it.name.clone()).unwrap_or_default())
                on_edit=form.write(Section::Office, |answers, typed| {
                    answers.office.get_or_insert_default().name = typed;
                })
                error=form.error("office.name")
                autocomplete="organization"
            />
        </Question>
    }
}

/// 郵便番号 and 所在地.
#[component]
pub(super) fn OfficeAddressQuestion() -> impl IntoView {
    let form = use_form();
    view! {
        <Question title=words().address_title>
            <TextField
                id="office.postal_code"
                label=words().postal_code
                hint=Some(words().postal_code_hint.to_owned())
                value=form.read(|answers| answers.office.as_ref().map(|it| it.postal_code.clone()).unwrap_or_default())
                on_edit=form.write(Section::Office, |answers, typed| {
                    answers.office.get_or_insert_default().postal_code = typed;
                })
                error=form.error("office.postal_code")
                autocomplete="postal-code"
                inputmode="numeric"
                width="short"
                max_length=20
            />
            <TextField
                id="office.address"
                label=words().address
                hint=Some(words().address_hint.to_owned())
                value=form.read(|answers| answers.office.as_ref().map(|it| it.address.clone()).unwrap_or_default())
                on_edit=form.write(Section::Office, |answers, typed| {
                    answers.office.get_or_insert_default().address = typed;
                })
                error=form.error("office.address")
                autocomplete="street-address"
            />
        </Question>
    }
}

/// 電話番号 and 担当者名.
#[component]
pub(super) fn OfficeContactQuestion() -> impl IntoView {
    let form = use_form();
    view! {
        <Question title=words().contact_title>
            <p>{say(words().contact_lead)}</p>
            <TextField
                id="office.phone"
                label=words().phone
                hint=Some(words().phone_hint.to_owned())
                value=form.read(|answers| answers.office.as_ref().map(|it| it.phone.clone()).unwrap_or_default())
                on_edit=form.write(Section::Office, |answers, typed| {
                    answers.office.get_or_insert_default().phone = typed;
                })
                error=form.error("office.phone")
                kind="tel"
                autocomplete="tel"
                width="medium"
                max_length=30
            />
            {contact(form)}
        </Question>
    }
}

fn contact(form: Form) -> AnyView {
    view! {
        <TextField
            id="office.contact_name"
            label=words().contact_name
            hint=Some(words().contact_name_hint.to_owned())
            value=form.read(|answers| answers.office.as_ref().map(|it| it.contact_name.clone()).unwrap_or_default())
            on_edit=form.write(Section::Office, |answers, typed| {
                answers.office.get_or_insert_default().contact_name = typed;
            })
            error=form.error("office.contact_name")
            autocomplete="name"
            width="medium"
        />
    }
    .into_any()
}
