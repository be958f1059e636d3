//! An application read back, its chapters, and what is to be corrected.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// An application read back, its chapters, and what is to be corrected.
#[derive(Debug)]
pub(crate) struct Words {
    /// 銀行・信用金庫・農協など
    pub(crate) bank_or_other: &'static str,
    /// ゆうちょ銀行
    pub(crate) yucho: &'static str,
    /// 振込先の種類
    pub(crate) institution: &'static str,
    /// 口座名義（カナ）
    pub(crate) holder: &'static str,
    /// 普通
    pub(crate) ordinary: &'static str,
    /// 当座
    pub(crate) current: &'static str,
    /// 金融機関
    pub(crate) bank: &'static str,
    /// 支店
    pub(crate) branch: &'static str,
    /// 預金種別
    pub(crate) account_kind: &'static str,
    /// 口座番号
    pub(crate) account_number: &'static str,
    /// 店番 {branch}　口座番号 {account}
    pub(crate) transfer: fn(&str, &str) -> String,
    /// 振込に使う番号
    pub(crate) transfer_number: &'static str,
    /// 記号
    pub(crate) symbol: &'static str,
    /// 番号
    pub(crate) number: &'static str,
    /// {name}（{code}）
    pub(crate) with_code: fn(&str, &str) -> String,
    /// {count}台
    pub(crate) readers_count: fn(u32) -> String,
    /// 明細{number}
    pub(crate) line: fn(usize) -> String,
    /// 領収書の明細
    pub(crate) lines: &'static str,
    /// カードリーダーの台数
    pub(crate) readers: &'static str,
    /// 申請する
    pub(crate) claimed: &'static str,
    /// 申請しない
    pub(crate) not_claimed: &'static str,
    /// 備考
    pub(crate) note: &'static str,
    /// 接続サポート費用
    pub(crate) support: &'static str,
    /// はい
    pub(crate) yes: &'static str,
    /// いいえ
    pub(crate) no: &'static str,
    /// 営利を目的としない法人
    pub(crate) nonprofit: &'static str,
    /// 寄附金
    pub(crate) donations: &'static str,
    /// その他の収入
    pub(crate) other_income: &'static str,
    /// A カードリーダー
    pub(crate) portion_a: &'static str,
    /// B 接続サポート
    pub(crate) portion_b: &'static str,
    /// 対象外
    pub(crate) portion_none: &'static str,
    /// 区分なし
    pub(crate) portion_unsaid: &'static str,
    /// {day}　{payee}\n{description}\n{yen}（{portion}）
    pub(crate) line_text: fn(&str, &str, &str, &str, &str) -> String,
    /// {name}（{size}）
    pub(crate) file: fn(&str, &str) -> String,
    /// {size}（{bytes} バイト）　{pages}ページ
    pub(crate) file_facts: fn(&str, i64, i32) -> String,
    /// 事前確認
    pub(crate) eligibility: &'static str,
    /// 基本情報
    pub(crate) office: &'static str,
    /// サービス種類
    pub(crate) services: &'static str,
    /// カードリーダー購入費用
    pub(crate) reader_costs: &'static str,
    /// 寄附金その他の収入
    pub(crate) income: &'static str,
    /// 口座情報
    pub(crate) account: &'static str,
    /// （まだ入力していません）
    pub(crate) not_yet: &'static str,
    /// カードリーダーの購入
    pub(crate) purchase: &'static str,
    /// 終わっている
    pub(crate) finished: &'static str,
    /// 終わっていない
    pub(crate) not_finished: &'static str,
    /// 接続の設定
    pub(crate) connection: &'static str,
    /// 対応した機種
    pub(crate) model: &'static str,
    /// 対応している
    pub(crate) supported: &'static str,
    /// 対応していない
    pub(crate) not_supported: &'static str,
    /// 新品
    pub(crate) new: &'static str,
    /// すべて新品
    pub(crate) all_new: &'static str,
    /// 中古またはリース
    pub(crate) used: &'static str,
    /// 介護事業所名称
    pub(crate) office_name: &'static str,
    /// 郵便番号
    pub(crate) postal_code: &'static str,
    /// 所在地
    pub(crate) address: &'static str,
    /// 電話番号
    pub(crate) phone: &'static str,
    /// 担当者名
    pub(crate) contact_name: &'static str,
    /// {name}（{code}）
    pub(crate) service: fn(&str, &str) -> String,
    /// 直していただきたいところが{count}か所あります
    pub(crate) to_correct: fn(usize) -> String,
    /// 直したら「確認」の画面からもう一度申請してください。ほかの内容はそのまま残っています。
    pub(crate) to_correct_detail: &'static str,
    /// 訂正は{day}まで受け付けます（あと{days}日）。
    pub(crate) correct_by: fn(&str, i64) -> String,
    /// 訂正の期限（{day}）を過ぎたため、この申請を出し直すことはできません。事情があるときは国保中央会に連絡してください。
    pub(crate) too_late: fn(&str) -> String,
    /// ：
    pub(crate) colon: &'static str,
    /// 審査で、ここを直すように依頼がありました
    pub(crate) asked: &'static str,
    /// これまでの差戻し
    pub(crate) returned_before: &'static str,
    /// {ordinal}回目（{at}）
    pub(crate) returned_at: fn(i64, &str) -> String,
    /// 費用
    pub(crate) costs: &'static str,
    /// 必要書類
    pub(crate) documents: &'static str,
    /// 確認・申請
    pub(crate) submission: &'static str,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
