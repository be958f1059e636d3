//! 振込先の種類.

use contract::answers::{Answers, InstitutionAnswer, Section};
use leptos::prelude::*;

use super::form::{Question, use_form};
use crate::apply::wizard::words_of_money::words;
use crate::component::{RadioChoice, RadioGroup};

/// Bank or ゆうちょ銀行.
#[component]
pub(super) fn InstitutionQuestion() -> impl IntoView {
    let form = use_form();
    let choices = vec![
        RadioChoice::new("bank", words().bank),
        RadioChoice::new("yucho", words().yucho).hint(words().yucho_hint),
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
        <Question title=words().institution_title>
            <RadioGroup
                id="account.institution"
                legend=words().choose_one
                hint=Some(words().institution_hint.to_owned())
                choices=choices
                value=value
                on_edit=on_edit
                error=form.error("account.institution")
            />
        </Question>
    }
}
