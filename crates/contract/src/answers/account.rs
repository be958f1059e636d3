//! 口座情報.

use domain::bank::{
    AccountKind, AccountNumber, BankAccount, BankCode, BranchCode, HolderKana, YuchoAccount,
    YuchoError,
};
use serde::{Deserialize, Serialize};

use super::issues::Issues;
use crate::problem::FieldIssue;

/// The account the subsidy is paid to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AccountAnswers {
    /// 銀行口座 or ゆうちょ銀行.
    #[serde(default)]
    pub institution: Option<InstitutionAnswer>,
    /// 金融機関コード, 4 digits (bank).
    #[serde(default)]
    pub bank_code: String,
    /// 店番号, 3 digits (bank).
    #[serde(default)]
    pub branch_code: String,
    /// 預金種別 (bank).
    #[serde(default)]
    pub kind: Option<AccountKindAnswer>,
    /// 口座番号, up to 7 digits (bank).
    #[serde(default)]
    pub number: String,
    /// 記号, 5 digits (ゆうちょ).
    #[serde(default)]
    pub yucho_symbol: String,
    /// 番号, up to 8 digits (ゆうちょ).
    #[serde(default)]
    pub yucho_number: String,
    /// 口座名義 in kana as printed in the passbook.
    #[serde(default)]
    pub holder_kana: String,
}

/// Bank or post office bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum InstitutionAnswer {
    /// 銀行口座.
    Bank,
    /// ゆうちょ銀行.
    Yucho,
}

/// 預金種別.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AccountKindAnswer {
    /// 普通.
    Ordinary,
    /// 当座.
    Current,
}

impl AccountAnswers {
    /// The account, or what is missing or wrong. Whether bank and branch exist is checked by the
    /// server, which has the list.
    pub fn complete(&self) -> Result<BankAccount, Vec<FieldIssue>> {
        let mut issues = Issues::of("account");
        let institution = issues.answered("institution", self.institution);
        let account = match institution {
            None => None,
            Some(InstitutionAnswer::Bank) => self.bank(&mut issues),
            Some(InstitutionAnswer::Yucho) => self.yucho(&mut issues),
        };
        issues.finish(account)
    }

    fn bank(&self, issues: &mut Issues) -> Option<BankAccount> {
        let bank = issues.take("bank_code", BankCode::parse(&self.bank_code));
        let branch = issues.take("branch_code", BranchCode::parse(&self.branch_code));
        let kind = issues.answered("kind", self.kind);
        let number = issues.take("number", AccountNumber::parse(&self.number));
        let holder = issues.take("holder_kana", HolderKana::normalise(&self.holder_kana));
        Some(BankAccount::Bank {
            bank: bank?,
            branch: branch?,
            kind: match kind? {
                AccountKindAnswer::Ordinary => AccountKind::Ordinary,
                AccountKindAnswer::Current => AccountKind::Current,
            },
            number: number?,
            holder: holder?,
        })
    }

    fn yucho(&self, issues: &mut Issues) -> Option<BankAccount> {
        let account = YuchoAccount::parse(&self.yucho_symbol, &self.yucho_number);
        let field = match account {
            Err(YuchoError::Number(_)) => "yucho_number",
            _ => "yucho_symbol",
        };
        if field == "yucho_symbol" && account.is_err() && self.yucho_number.trim().is_empty() {
            issues.add("yucho_number", crate::problem::FieldCode::Required);
        }
        let account = issues.take(field, account);
        let holder = issues.take("holder_kana", HolderKana::normalise(&self.holder_kana));
        Some(BankAccount::Yucho {
            account: account?,
            holder: holder?,
        })
    }
}
