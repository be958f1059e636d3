//! One’s office and its people.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// One’s office and its people.
#[derive(Debug)]
pub(crate) struct Words {
    /// メールアドレスを、name@example.jp のように入力してください
    pub(crate) bad_email: &'static str,
    /// 役割を選択してください
    pub(crate) role_needed: &'static str,
    /// 職員を招待する
    pub(crate) invite_staff: &'static str,
    /// 国保中央会の職員を招待する
    pub(crate) invite_federation: &'static str,
    /// 招待のメールを送ります。届いた人がリンクを開いて、自分のパスキーを登録します。
    pub(crate) invite_lead: &'static str,
    /// {email} に招待を送りました
    pub(crate) invited: fn(&str) -> String,
    /// 招待する人のメールアドレス
    pub(crate) invite_email: &'static str,
    /// 役割
    pub(crate) role: &'static str,
    /// 招待を送る
    pub(crate) send: &'static str,
    /// {name}さんは、すぐにこの事業所の申請を見られなくなります。その人が入力した内容はなくなりません。
    pub(crate) remove_effect: fn(&str) -> String,
    /// {email} 宛ての招待のリンクは使えなくなります。
    pub(crate) revoke_effect: fn(&str) -> String,
    /// 職員
    pub(crate) staff: &'static str,
    /// 招待中
    pub(crate) invited_people: &'static str,
    /// 外しますか
    pub(crate) remove_title: &'static str,
    /// 外す
    pub(crate) remove: &'static str,
    /// やめる
    pub(crate) keep: &'static str,
    /// {name}さんを外す
    pub(crate) remove_named: fn(&str) -> String,
    /// あなた
    pub(crate) you: &'static str,
    /// {role}・{day}から
    pub(crate) since: fn(&str, &str) -> String,
    /// {email} への招待を取り消す
    pub(crate) revoke_named: fn(&str) -> String,
    /// {role}・{at} まで有効
    pub(crate) valid_until: fn(&str, &str) -> String,
    /// 取り消す
    pub(crate) revoke: &'static str,
    /// 事業所と職員
    pub(crate) title: &'static str,
    /// 事業所に所属していません
    pub(crate) no_office: &'static str,
    /// 名称
    pub(crate) name: &'static str,
    /// 介護保険事業所番号
    pub(crate) number: &'static str,
    /// 事業所の確認
    pub(crate) verification: &'static str,
    /// 確認済み
    pub(crate) verified: &'static str,
    /// 未確認
    pub(crate) not_verified: &'static str,
    /// 助成金の申請は未確認のままでできます。
    pub(crate) not_verified_note: &'static str,
    /// 国保中央会の職員と運用者の招待、役割の終了は、「職員」の画面で行います。
    pub(crate) federation_note: &'static str,
    /// 職員の画面を開く
    pub(crate) open_staff: &'static str,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
