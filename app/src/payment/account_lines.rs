//! An account, to be read.

use contract::answers::{AccountAnswers, AccountKindAnswer, InstitutionAnswer};
use leptos::prelude::*;

use crate::component::{SummaryList, SummaryRow};

/// Names and values of an account.
pub(super) fn account_lines(account: &AccountAnswers) -> AnyView {
    let holder = account.holder_kana.clone();
    if account.institution == Some(InstitutionAnswer::Yucho) {
        let number = format!("記号{}　番号{}", account.yucho_symbol, account.yucho_number);
        return view! {
            <SummaryList>
                <SummaryRow name="金融機関">"ゆうちょ銀行"</SummaryRow>
                <SummaryRow name="記号番号">{number}</SummaryRow>
                <SummaryRow name="口座名義">{holder}</SummaryRow>
            </SummaryList>
        }
        .into_any();
    }
    let kind = match account.kind {
        Some(AccountKindAnswer::Ordinary) => "普通",
        Some(AccountKindAnswer::Current) => "当座",
        None => "",
    };
    let bank = format!("{}-{}", account.bank_code, account.branch_code);
    let number = format!("{kind} {}", account.number);
    view! {
        <SummaryList>
            <SummaryRow name="金融機関と支店">{bank}</SummaryRow>
            <SummaryRow name="口座">{number}</SummaryRow>
            <SummaryRow name="口座名義">{holder}</SummaryRow>
        </SummaryList>
    }
    .into_any()
}
