//! Accounts as officers see them.

use domain::bank::BankAccount;
use serde_json::Value;
use store::entity;

use super::PaymentError;

/// The account an item pays to.
pub(super) fn account_of(item: &entity::payment_item::Model) -> Result<BankAccount, PaymentError> {
    account_in(&item.account)
}

/// An account as it is kept with an item.
pub(super) fn account_in(kept: &Value) -> Result<BankAccount, PaymentError> {
    serde_json::from_value(kept.clone()).map_err(|_| PaymentError::Broken("account"))
}

/// `0001-001 普通 ****321`.
pub(super) fn masked(account: &BankAccount) -> String {
    format!(
        "{}-{} {} ****{}",
        account.bank(),
        account.branch(),
        account.kind().label_ja(),
        last_digits(account.number().as_str())
    )
}

/// The last three digits.
pub(super) fn last_digits(number: &str) -> String {
    let from = number.len().saturating_sub(3);
    number.get(from..).unwrap_or_default().to_owned()
}
