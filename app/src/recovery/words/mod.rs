//! A lost passkey.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// A lost passkey.
#[derive(Debug)]
pub(crate) struct Words {
    /// メールアドレスを入力してください
    pub(crate) email_needed: &'static str,
    /// パスキーをなくしたとき
    pub(crate) title: &'static str,
    /// 端末の故障や紛失でサインインできなくなったときに、新しいパスキーを登録し直せます。
    pub(crate) lead: &'static str,
    /// メールのリンクで、本人のアドレスであることを確かめます。
    pub(crate) step_mail: &'static str,
    /// 事業所のほかの管理者か運用者が、本人のお申し込みであることを確かめて承認します。メールだけでは登録し直せません。
    pub(crate) step_approval: &'static str,
    /// 承認のメールのリンクから、新しいパスキーを登録します。これまでのパスキーは使えなくなります。
    pub(crate) step_passkey: &'static str,
    /// お申し込みを受け付けました
    pub(crate) received: &'static str,
    /// 登録のあるアドレスには、確認のメールをお送りしました。30分以内にメールのリンクを開いてください。お申し込みの手続きが進んでいる間は、新しいメールは届きません。
    pub(crate) received_detail: &'static str,
    /// メールアドレス
    pub(crate) email: &'static str,
    /// サインインに使っているアドレス
    pub(crate) email_hint: &'static str,
    /// 確認のメールを受け取る
    pub(crate) send: &'static str,
    /// リンクを確かめています
    pub(crate) checking: &'static str,
    /// もう一度申し込む
    pub(crate) ask_again: &'static str,
    /// パスキーの再登録
    pub(crate) renew_title: &'static str,
    /// 押すと、事業所のほかの管理者か運用者に、承認のお願いが届きます。
    pub(crate) renew_lead: &'static str,
    /// 再登録を申し込む
    pub(crate) request: &'static str,
    /// 承認を待っています
    pub(crate) waiting: &'static str,
    /// 事業所のほかの管理者か運用者に、承認をお願いしました
    pub(crate) asked: &'static str,
    /// 電話などで、あなたからのお申し込みであることを伝えてください。承認されると、新しいパスキーを登録するリンクがメールで届きます。{until}まで待ちます。
    pub(crate) asked_detail: fn(&str) -> String,
    /// 新しいパスキーの登録
    pub(crate) register_title: &'static str,
    /// この端末で、新しいパスキーを登録します。登録すると、これまでのパスキーとサインイン中の端末はすべて使えなくなります。申請などの内容は変わりません。
    pub(crate) register_lead: &'static str,
    /// 新しいパスキーを登録する
    pub(crate) register: &'static str,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
