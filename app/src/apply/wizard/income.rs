//! 寄附金その他の収入.

use contract::answers::{Answers, Section};
use leptos::prelude::*;

use super::form::{Form, Question, use_form};
use crate::apply::wizard::words_of_money::words;
use crate::component::{NumberField, RadioChoice, RadioGroup};
use crate::language::say;

/// Whether the applicant is a non-profit body.
#[component]
pub(super) fn NonprofitQuestion() -> impl IntoView {
    let form = use_form();
    let choices = vec![
        RadioChoice::new("yes", words().yes).hint(words().yes_nonprofit),
        RadioChoice::new("no", words().no).hint(words().no_nonprofit),
    ];
    let value =
        form.read(
            |answers| match answers.income.as_ref().and_then(|income| income.nonprofit) {
                Some(true) => Some("yes"),
                Some(false) => Some("no"),
                None => None,
            },
        );
    let on_edit = form.write(
        Section::Income,
        |answers: &mut Answers, chosen: &'static str| {
            answers.income.get_or_insert_default().nonprofit = Some(chosen == "yes");
        },
    );
    view! {
        <Question title=words().nonprofit_title>
            <RadioGroup
                id="income.nonprofit"
                legend=words().choose_one
                hint=Some(words().nonprofit_hint.to_owned())
                choices=choices
                value=value
                on_edit=on_edit
                error=form.error("income.nonprofit")
            />
        </Question>
    }
}

/// 寄附金 and その他の収入.
#[component]
pub(super) fn IncomeQuestion() -> impl IntoView {
    let form = use_form();
    view! {
        <Question title=words().income_title>
            <p>{say(words().income_hint)}</p>
            {donations(form)}
            {other(form)}
        </Question>
    }
}

fn donations(form: Form) -> AnyView {
    let on_edit = Callback::new(move |typed| {
        let number = form.number("income.donations_yen", typed);
        form.draft.edit(Section::Income, |answers| {
            answers.income.get_or_insert_default().donations_yen = number;
        });
    });
    view! {
        <NumberField
            id="income.donations_yen"
            label=words().donations
            value=form.read(|answers| answers.income.as_ref().and_then(|it| it.donations_yen))
            on_edit=on_edit
            error=form.error("income.donations_yen")
        />
    }
    .into_any()
}

fn other(form: Form) -> AnyView {
    let on_edit = Callback::new(move |typed| {
        let number = form.number("income.other_income_yen", typed);
        form.draft.edit(Section::Income, |answers| {
            answers.income.get_or_insert_default().other_income_yen = number;
        });
    });
    view! {
        <NumberField
            id="income.other_income_yen"
            label=words().other_income
            hint=Some(words().other_income_hint.to_owned())
            value=form.read(|answers| answers.income.as_ref().and_then(|it| it.other_income_yen))
            on_edit=on_edit
            error=form.error("income.other_income_yen")
        />
    }
    .into_any()
}
