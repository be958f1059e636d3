//! Why a passkey was not made or used.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// Why a passkey was not made or used.
#[derive(Debug)]
pub(crate) struct Words {
    /// このブラウザーではパスキーを使えません
    pub(crate) unsupported: &'static str,
    /// Safari、Chrome、Edgeの新しい版で開いてください。ブラウザーを更新すると使えることがあります。
    pub(crate) unsupported_detail: &'static str,
    /// パスキーの操作が中断されました
    pub(crate) cancelled: &'static str,
    /// 取り消されたか、時間が過ぎました。入力した内容は残っています。もう一度お試しください。
    pub(crate) cancelled_detail: &'static str,
    /// この端末のパスキーはすでに登録されています
    pub(crate) already: &'static str,
    /// 登録し直す必要はありません。2つ目を登録するときは、別の端末かセキュリティキーを使ってください。
    pub(crate) already_detail: &'static str,
    /// このアドレスではパスキーを使えません
    pub(crate) wrong_place: &'static str,
    /// アドレスバーのアドレスが正しいか確かめて、つなぎを開き直してください。
    pub(crate) wrong_place_detail: &'static str,
    /// この端末には画面ロックが設定されていません
    pub(crate) no_lock: &'static str,
    /// 端末の設定で、暗証番号、指紋、顔認証のいずれかを設定してから、もう一度お試しください。
    pub(crate) no_lock_detail: &'static str,
    /// ほかのパスキーの操作が始まったため止まりました
    pub(crate) interrupted: &'static str,
    /// 開いているほかの画面を閉じて、もう一度お試しください。
    pub(crate) interrupted_detail: &'static str,
    /// パスキーを使えませんでした
    pub(crate) other: &'static str,
    /// 端末を再起動するか、別の端末やセキュリティキーでお試しください。
    pub(crate) other_detail: &'static str,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
