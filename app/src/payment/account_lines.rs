//! An account, to be read.

use contract::answers::{AccountAnswers, AccountKindAnswer, InstitutionAnswer};
use leptos::prelude::*;

use crate::component::{SummaryList, SummaryRow};
use crate::language::say;
use crate::payment::account_words::words;

/// Names and values of an account.
pub(super) fn account_lines(account: &AccountAnswers) -> AnyView {
    let holder = account.holder_kana.clone();
    if account.institution == Some(InstitutionAnswer::Yucho) {
        let number = (words().symbol_and_number)(&account.yucho_symbol, &account.yucho_number);
        return view! {
            <SummaryList>
                <SummaryRow name=words().bank>{say(words().yucho)}</SummaryRow>
                <SummaryRow name=words().symbol_number>{number}</SummaryRow>
                <SummaryRow name=words().holder>{holder}</SummaryRow>
            </SummaryList>
        }
        .into_any();
    }
    let kind = match account.kind {
        Some(AccountKindAnswer::Ordinary) => words().ordinary,
        Some(AccountKindAnswer::Current) => words().current,
        None => "",
    };
    let bank = format!("{}-{}", account.bank_code, account.branch_code);
    let number = format!("{kind} {}", account.number);
    view! {
        <SummaryList>
            <SummaryRow name=words().bank_and_branch>{bank}</SummaryRow>
            <SummaryRow name=words().account>{number}</SummaryRow>
            <SummaryRow name=words().holder>{holder}</SummaryRow>
        </SummaryList>
    }
    .into_any()
}
