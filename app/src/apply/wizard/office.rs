//! 基本情報: name, address, phone and contact of the office.

use contract::answers::Section;
use leptos::prelude::*;

use super::form::{Form, Question, use_form};
use crate::component::TextField;

/// 介護事業所名称.
#[component]
pub(super) fn OfficeNameQuestion() -> impl IntoView {
    let form = use_form();
    let number = form
        .draft
        .application()
        .with_untracked(|known| known.office_number.clone());
    view! {
        <Question title="介護事業所の名称を確かめてください">
            <dl class="facts"><div><dt>"介護保険事業所番号"</dt><dd>{number}</dd></div></dl>
            <TextField
                id="office.name"
                label="介護事業所名称"
                hint=Some("登録した名称が入っています。指定を受けた名称と違うときは直してください。".to_owned())
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
        <Question title="事業所の所在地を入力してください">
            <TextField
                id="office.postal_code"
                label="郵便番号"
                hint=Some("7桁の数字です。ハイフンはあってもなくてもかまいません。例：100-0001".to_owned())
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
                label="所在地"
                hint=Some("都道府県から、建物名・部屋番号まで入力してください。".to_owned())
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
        <Question title="連絡先を入力してください">
            <p>"申請の内容について、国保中央会から問い合わせがあるときの連絡先です。"</p>
            <TextField
                id="office.phone"
                label="電話番号"
                hint=Some("市外局番から入力してください。例：03-0000-0000".to_owned())
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
            label="担当者名"
            hint=Some("申請の内容が分かる人の名前です。例：見本 太郎".to_owned())
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
