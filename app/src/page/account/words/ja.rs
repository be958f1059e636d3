//! 日本語.

use contract::account::SignInMethod;

use super::Words;

pub(super) const WORDS: Words = Words {
    title: "アカウント",
    affiliation: |office, role| format!("{office}（{role}）"),
    name: "氏名",
    email: "メールアドレス",
    affiliations: "所属と役割",
    software_needed: "使うソフトの名前を入力してください",
    make_token: "トークンを作成する",
    software: "使うソフトの名前",
    software_hint: "例：介護ソフト（事務所のパソコン）",
    validity: "有効期間",
    days_30: "30日",
    days_90: "90日",
    one_year: "1年",
    step_up_note: "大切な操作のため、作成するときにパスキーで本人確認をします。",
    office_choice: |name, number| format!("{name}（{number}）"),
    office: "対象の事業所",
    rights: "できること",
    always: "（つねに含まれます）",
    passkey_added: "パスキーを追加しました",
    passkey_deleted: "パスキーを削除しました",
    passkeys: "パスキー",
    passkeys_lead: "2つ以上の端末に登録しておくと、1つをなくしてもサインインできます。",
    passkey_label: "追加するパスキーの名前",
    passkey_label_hint: "例：事務所のタブレット",
    add_passkey: "パスキーを追加する",
    never_used: "まだ使われていません",
    last_used: |at| format!("最後に使った日時 {at}"),
    delete_named: |label| format!("{label}を削除する"),
    registered: |at| format!("登録 {at}"),
    delete_short: "削除",
    delete_title: "パスキーを削除しますか",
    delete_effect: |label| {
        format!("「{label}」では、サインインできなくなります。ほかのパスキーはそのまま使えます。")
    },
    delete: "削除する",
    keep: "やめる",
    session_ended: "サインインを終わらせました",
    sessions: "サインイン中の端末",
    sessions_lead: "覚えのない端末があるときは、終わらせてください。",
    end_named: |agent| format!("{agent}のサインインを終わらせる"),
    this_device: "この端末",
    end: "終わらせる",
    signed_in: |at, method| {
        let with = match method {
            SignInMethod::Passkey => "パスキー",
            SignInMethod::Card => "マイナンバーカード",
            SignInMethod::Link => "練習用のリンク",
        };
        format!("サインイン {at}（{with}）")
    },
    last_seen: |at| format!("最後の操作 {at}"),
    sign_out_all: "すべての端末でサインアウトする",
    sign_out_all_title: "すべての端末でサインアウトしますか",
    sign_out_all_effect: "この端末も含めて、サインインがすべて終わります。保存済みの内容はなくなりません。",
    sign_out: "サインアウトする",
    tokens: "APIトークン",
    tokens_lead: "介護ソフトなどから、つなぎのAPIを使うための鍵です。ソフトごとに作り、ほかの人には見せないでください。",
    no_tokens: "トークンはまだありません。",
    token_made: "トークンを作成しました",
    token_once: "この文字はいまだけ表示されます。コピーして、使うソフトに登録してください。",
    copy_token: "トークンをコピーする",
    token_facts: |number, scopes| format!("事業所番号 {number}・{scopes}"),
    and: "、",
    token_used: |at| format!("最後に使われた日時 {at}"),
    expired: "期限切れ",
    disable_named: |name| format!("{name}を無効にする"),
    expires: |at| format!("期限 {at}"),
    disable: "無効にする",
    scope_read: "申請を見る",
    scope_write: "申請を作成・変更・提出する",
    disable_title: "トークンを無効にしますか",
    disable_effect: |name| {
        format!("「{name}」を使っているソフトは、すぐにつながらなくなります。元には戻せません。")
    },
};
