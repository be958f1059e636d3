//! One’s account.

mod easy;
mod en;
mod ja;

use contract::account::SignInMethod;

use crate::language::pick;

/// One’s account.
#[derive(Debug)]
pub(crate) struct Words {
    /// アカウント
    pub(crate) title: &'static str,
    /// {office}（{role}）
    pub(crate) affiliation: fn(&str, &str) -> String,
    /// 氏名
    pub(crate) name: &'static str,
    /// メールアドレス
    pub(crate) email: &'static str,
    /// 所属と役割
    pub(crate) affiliations: &'static str,
    /// 使うソフトの名前を入力してください
    pub(crate) software_needed: &'static str,
    /// トークンを作成する
    pub(crate) make_token: &'static str,
    /// 使うソフトの名前
    pub(crate) software: &'static str,
    /// 例：介護ソフト（事務所のパソコン）
    pub(crate) software_hint: &'static str,
    /// 有効期間
    pub(crate) validity: &'static str,
    /// 30日
    pub(crate) days_30: &'static str,
    /// 90日
    pub(crate) days_90: &'static str,
    /// 1年
    pub(crate) one_year: &'static str,
    /// 大切な操作のため、作成するときにパスキーで本人確認をします。
    pub(crate) step_up_note: &'static str,
    /// {name}（{number}）
    pub(crate) office_choice: fn(&str, &str) -> String,
    /// 対象の事業所
    pub(crate) office: &'static str,
    /// できること
    pub(crate) rights: &'static str,
    /// （つねに含まれます）
    pub(crate) always: &'static str,
    /// パスキーを追加しました
    pub(crate) passkey_added: &'static str,
    /// パスキーを削除しました
    pub(crate) passkey_deleted: &'static str,
    /// パスキー
    pub(crate) passkeys: &'static str,
    /// 2つ以上の端末に登録しておくと、1つをなくしてもサインインできます。
    pub(crate) passkeys_lead: &'static str,
    /// 追加するパスキーの名前
    pub(crate) passkey_label: &'static str,
    /// 例：事務所のタブレット
    pub(crate) passkey_label_hint: &'static str,
    /// パスキーを追加する
    pub(crate) add_passkey: &'static str,
    /// まだ使われていません
    pub(crate) never_used: &'static str,
    /// 最後に使った日時 {at}
    pub(crate) last_used: fn(&str) -> String,
    /// {label}を削除する
    pub(crate) delete_named: fn(&str) -> String,
    /// 登録 {at}
    pub(crate) registered: fn(&str) -> String,
    /// 削除
    pub(crate) delete_short: &'static str,
    /// パスキーを削除しますか
    pub(crate) delete_title: &'static str,
    /// 「{label}」では、サインインできなくなります。ほかのパスキーはそのまま使えます。
    pub(crate) delete_effect: fn(&str) -> String,
    /// 削除する
    pub(crate) delete: &'static str,
    /// やめる
    pub(crate) keep: &'static str,
    /// サインインを終わらせました
    pub(crate) session_ended: &'static str,
    /// サインイン中の端末
    pub(crate) sessions: &'static str,
    /// 覚えのない端末があるときは、終わらせてください。
    pub(crate) sessions_lead: &'static str,
    /// {agent}のサインインを終わらせる
    pub(crate) end_named: fn(&str) -> String,
    /// この端末
    pub(crate) this_device: &'static str,
    /// 終わらせる
    pub(crate) end: &'static str,
    /// サインイン {at}（パスキー）
    pub(crate) signed_in: fn(&str, SignInMethod) -> String,
    /// 最後の操作 {at}
    pub(crate) last_seen: fn(&str) -> String,
    /// すべての端末でサインアウトする
    pub(crate) sign_out_all: &'static str,
    /// すべての端末でサインアウトしますか
    pub(crate) sign_out_all_title: &'static str,
    /// この端末も含めて、サインインがすべて終わります。保存済みの内容はなくなりません。
    pub(crate) sign_out_all_effect: &'static str,
    /// サインアウトする
    pub(crate) sign_out: &'static str,
    /// APIトークン
    pub(crate) tokens: &'static str,
    /// 介護ソフトなどから、つなぎのAPIを使うための鍵です。ソフトごとに作り、ほかの人には見せないでください。
    pub(crate) tokens_lead: &'static str,
    /// トークンはまだありません。
    pub(crate) no_tokens: &'static str,
    /// トークンを作成しました
    pub(crate) token_made: &'static str,
    /// この文字はいまだけ表示されます。コピーして、使うソフトに登録してください。
    pub(crate) token_once: &'static str,
    /// トークンをコピーする
    pub(crate) copy_token: &'static str,
    /// 事業所番号 {number}・{scopes}
    pub(crate) token_facts: fn(&str, &str) -> String,
    /// 、
    pub(crate) and: &'static str,
    /// 最後に使われた日時 {at}
    pub(crate) token_used: fn(&str) -> String,
    /// 期限切れ
    pub(crate) expired: &'static str,
    /// {name}を無効にする
    pub(crate) disable_named: fn(&str) -> String,
    /// 期限 {at}
    pub(crate) expires: fn(&str) -> String,
    /// 無効にする
    pub(crate) disable: &'static str,
    /// 申請を見る
    pub(crate) scope_read: &'static str,
    /// 申請を作成・変更・提出する
    pub(crate) scope_write: &'static str,
    /// トークンを無効にしますか
    pub(crate) disable_title: &'static str,
    /// 「{name}」を使っているソフトは、すぐにつながらなくなります。元には戻せません。
    pub(crate) disable_effect: fn(&str) -> String,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
