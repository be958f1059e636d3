//! The account, read back with the names of bank and branch.

use contract::answers::{AccountAnswers, AccountKindAnswer, InstitutionAnswer};
use domain::bank::{HolderKana, YuchoAccount};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Shown, row};
use crate::api;
use crate::apply::step::Step;
use crate::apply::words::words;
use crate::component::SummaryRow;

pub(super) fn rows(shown: Shown<'_>) -> AnyView {
    let given = shown.answers.account.clone().unwrap_or_default();
    let institution = match given.institution {
        Some(InstitutionAnswer::Bank) => words().bank_or_other,
        Some(InstitutionAnswer::Yucho) => words().yucho,
        None => "",
    };
    let holder = HolderKana::normalise(&given.holder_kana)
        .map_or_else(|_| given.holder_kana.clone(), |kana| kana.full_width());
    let account = match given.institution {
        Some(InstitutionAnswer::Yucho) => yucho(shown, &given),
        _ => bank(shown, &given),
    };
    view! {
        {row(words().institution, institution, shown.link(&Step::Institution))}
        {account}
        {row(words().holder, holder, shown.link(&Step::Holder))}
    }
    .into_any()
}

fn bank(shown: Shown<'_>, given: &AccountAnswers) -> AnyView {
    let kind = match given.kind {
        Some(AccountKindAnswer::Ordinary) => words().ordinary,
        Some(AccountKindAnswer::Current) => words().current,
        None => "",
    };
    let (bank, branch) = names(given.bank_code.clone(), given.branch_code.clone());
    let link = shown.link(&Step::Account);
    view! {
        {named(words().bank, given.bank_code.clone(), bank, link.clone())}
        {named(words().branch, given.branch_code.clone(), branch, link.clone())}
        {row(words().account_kind, kind, link.clone())}
        {row(words().account_number, given.number.clone(), link)}
    }
    .into_any()
}

fn yucho(shown: Shown<'_>, given: &AccountAnswers) -> AnyView {
    let link = shown.link(&Step::Account);
    let transfer = YuchoAccount::parse(&given.yucho_symbol, &given.yucho_number)
        .ok()
        .map(|account| (words().transfer)(account.branch().as_str(), account.account().as_str()));
    let transfer = transfer.map(|transfer| row(words().transfer_number, transfer, None));
    view! {
        {row(words().symbol, given.yucho_symbol.clone(), link.clone())}
        {row(words().number, given.yucho_number.clone(), link)}
        {transfer}
    }
    .into_any()
}

/// A code with the name that belongs to it, once the list was asked.
fn named(
    name: &'static str,
    code: String,
    found: RwSignal<String>,
    change: Option<String>,
) -> AnyView {
    if code.is_empty() {
        return row(name, "", change);
    }
    view! {
        <SummaryRow name=name change=change>
            <span class="summary-text">{move || (words().with_code)(&found.get(), &code)}</span>
        </SummaryRow>
    }
    .into_any()
}

fn names(bank_code: String, branch_code: String) -> (RwSignal<String>, RwSignal<String>) {
    let (bank, branch) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    spawn_local(async move {
        if let Ok(found) = api::banks(&bank_code).await {
            let one = found.items.into_iter().find(|one| one.code == bank_code);
            bank.try_set(one.map(|one| one.name).unwrap_or_default());
        }
        if let Ok(found) = api::branches(&bank_code, &branch_code).await {
            let one = found.items.into_iter().find(|one| one.code == branch_code);
            branch.try_set(one.map(|one| one.name).unwrap_or_default());
        }
    });
    (bank, branch)
}
