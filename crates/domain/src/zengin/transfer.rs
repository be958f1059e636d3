//! One transfer.

use serde::{Deserialize, Serialize};

use super::text::TransferText;
use crate::bank::{AccountKind, AccountNumber, BankCode, BranchCode};
use crate::money::Yen;

/// 振込金額: 1 to 9,999,999,999 yen, the ten digits of its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TransferAmount(Yen);

impl TransferAmount {
    /// The largest amount of one transfer.
    pub const MAX: i64 = 9_999_999_999;

    /// The amount; `None` when it is 0 or does not fit ten digits.
    pub const fn new(amount: Yen) -> Option<Self> {
        if amount.get() >= 1 && amount.get() <= Self::MAX {
            Some(Self(amount))
        } else {
            None
        }
    }

    /// In yen.
    pub const fn yen(self) -> Yen {
        self.0
    }
}

/// 顧客コード: up to ten digits, free for the payer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CustomerCode(u64);

impl CustomerCode {
    /// The code; `None` when it does not fit ten digits.
    pub const fn new(code: u64) -> Option<Self> {
        if code <= 9_999_999_999 {
            Some(Self(code))
        } else {
            None
        }
    }

    /// The number.
    pub const fn get(self) -> u64 {
        self.0
    }
}

/// One data record: a transfer to one payee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// 被仕向銀行番号.
    pub bank: BankCode,
    /// 被仕向銀行名; may be empty.
    pub bank_name: TransferText,
    /// 被仕向支店番号.
    pub branch: BranchCode,
    /// 被仕向支店名; may be empty.
    pub branch_name: TransferText,
    /// 預金種目.
    pub kind: AccountKind,
    /// 口座番号.
    pub number: AccountNumber,
    /// 受取人名.
    pub name: TransferText,
    /// 振込金額.
    pub amount: TransferAmount,
    /// 顧客コード1: here the number of the batch.
    pub customer_code_1: CustomerCode,
    /// 顧客コード2: here the number of the item within the batch.
    pub customer_code_2: CustomerCode,
}
