//! Notices: downloaded, and checked.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// Notices: downloaded, and checked.
#[derive(Debug)]
pub(crate) struct Words {
    /// 通知書
    pub(crate) notices: &'static str,
    /// 印刷した通知書は、
    pub(crate) printed: &'static str,
    /// 通知書の確認
    pub(crate) verify: &'static str,
    /// で確かめられます。
    pub(crate) printed_end: &'static str,
    /// {title} {number}（PDF、{size}）をダウンロードする
    pub(crate) download_named: fn(&str, &str, &str) -> String,
    /// ダウンロード（PDF、{size}）
    pub(crate) download: fn(&str) -> String,
    /// 発行できませんでした
    pub(crate) not_issued: &'static str,
    /// この決定は、後に変更されました
    pub(crate) replaced: &'static str,
    /// Between number and title.
    pub(crate) gap: &'static str,
    /// 通知書の下にある確認コード（英数字16文字）を入力してください
    pub(crate) code_needed: &'static str,
    /// つなぎが発行した通知書が本物かどうかを確かめられます。サインインは必要ありません。
    pub(crate) lead: &'static str,
    /// 確認コード
    pub(crate) code: &'static str,
    /// 通知書の各ページの下に印刷されています。例：ABCD-EFGH-JKMN-PQRS
    pub(crate) code_hint: &'static str,
    /// 確かめる
    pub(crate) check: &'static str,
    /// この確認コードの通知書はありません
    pub(crate) none: &'static str,
    /// 入力した文字を、通知書ともう一度見比べてください。合っているのに表示されないときは、つなぎが発行した通知書ではありません。
    pub(crate) none_detail: &'static str,
    /// つなぎが発行した通知書です
    pub(crate) genuine: &'static str,
    /// お手元の通知書が、次の内容と同じかどうかを見比べてください。違うところがあるときは、書き換えられています。
    pub(crate) genuine_detail: &'static str,
    /// この通知書の決定は、後に変更されました
    pub(crate) superseded: &'static str,
    /// つなぎが発行した通知書ですが、いまは効力がありません。新しい通知書を確かめてください。
    pub(crate) superseded_detail: &'static str,
    /// 交付決定額
    pub(crate) granted: &'static str,
    /// 種類
    pub(crate) kind: &'static str,
    /// 番号
    pub(crate) number: &'static str,
    /// 日付
    pub(crate) date: &'static str,
    /// PDFのSHA-256（先頭16桁）
    pub(crate) digest: &'static str,
    /// 最終確認の結果
    pub(crate) rehearsal: &'static str,
    /// つなぎが作成した最終確認の結果です
    pub(crate) sealed: &'static str,
    /// 電子署名を確かめました。お手元の書面が、次の内容と同じかどうかを見比べてください。
    pub(crate) sealed_detail: &'static str,
    /// この書面の電子署名を確かめられません
    pub(crate) unsealed: &'static str,
    /// 記録と署名が合いません。この書面は使わず、運用者に知らせてください。
    pub(crate) unsealed_detail: &'static str,
    /// 介護保険事業所番号
    pub(crate) office_number: &'static str,
    /// 確認を終えた日
    pub(crate) finished_on: &'static str,
    /// 結果
    pub(crate) outcome: &'static str,
    /// すべての確認に適合
    pub(crate) passed: &'static str,
    /// 適合しなかった確認がある
    pub(crate) failed: &'static str,
    /// 個人情報を守るため、事業所の名前は表示しません。
    pub(crate) privacy: &'static str,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
