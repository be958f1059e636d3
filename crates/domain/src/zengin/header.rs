//! Who pays, and on which day.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::text::TransferText;
use crate::bank::{AccountKind, AccountNumber, BankCode, BranchCode};
use crate::kana::fold_width;
use crate::text_value::text_value;

/// 委託者コード: ten digits the bank gave the payer.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ClientCode(String);

text_value!(ClientCode, ClientCodeError);

/// Not 1–10 digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("client code is not 1 to 10 digits")]
pub struct ClientCodeError;

impl ClientCode {
    /// Reads up to ten digits; shorter ones are filled with zeros on the left.
    pub fn parse(text: &str) -> Result<Self, ClientCodeError> {
        let digits = fold_width(text).trim().to_owned();
        let fits = (1..=10).contains(&digits.len());
        if fits && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(Self(format!("{digits:0>10}")))
        } else {
            Err(ClientCodeError)
        }
    }
}

/// The payer of a file (振込依頼人), as the header names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payer {
    /// 委託者コード.
    pub client_code: ClientCode,
    /// 委託者名.
    pub name: TransferText,
    /// 仕向銀行番号.
    pub bank: BankCode,
    /// 仕向銀行名; may be empty.
    pub bank_name: TransferText,
    /// 仕向支店番号.
    pub branch: BranchCode,
    /// 仕向支店名; may be empty.
    pub branch_name: TransferText,
    /// 預金種目.
    pub kind: AccountKind,
    /// 口座番号.
    pub number: AccountNumber,
}

/// 取組日: a month and a day; a file carries no year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TransferDay {
    /// 1–12.
    pub month: u32,
    /// 1–31.
    pub day: u32,
}

impl From<NaiveDate> for TransferDay {
    fn from(date: NaiveDate) -> Self {
        Self {
            month: date.month(),
            day: date.day(),
        }
    }
}
