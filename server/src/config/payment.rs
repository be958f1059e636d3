//! `[payment]`: who pays, and what the bank takes in one file.

use domain::bank::{AccountKind, AccountNumber, BankCode, BranchCode, HolderKana};
use domain::money::Yen;
use domain::payment::FileLimits;
use domain::zengin::{
    BANK_NAME_MAX, CLIENT_NAME_MAX, COUNT_MAX, ClientCode, LineEnd, Payer, TransferText,
};
use serde::Deserialize;

use super::{Config, ConfigError};

/// `[payment]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentSection {
    /// 委託者コード.
    pub client_code: String,
    /// 委託者名, kana.
    pub client_name: String,
    /// 仕向銀行番号.
    pub bank: String,
    /// 仕向銀行名, kana.
    #[serde(default)]
    pub bank_name: String,
    /// 仕向支店番号.
    pub branch: String,
    /// 仕向支店名, kana.
    #[serde(default)]
    pub branch_name: String,
    /// 預金種目.
    pub account_kind: AccountKind,
    /// 口座番号.
    pub account_number: String,
    /// What follows each record.
    #[serde(default)]
    pub line_end: LineEnd,
    /// Transfers in one file at most.
    #[serde(default = "default_max_count")]
    pub max_count: u32,
    /// Sum of one file at most, yen.
    #[serde(default = "default_max_yen")]
    pub max_yen: i64,
}

/// The payer and the limits of a file, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentOrder {
    /// The payer.
    pub payer: Payer,
    /// What follows each record.
    pub line_end: LineEnd,
    /// The most of one file.
    pub limits: FileLimits,
}

const fn default_max_count() -> u32 {
    99_999
}

const fn default_max_yen() -> i64 {
    Yen::MAX.get()
}

impl Config {
    /// The payer, where one is configured.
    ///
    /// # Errors
    /// The key that cannot be.
    pub fn payment_order(&self) -> Result<Option<PaymentOrder>, ConfigError> {
        let Some(section) = &self.payment else {
            return Ok(None);
        };
        let payer = Payer {
            client_code: ClientCode::parse(&section.client_code)
                .map_err(|error| unusable("payment.client_code", error))?,
            name: name("payment.client_name", &section.client_name, CLIENT_NAME_MAX)?,
            bank: BankCode::parse(&section.bank)
                .map_err(|error| unusable("payment.bank", error))?,
            bank_name: optional_name("payment.bank_name", &section.bank_name)?,
            branch: BranchCode::parse(&section.branch)
                .map_err(|error| unusable("payment.branch", error))?,
            branch_name: optional_name("payment.branch_name", &section.branch_name)?,
            kind: section.account_kind,
            number: AccountNumber::parse(&section.account_number)
                .map_err(|error| unusable("payment.account_number", error))?,
        };
        if !(1..=COUNT_MAX).contains(&section.max_count) {
            return Err(unusable("payment.max_count", "must be 1 to 999999"));
        }
        let amount =
            Yen::new(section.max_yen).map_err(|error| unusable("payment.max_yen", error))?;
        Ok(Some(PaymentOrder {
            payer,
            line_end: section.line_end,
            limits: FileLimits {
                count: section.max_count,
                amount,
            },
        }))
    }
}

/// The payer's own name is never cut.
fn name(key: &'static str, text: &str, max: usize) -> Result<TransferText, ConfigError> {
    let name = HolderKana::normalise(text).map_err(|error| unusable(key, error))?;
    match TransferText::fit(&name, max) {
        (name, false) => Ok(name),
        (_, true) => Err(unusable(key, format!("is longer than {max} characters"))),
    }
}

fn optional_name(key: &'static str, text: &str) -> Result<TransferText, ConfigError> {
    if text.trim().is_empty() {
        return Ok(TransferText::default());
    }
    name(key, text, BANK_NAME_MAX)
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "errors and words are handed over as they come"
)]
fn unusable(key: &'static str, reason: impl ToString) -> ConfigError {
    ConfigError::Unusable {
        key,
        reason: reason.to_string(),
    }
}
