//! 振込先の種類.

use contract::answers::{Answers, InstitutionAnswer, Section};
use leptos::prelude::*;

use super::form::{Question, use_form};
use crate::component::{RadioChoice, RadioGroup};

/// Bank or ゆうちょ銀行.
#[component]
pub(super) fn InstitutionQuestion() -> impl IntoView {
    let form = use_form();
    let choices = vec![
        RadioChoice::new("bank", "銀行・信用金庫・農協など"),
        RadioChoice::new("yucho", "ゆうちょ銀行").hint("通帳の「記号」と「番号」を使います"),
    ];
    let value = form.read(|answers| {
        answers
            .account
            .as_ref()
            .and_then(|account| account.institution)
            .map(|chosen| match chosen {
                InstitutionAnswer::Bank => "bank",
                InstitutionAnswer::Yucho => "yucho",
            })
    });
    let on_edit = form.write(
        Section::Account,
        |answers: &mut Answers, chosen: &'static str| {
            let institution = if chosen == "yucho" {
                InstitutionAnswer::Yucho
            } else {
                InstitutionAnswer::Bank
            };
            answers.account.get_or_insert_default().institution = Some(institution);
        },
    );
    view! {
        <Question title="助成金の振込先はどちらですか">
            <RadioGroup
                id="account.institution"
                legend="あてはまるほうを選んでください"
                hint=Some("法人または事業所の名義の口座を用意してください。通帳の写しと同じ口座です。".to_owned())
                choices=choices
                value=value
                on_edit=on_edit
                error=form.error("account.institution")
            />
        </Question>
    }
}
