//! From a decided amount and an account to a transfer.

use crate::bank::{BankAccount, HolderKana, KanaError};
use crate::money::Yen;
use crate::zengin::{
    BANK_NAME_MAX, CustomerCode, PAYEE_NAME_MAX, Transfer, TransferAmount, TransferText,
};

/// A transfer as it will be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The transfer.
    pub transfer: Transfer,
    /// Whether the payee's name was cut to 30 characters; shown to the officer.
    pub name_cut: bool,
}

/// Why a payment cannot be put into a file. Nothing is dropped silently: it stays approved and is
/// listed with its reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Obstacle {
    /// 0 yen.
    #[error("nothing to pay")]
    NothingToPay,
    /// More than ten digits.
    #[error("amount does not fit a transfer")]
    AmountTooLarge,
    /// The payee's name has a character that no file carries.
    #[error("the payee's name cannot be written")]
    Name(KanaError),
}

/// The transfer of an amount to an account. Names of bank and branch may be left out of a file: those
/// that cannot be written are left blank, the numbers decide.
///
/// # Errors
/// Why it cannot be written.
pub fn plan_transfer(
    account: &BankAccount,
    (bank_kana, branch_kana): (&str, &str),
    amount: Yen,
    (customer_code_1, customer_code_2): (CustomerCode, CustomerCode),
) -> Result<Planned, Obstacle> {
    if amount == Yen::ZERO {
        return Err(Obstacle::NothingToPay);
    }
    let amount = TransferAmount::new(amount).ok_or(Obstacle::AmountTooLarge)?;
    // Stored names were normalised when they were typed; rules may have become stricter since.
    let holder = HolderKana::normalise(account.holder().as_str()).map_err(Obstacle::Name)?;
    let (name, name_cut) = TransferText::fit(&holder, PAYEE_NAME_MAX);
    let transfer = Transfer {
        bank: account.bank(),
        bank_name: short_name(bank_kana),
        branch: account.branch().clone(),
        branch_name: short_name(branch_kana),
        kind: account.kind(),
        number: account.number().clone(),
        name,
        amount,
        customer_code_1,
        customer_code_2,
    };
    Ok(Planned { transfer, name_cut })
}

/// As much of a bank's or branch's name as fits.
fn short_name(kana: &str) -> TransferText {
    HolderKana::normalise(kana)
        .map(|name| TransferText::fit(&name, BANK_NAME_MAX).0)
        .unwrap_or_default()
}
