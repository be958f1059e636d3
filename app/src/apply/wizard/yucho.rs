//! 記号番号 of ゆうちょ銀行, with what a transfer will use shown for comparison.

use contract::answers::Section;
use domain::bank::{AccountKind, YuchoAccount};
use leptos::prelude::*;

use super::form::Form;
use crate::component::{Notice, TextField};

/// 記号, 番号 and what they mean.
pub(super) fn yucho_boxes(form: Form) -> AnyView {
    view! {
        <TextField
            id="account.yucho_symbol"
            label="記号"
            hint=Some("通帳の表紙を開いたページにある、5桁の数字です。例：10000".to_owned())
            value=form.read(|answers| answers.account.as_ref().map(|it| it.yucho_symbol.clone()).unwrap_or_default())
            on_edit=form.write(Section::Account, |answers, typed| {
                answers.account.get_or_insert_default().yucho_symbol = typed;
            })
            error=form.error("account.yucho_symbol")
            inputmode="numeric"
            width="short"
            max_length=20
        />
        <TextField
            id="account.yucho_number"
            label="番号"
            hint=Some("記号のとなりにある、8桁までの数字です。".to_owned())
            value=form.read(|answers| answers.account.as_ref().map(|it| it.yucho_number.clone()).unwrap_or_default())
            on_edit=form.write(Section::Account, |answers, typed| {
                answers.account.get_or_insert_default().yucho_number = typed;
            })
            error=form.error("account.yucho_number")
            inputmode="numeric"
            width="short"
            max_length=20
        />
        <div role="status">{move || reading(form)}</div>
    }
    .into_any()
}

/// 店番 and 口座番号 as a transfer reads 記号番号.
fn reading(form: Form) -> Option<AnyView> {
    let account = form.draft.answer(|answers| {
        let account = answers.account.as_ref()?;
        YuchoAccount::parse(&account.yucho_symbol, &account.yucho_number).ok()
    })?;
    let kind = match account.kind() {
        AccountKind::Ordinary => "普通",
        AccountKind::Current => "当座",
    };
    let view = view! {
        <Notice title="振込にはこの番号を使います">
            <dl class="facts">
                <div><dt>"店番"</dt><dd>{account.branch().to_string()}</dd></div>
                <div><dt>"預金種目"</dt><dd>{kind}</dd></div>
                <div><dt>"口座番号"</dt><dd>{account.account().to_string()}</dd></div>
            </dl>
            <p>"通帳に「振込用の店名・預金種目・口座番号」が書かれているときは、同じかどうか確かめてください。"</p>
        </Notice>
    };
    Some(view.into_any())
}
