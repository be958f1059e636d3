//! Signing in, and a page that is not there.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// Signing in, and a page that is not there.
#[derive(Debug)]
pub(crate) struct Words {
    /// メールアドレス
    pub(crate) email: &'static str,
    /// パスキーでサインイン
    pub(crate) with_passkey: &'static str,
    /// メールアドレスを、name@example.jp のように入力してください
    pub(crate) bad_email: &'static str,
    /// サインイン
    pub(crate) sign_in: &'static str,
    /// このページを見るにはサインインしてください。サインインすると、続けてこのページを表示します。
    pub(crate) sign_in_here: &'static str,
    /// はじめて利用する方は、先に利用登録をしてください。
    pub(crate) first_time: &'static str,
    /// 利用登録をする
    pub(crate) register: &'static str,
    /// パスキーが使えないとき
    pub(crate) no_passkey: &'static str,
    /// パスキーをなくしたとき
    pub(crate) lost_passkey: &'static str,
    /// マイナンバーカードでサインイン
    pub(crate) by_card: &'static str,
    /// ページが見つかりません
    pub(crate) not_found: &'static str,
    /// アドレスが間違っているか、ページが移動または削除されました。保存済みの内容はなくなっていません。
    pub(crate) not_found_detail: &'static str,
    /// トップページへ
    pub(crate) to_top: &'static str,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
