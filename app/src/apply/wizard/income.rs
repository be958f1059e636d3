//! 寄附金その他の収入.

use contract::answers::{Answers, Section};
use leptos::prelude::*;

use super::form::{Form, Question, use_form};
use crate::component::{NumberField, RadioChoice, RadioGroup};

/// Whether the applicant is a non-profit body.
#[component]
pub(super) fn NonprofitQuestion() -> impl IntoView {
    let form = use_form();
    let choices = vec![
        RadioChoice::new("yes", "はい").hint("社会福祉法人、NPO法人など"),
        RadioChoice::new("no", "いいえ").hint("株式会社、合同会社など"),
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
        <Question title="運営している法人は、営利を目的としない法人ですか">
            <RadioGroup
                id="income.nonprofit"
                legend="あてはまるほうを選んでください"
                hint=Some("営利を目的としない法人では、寄附金を費用から差し引きません（交付要綱 第4条）。".to_owned())
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
        <Question title="この購入や作業のために受け取ったお金はありますか">
            <p>"ほかの補助金や寄附など、この費用にあてるために受け取ったお金です。ないときは 0 と入力してください。"</p>
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
            label="寄附金"
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
            label="その他の収入"
            hint=Some("都道府県や市町村のほかの補助金など".to_owned())
            value=form.read(|answers| answers.income.as_ref().and_then(|it| it.other_income_yen))
            on_edit=on_edit
            error=form.error("income.other_income_yen")
        />
    }
    .into_any()
}
