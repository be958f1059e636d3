//! What is said while a part of the app is fetched.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// What is said while a part of the app is fetched.
#[derive(Debug)]
pub(crate) struct Words {
    /// 画面を読み込んでいます
    pub(crate) loading_page: &'static str,
    /// この画面に必要なファイルを受け取れませんでした
    pub(crate) part_missing: &'static str,
    /// 通信が途切れたか、つなぎが新しくなった可能性があります。保存済みの内容はなくなっていません。もう一度読み込んでください。直らないときは、ページ全体を読み込み直してください。
    pub(crate) part_missing_detail: &'static str,
    /// もう一度読み込む
    pub(crate) load_again: &'static str,
    /// ページ全体を読み込み直す
    pub(crate) reload: &'static str,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
