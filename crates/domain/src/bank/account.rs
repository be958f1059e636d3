//! An account at a bank or at ゆうちょ銀行.

use serde::{Deserialize, Serialize};

use super::code::{AccountNumber, BankCode, BranchCode};
use super::holder_kana::HolderKana;
use super::yucho::YuchoAccount;

/// 預金種別.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountKind {
    /// 普通.
    Ordinary,
    /// 当座.
    Current,
}

impl AccountKind {
    /// 預金種目 in a transfer file: 1 普通, 2 当座.
    pub const fn transfer_code(self) -> char {
        match self {
            Self::Ordinary => '1',
            Self::Current => '2',
        }
    }

    /// The name people know.
    pub const fn label_ja(self) -> &'static str {
        match self {
            Self::Ordinary => "普通",
            Self::Current => "当座",
        }
    }
}

/// The account the subsidy is paid to. Whether the bank and branch exist is checked against the
/// public list of banks, which is not part of these rules.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "institution", rename_all = "snake_case", deny_unknown_fields)]
pub enum BankAccount {
    /// 銀行口座 (also 信用金庫, 農協 and the like).
    Bank {
        /// 金融機関コード.
        bank: BankCode,
        /// 店番号.
        branch: BranchCode,
        /// 預金種別.
        kind: AccountKind,
        /// 口座番号.
        number: AccountNumber,
        /// 口座名義.
        holder: HolderKana,
    },
    /// ゆうちょ銀行, given by 記号番号.
    Yucho {
        /// 記号番号 and what it means for a transfer.
        account: YuchoAccount,
        /// 口座名義.
        holder: HolderKana,
    },
}

impl BankAccount {
    /// 金融機関コード for the transfer.
    pub fn bank(&self) -> BankCode {
        match self {
            Self::Bank { bank, .. } => bank.clone(),
            Self::Yucho { .. } => BankCode::yucho(),
        }
    }

    /// 店番号 for the transfer.
    pub const fn branch(&self) -> &BranchCode {
        match self {
            Self::Bank { branch, .. } => branch,
            Self::Yucho { account, .. } => account.branch(),
        }
    }

    /// 預金種目 for the transfer.
    pub const fn kind(&self) -> AccountKind {
        match self {
            Self::Bank { kind, .. } => *kind,
            Self::Yucho { account, .. } => account.kind(),
        }
    }

    /// 口座番号 for the transfer.
    pub const fn number(&self) -> &AccountNumber {
        match self {
            Self::Bank { number, .. } => number,
            Self::Yucho { account, .. } => account.account(),
        }
    }

    /// 口座名義.
    pub const fn holder(&self) -> &HolderKana {
        match self {
            Self::Bank { holder, .. } | Self::Yucho { holder, .. } => holder,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_kinds_give_what_a_transfer_needs() {
        let holder = HolderKana::normalise("ミホン　タロウ").unwrap();
        let yucho = BankAccount::Yucho {
            account: YuchoAccount::parse("10120", "12345671").unwrap(),
            holder: holder.clone(),
        };
        assert_eq!(yucho.bank().as_str(), "9900");
        assert_eq!(yucho.branch().as_str(), "018");
        assert_eq!(yucho.number().as_str(), "1234567");
        assert_eq!(yucho.kind().transfer_code(), '1');
        let json = serde_json::to_string(&yucho).unwrap();
        assert_eq!(serde_json::from_str::<BankAccount>(&json).unwrap(), yucho);

        let bank = BankAccount::Bank {
            bank: BankCode::parse("0001").unwrap(),
            branch: BranchCode::parse("100").unwrap(),
            kind: AccountKind::Current,
            number: AccountNumber::parse("1234").unwrap(),
            holder,
        };
        assert_eq!(bank.number().as_str(), "0001234");
        assert_eq!(bank.kind().transfer_code(), '2');
        let json = serde_json::to_string(&bank).unwrap();
        assert_eq!(serde_json::from_str::<BankAccount>(&json).unwrap(), bank);
    }
}
