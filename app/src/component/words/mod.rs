//! What the parts of every page say.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// What the parts of every page say.
#[derive(Debug)]
pub(crate) struct Words {
    /// 候補が見つかりません。別の言葉で探してください。
    pub(crate) no_match: &'static str,
    /// 候補が{count}件あります
    pub(crate) matches: fn(usize) -> String,
    /// 候補
    pub(crate) candidates: &'static str,
    /// コピーする
    pub(crate) copy: &'static str,
    /// コピーしました
    pub(crate) copied: &'static str,
    /// コピーできませんでした。文字を選んでコピーしてください。
    pub(crate) not_copied: &'static str,
    /// 入力内容に直すところがあります
    pub(crate) put_right: &'static str,
    /// 必須
    pub(crate) required: &'static str,
    /// 任意
    pub(crate) optional: &'static str,
    /// エラー：
    pub(crate) error: &'static str,
    /// 読み込んでいます
    pub(crate) loading: &'static str,
    /// もう一度読み込む
    pub(crate) load_again: &'static str,
    /// 保存中です
    pub(crate) saving: &'static str,
    /// 保存済み {at}
    pub(crate) saved: fn(&str) -> String,
    /// サーバーに保存できません。この端末に保管しました。つながると自動で保存します。
    pub(crate) kept_here: &'static str,
    /// ほかの人が先に保存しました。内容を確かめてください。
    pub(crate) conflict: &'static str,
    /// 保存できない内容があります。この端末に保管しています。
    pub(crate) refused: &'static str,
    /// 申請の手順
    pub(crate) steps: &'static str,
    /// 入力済み
    pub(crate) step_done: &'static str,
    /// これから
    pub(crate) step_todo: &'static str,
    /// 確認が必要
    pub(crate) step_attention: &'static str,
    /// 変更
    pub(crate) change: &'static str,
    /// （{named}）
    pub(crate) change_of: fn(&str) -> String,
    /// 円
    pub(crate) yen: &'static str,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
