//! 日本語.

use super::Words;

pub(super) const WORDS: Words = Words {
    bad_email: "メールアドレスを、name@example.jp のように入力してください",
    role_needed: "役割を選択してください",
    invite_staff: "職員を招待する",
    invite_federation: "国保中央会の職員を招待する",
    invite_lead: "招待のメールを送ります。届いた人がリンクを開いて、自分のパスキーを登録します。",
    invited: |email| format!("{email} に招待を送りました"),
    invite_email: "招待する人のメールアドレス",
    role: "役割",
    send: "招待を送る",
    remove_effect: |name| {
        format!(
            "{name}さんは、すぐにこの事業所の申請を見られなくなります。その人が入力した内容はなくなりません。"
        )
    },
    revoke_effect: |email| format!("{email} 宛ての招待のリンクは使えなくなります。"),
    staff: "職員",
    invited_people: "招待中",
    remove_title: "外しますか",
    remove: "外す",
    keep: "やめる",
    remove_named: |name| format!("{name}さんを外す"),
    you: "あなた",
    since: |role, day| format!("{role}・{day}から"),
    revoke_named: |email| format!("{email} への招待を取り消す"),
    valid_until: |role, at| format!("{role}・{at} まで有効"),
    revoke: "取り消す",
    title: "事業所と職員",
    no_office: "事業所に所属していません",
    name: "名称",
    number: "介護保険事業所番号",
    verification: "事業所の確認",
    verified: "確認済み",
    not_verified: "未確認",
    not_verified_note: "助成金の申請は未確認のままでできます。",
    federation_note: "国保中央会の職員と運用者の招待、役割の終了は、「職員」の画面で行います。",
    open_staff: "職員の画面を開く",
};
