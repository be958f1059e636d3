//! 口座名義 in kana, with what a transfer file will carry shown while it is typed.

use contract::answers::Section;
use domain::bank::{HolderKana, KanaError};
use leptos::prelude::*;

use super::form::{Question, use_form};
use crate::apply::wizard::words_of_money::words;
use crate::component::{Disclosure, TextField};
use crate::language::say;

/// 口座名義（カナ）.
#[component]
pub(super) fn HolderQuestion() -> impl IntoView {
    let form = use_form();
    let typed = form.read(|answers| {
        answers
            .account
            .as_ref()
            .map(|account| account.holder_kana.clone())
            .unwrap_or_default()
    });
    view! {
        <Question title=words().holder_title>
            <TextField
                id="account.holder_kana"
                label=words().holder
                hint=Some(words().holder_hint.to_owned())
                value=typed
                on_edit=form.write(Section::Account, |answers, typed| {
                    answers.account.get_or_insert_default().holder_kana = typed;
                })
                error=form.error("account.holder_kana")
            />
            <div class="preview" role="status">{move || preview(&typed.get())}</div>
            <Disclosure summary=words().holder_more>
                <p>{say(words().holder_more_text)}</p>
            </Disclosure>
        </Question>
    }
}

fn preview(typed: &str) -> Option<AnyView> {
    let view = match HolderKana::normalise(typed) {
        Ok(kana) => view! {
            <p class="preview-name">{say(words().holder_used)}</p>
            <p class="preview-kana">{kana.full_width()}</p>
            <p class="preview-half">{say((words().holder_sent)(kana.as_str()))}</p>
        }
        .into_any(),
        Err(KanaError::Character {
            character,
            position,
        }) => view! {
            <p class="preview-refused">
                {say((words().holder_bad)(position, character))}
            </p>
        }
        .into_any(),
        Err(KanaError::TooLong) => {
            view! { <p class="preview-refused">{say(words().holder_long)}</p> }.into_any()
        }
        Err(KanaError::Empty) => return None,
    };
    Some(view)
}
