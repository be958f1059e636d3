//! 口座: bank, branch, kind and number, or 記号番号 of ゆうちょ銀行.

use contract::answers::{AccountKindAnswer, Answers, InstitutionAnswer, Section};
use leptos::prelude::*;

use super::form::{Form, Question, use_form};
use super::yucho::yucho_boxes;
use crate::apply::wizard::words_of_money::words;
use crate::bank::{BankBox, BranchBox};
use crate::component::{Choice, RadioChoice, RadioGroup, TextField};

/// The account, as the institution chosen before asks it.
#[component]
pub(super) fn AccountQuestion() -> impl IntoView {
    let form = use_form();
    let yucho = form
        .draft
        .answers_now()
        .account
        .and_then(|account| account.institution)
        == Some(InstitutionAnswer::Yucho);
    if yucho {
        return view! {
            <Question title=words().yucho_title>{yucho_boxes(form)}</Question>
        }
        .into_any();
    }
    view! {
        <Question title=words().account_title>
            {bank(form)}
            {branch(form)}
            {kind(form)}
            {number(form)}
        </Question>
    }
    .into_any()
}

fn bank_code(answers: &Answers) -> String {
    let account = answers.account.as_ref();
    account.map_or_else(String::new, |account| account.bank_code.clone())
}

fn branch_code(answers: &Answers) -> String {
    let account = answers.account.as_ref();
    account.map_or_else(String::new, |account| account.branch_code.clone())
}

fn bank(form: Form) -> AnyView {
    let on_pick = form.write(Section::Account, |answers: &mut Answers, picked: Choice| {
        let account = answers.account.get_or_insert_default();
        if account.bank_code != picked.key {
            account.branch_code = String::new();
        }
        account.bank_code = picked.key;
    });
    view! { <BankBox bank=form.read(bank_code) on_pick=on_pick error=form.error("account.bank_code") /> }
        .into_any()
}

fn branch(form: Form) -> AnyView {
    let on_pick = form.write(Section::Account, |answers: &mut Answers, picked: Choice| {
        answers.account.get_or_insert_default().branch_code = picked.key;
    });
    view! {
        <BranchBox
            bank=form.read(bank_code)
            branch=form.read(branch_code)
            on_pick=on_pick
            error=form.error("account.branch_code")
        />
    }
    .into_any()
}

fn kind(form: Form) -> AnyView {
    let choices = vec![
        RadioChoice::new("ordinary", words().ordinary),
        RadioChoice::new("current", words().current),
    ];
    let value = form.read(|answers| {
        answers
            .account
            .as_ref()
            .and_then(|account| account.kind)
            .map(|kind| match kind {
                AccountKindAnswer::Ordinary => "ordinary",
                AccountKindAnswer::Current => "current",
            })
    });
    let on_edit = form.write(
        Section::Account,
        |answers: &mut Answers, chosen: &'static str| {
            let kind = if chosen == "current" {
                AccountKindAnswer::Current
            } else {
                AccountKindAnswer::Ordinary
            };
            answers.account.get_or_insert_default().kind = Some(kind);
        },
    );
    view! {
        <RadioGroup
            id="account.kind"
            legend=words().account_kind
            choices=choices
            value=value
            on_edit=on_edit
            error=form.error("account.kind")
        />
    }
    .into_any()
}

fn number(form: Form) -> AnyView {
    view! {
        <TextField
            id="account.number"
            label=words().account_number
            hint=Some(words().account_number_hint.to_owned())
            value=form.read(|answers| answers.account.as_ref().map(|it| it.number.clone()).unwrap_or_default())
            on_edit=form.write(Section::Account, |answers, typed| {
                answers.account.get_or_insert_default().number = typed;
            })
            error=form.error("account.number")
            inputmode="numeric"
            width="short"
            max_length=20
        />
    }
    .into_any()
}
