//! The account a subsidy is paid to, corrected.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// The account a subsidy is paid to, corrected.
#[derive(Debug)]
pub(crate) struct Words {
    /// 申請の状況に戻る
    pub(crate) back: &'static str,
    /// 口座の訂正
    pub(crate) title: &'static str,
    /// 訂正した口座を受け付けました
    pub(crate) received: &'static str,
    /// 国保中央会が確認しています。確認されると、次の振込でお支払いします。直したいときは、下でもう一度送れます。
    pub(crate) received_detail: &'static str,
    /// 訂正した口座を確認できませんでした
    pub(crate) not_confirmed: &'static str,
    /// 助成金を振り込めませんでした：{reason}。
    pub(crate) failed: fn(&str) -> String,
    /// 交付の決定は変わっていません。
    pub(crate) decision_stands: &'static str,
    /// 振り込もうとした口座
    pub(crate) tried: &'static str,
    /// 訂正する口座
    pub(crate) corrected: &'static str,
    /// 訂正を送る
    pub(crate) send: &'static str,
    /// 振込先の種類
    pub(crate) institution: &'static str,
    /// 金融機関
    pub(crate) bank: &'static str,
    /// 支店
    pub(crate) branch: &'static str,
    /// 預金種別
    pub(crate) account_kind: &'static str,
    /// 口座番号
    pub(crate) account_number: &'static str,
    /// 記号
    pub(crate) symbol: &'static str,
    /// 番号
    pub(crate) number: &'static str,
    /// 口座名義
    pub(crate) holder: &'static str,
    /// 口座
    pub(crate) account: &'static str,
    /// 銀行・信用金庫・農協など
    pub(crate) bank_or_other: &'static str,
    /// ゆうちょ銀行
    pub(crate) yucho: &'static str,
    /// 通帳の「記号」と「番号」を使います
    pub(crate) yucho_hint: &'static str,
    /// 口座名義（カナ）
    pub(crate) holder_kana: &'static str,
    /// 通帳に印字されているカナのとおりに入力してください。例：フク）ミホンカイ
    pub(crate) holder_hint: &'static str,
    /// 5桁の数字です。例：10000
    pub(crate) symbol_hint: &'static str,
    /// 8桁までの数字です。
    pub(crate) number_hint: &'static str,
    /// 普通
    pub(crate) ordinary: &'static str,
    /// 当座
    pub(crate) current: &'static str,
    /// 7桁の数字です。7桁に満たないときは、先頭に0を補って扱います。
    pub(crate) account_number_hint: &'static str,
    /// 記号{symbol}　番号{number}
    pub(crate) symbol_and_number: fn(&str, &str) -> String,
    /// 記号番号
    pub(crate) symbol_number: &'static str,
    /// 金融機関と支店
    pub(crate) bank_and_branch: &'static str,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
