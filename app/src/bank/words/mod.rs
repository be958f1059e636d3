//! Choosing a bank and its branch.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// Choosing a bank and its branch.
#[derive(Debug)]
pub(crate) struct Words {
    /// 金融機関
    pub(crate) bank: &'static str,
    /// 名前、ふりがな、または4桁のコードを入力して、候補から選んでください。
    pub(crate) bank_hint: &'static str,
    /// 金融機関コード
    pub(crate) bank_code: &'static str,
    /// 支店
    pub(crate) branch: &'static str,
    /// 先に金融機関を選んでください。名前、ふりがな、または3桁の店番で探せます。
    pub(crate) branch_hint: &'static str,
    /// 候補が見つかりません。金融機関を先に選んでいるか、名前や店番を確かめてください。
    pub(crate) no_branch: &'static str,
    /// 店番
    pub(crate) branch_number: &'static str,
    /// {code}　{kana}
    pub(crate) bank_detail: fn(&str, &str) -> String,
    /// {code}　{kana}
    pub(crate) branch_detail: fn(&str, &str) -> String,
    /// 選んだ{name}：{code}
    pub(crate) chosen: fn(&str, &str) -> String,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
