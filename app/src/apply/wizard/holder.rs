//! 口座名義 in kana, with what a transfer file will carry shown while it is typed.

use contract::answers::Section;
use domain::bank::{HolderKana, KanaError};
use leptos::prelude::*;

use super::form::{Question, use_form};
use crate::component::{Disclosure, TextField};

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
        <Question title="口座名義をカタカナで入力してください">
            <TextField
                id="account.holder_kana"
                label="口座名義（カナ）"
                hint=Some("通帳に印字されているカナのとおりに入力してください。例：フク）ミホンカイ".to_owned())
                value=typed
                on_edit=form.write(Section::Account, |answers, typed| {
                    answers.account.get_or_insert_default().holder_kana = typed;
                })
                error=form.error("account.holder_kana")
            />
            <div class="preview" role="status">{move || preview(&typed.get())}</div>
            <Disclosure summary="法人の略号（カ）、フク）など）の入れ方">
                <p>"通帳に「ｶ)」「ﾌｸ)」などと印字されているときは、そのまま入力してください。つなぎが略号を付けたり直したりすることはありません。"</p>
            </Disclosure>
        </Question>
    }
}

fn preview(typed: &str) -> Option<AnyView> {
    let view = match HolderKana::normalise(typed) {
        Ok(kana) => view! {
            <p class="preview-name">"振込に使う名義"</p>
            <p class="preview-kana">{kana.full_width()}</p>
            <p class="preview-half">{format!("銀行に送る形：{kana}")}</p>
        }
        .into_any(),
        Err(KanaError::Character { character, position }) => view! {
            <p class="preview-refused">
                {format!("{position}文字目の「{character}」は使えません。カタカナ、英数字、（ ）－ ． と空白だけが使えます。")}
            </p>
        }
        .into_any(),
        Err(KanaError::TooLong) => {
            view! { <p class="preview-refused">"長すぎます。通帳のとおりか確かめてください。"</p> }.into_any()
        }
        Err(KanaError::Empty) => return None,
    };
    Some(view)
}
