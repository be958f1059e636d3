//! 記号番号 of ゆうちょ銀行, with what a transfer will use shown for comparison.

use contract::answers::Section;
use domain::bank::{AccountKind, YuchoAccount};
use leptos::prelude::*;

use super::form::Form;
use crate::apply::wizard::words_of_money::words;
use crate::component::{Notice, TextField};
use crate::language::say;

/// 記号, 番号 and what they mean.
pub(super) fn yucho_boxes(form: Form) -> AnyView {
    view! {
        <TextField
            id="account.yucho_symbol"
            label=words().symbol
            hint=Some(words().symbol_hint.to_owned())
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
            label=words().number
            hint=Some(words().number_hint.to_owned())
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
        AccountKind::Ordinary => words().ordinary,
        AccountKind::Current => words().current,
    };
    let view = view! {
        <Notice title=words().transfer_number>
            <dl class="facts">
                <div><dt>{say(words().branch_number)}</dt><dd>{account.branch().to_string()}</dd></div>
                <div><dt>{say(words().deposit_kind)}</dt><dd>{kind}</dd></div>
                <div><dt>{say(words().account_number)}</dt><dd>{account.account().to_string()}</dd></div>
            </dl>
            <p>{say(words().transfer_check)}</p>
        </Notice>
    };
    Some(view.into_any())
}
