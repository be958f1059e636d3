//! やさしい日本語.

use super::Words;

pub(super) const WORDS: Words = Words {
    bad_email: "メールアドレスを、name@example.jp のように書いてください",
    role_needed: "役割を選んでください",
    invite_staff: "職員を招待する",
    invite_federation: "国保中央会の職員を招待する",
    invite_lead: "招待のメールを送ります。届いた人がリンクを開いて、自分のパスキーを登録します。",
    invited: |email| format!("{email} に招待を送りました"),
    invite_email: "招待する人のメールアドレス",
    role: "役割",
    send: "招待を送る",
    remove_effect: |name| {
        format!(
            "{name}さんは、すぐにこの事業所の申請を見られなくなります。その人が書いたことは、なくなりません。"
        )
    },
    revoke_effect: |email| format!("{email} への招待のリンクは、使えなくなります。"),
    staff: "職員",
    invited_people: "招待している人",
    remove_title: "外しますか",
    remove: "外す",
    keep: "もどる",
    remove_named: |name| format!("{name}さんを外す"),
    you: "あなた",
    since: |role, day| format!("{role}・{day}から"),
    revoke_named: |email| format!("{email} への招待を取り消す"),
    valid_until: |role, at| format!("{role}・{at} まで使えます"),
    revoke: "取り消す",
    title: "事業所と職員",
    no_office: "事業所に入っていません",
    name: "名前",
    number: "介護保険の事業所番号",
    verification: "事業所の確認",
    verified: "確認しました",
    not_verified: "まだ確認していません",
    not_verified_note: "助成金は、確認していなくても申請できます。",
    federation_note: "国保中央会の職員と運用者の招待、役割の終了は、「職員」の画面でします。",
    open_staff: "職員の画面を開く",
};
