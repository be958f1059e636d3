//! The boxes of an account outside the wizard.

use contract::answers::{AccountAnswers, AccountKindAnswer, InstitutionAnswer};
use leptos::prelude::*;

use crate::bank::{BankBox, BranchBox};
use crate::component::{Choice, ErrorItem, RadioChoice, RadioGroup, TextField, error_of};
use crate::payment::account_words::words;

/// An account being typed.
#[derive(Clone, Copy)]
pub(super) struct AccountForm {
    /// What was typed.
    pub(super) account: RwSignal<AccountAnswers>,
    /// What is to be put right.
    pub(super) errors: RwSignal<Vec<ErrorItem>>,
}

impl AccountForm {
    fn read(self, of: fn(&AccountAnswers) -> String) -> Signal<String> {
        Signal::derive(move || self.account.with(of))
    }

    fn write<T: 'static>(self, into: fn(&mut AccountAnswers, T)) -> Callback<T> {
        Callback::new(move |value| self.account.update(|account| into(account, value)))
    }

    fn error(self, field: &'static str) -> Signal<Option<String>> {
        error_of(self.errors.into(), field)
    }
}

/// Every box of an account.
pub(super) fn account_boxes(form: AccountForm) -> AnyView {
    // A memo: the boxes below are made anew when the choice changes, not with every key.
    let institution = Memo::new(move |_| {
        form.account
            .with(|account| account.institution)
            .map(|chosen| match chosen {
                InstitutionAnswer::Bank => "bank",
                InstitutionAnswer::Yucho => "yucho",
            })
    });
    let choices = vec![
        RadioChoice::new("bank", words().bank_or_other),
        RadioChoice::new("yucho", words().yucho).hint(words().yucho_hint),
    ];
    let choose = form.write(|account, chosen: &'static str| {
        account.institution = Some(if chosen == "yucho" {
            InstitutionAnswer::Yucho
        } else {
            InstitutionAnswer::Bank
        });
    });
    view! {
        <RadioGroup id="account.institution" legend=words().institution choices=choices value=institution
            on_edit=choose error=form.error("account.institution") />
        {move || match institution.get() {
            Some("yucho") => yucho(form),
            Some(_) => bank(form),
            None => ().into_any(),
        }}
        <TextField id="account.holder_kana" label=words().holder_kana
            hint=Some(words().holder_hint.to_owned())
            value=form.read(|account| account.holder_kana.clone())
            on_edit=form.write(|account, typed| account.holder_kana = typed)
            error=form.error("account.holder_kana") />
    }
    .into_any()
}

fn yucho(form: AccountForm) -> AnyView {
    view! {
        <TextField id="account.yucho_symbol" label=words().symbol hint=Some(words().symbol_hint.to_owned())
            value=form.read(|account| account.yucho_symbol.clone())
            on_edit=form.write(|account, typed| account.yucho_symbol = typed)
            error=form.error("account.yucho_symbol") inputmode="numeric" width="short" max_length=20 />
        <TextField id="account.yucho_number" label=words().number hint=Some(words().number_hint.to_owned())
            value=form.read(|account| account.yucho_number.clone())
            on_edit=form.write(|account, typed| account.yucho_number = typed)
            error=form.error("account.yucho_number") inputmode="numeric" width="short" max_length=20 />
    }
    .into_any()
}

fn bank(form: AccountForm) -> AnyView {
    let kinds = vec![
        RadioChoice::new("ordinary", words().ordinary),
        RadioChoice::new("current", words().current),
    ];
    let kind = Signal::derive(move || {
        form.account
            .with(|account| account.kind)
            .map(|kind| match kind {
                AccountKindAnswer::Ordinary => "ordinary",
                AccountKindAnswer::Current => "current",
            })
    });
    let choose = form.write(|account, chosen: &'static str| {
        account.kind = Some(if chosen == "current" {
            AccountKindAnswer::Current
        } else {
            AccountKindAnswer::Ordinary
        });
    });
    view! {
        {bank_box(form)}
        {branch_box(form)}
        <RadioGroup id="account.kind" legend=words().account_kind choices=kinds value=kind on_edit=choose
            error=form.error("account.kind") />
        <TextField id="account.number" label=words().account_number
            hint=Some(words().account_number_hint.to_owned())
            value=form.read(|account| account.number.clone())
            on_edit=form.write(|account, typed| account.number = typed)
            error=form.error("account.number") inputmode="numeric" width="short" max_length=20 />
    }
    .into_any()
}

fn bank_box(form: AccountForm) -> AnyView {
    let pick = form.write(|account, picked: Choice| {
        if account.bank_code != picked.key {
            account.branch_code = String::new();
        }
        account.bank_code = picked.key;
    });
    let bank = form.read(|account| account.bank_code.clone());
    view! { <BankBox bank=bank on_pick=pick error=form.error("account.bank_code") /> }.into_any()
}

fn branch_box(form: AccountForm) -> AnyView {
    let pick = form.write(|account, picked: Choice| account.branch_code = picked.key);
    let bank = form.read(|account| account.bank_code.clone());
    let branch = form.read(|account| account.branch_code.clone());
    view! {
        <BranchBox bank=bank branch=branch on_pick=pick error=form.error("account.branch_code") />
    }
    .into_any()
}
