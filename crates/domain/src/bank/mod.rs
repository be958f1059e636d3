//! 口座: the account the subsidy is paid to.

mod account;
mod code;
mod holder_kana;
mod yucho;

pub use account::{AccountKind, BankAccount};
pub use code::{AccountNumber, BankCode, BranchCode, DigitsError};
pub use holder_kana::{HOLDER_KANA_MAX, HolderKana, KanaError};
pub use yucho::{YuchoAccount, YuchoError};
