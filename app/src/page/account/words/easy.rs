//! やさしい日本語.

use contract::account::SignInMethod;

use super::Words;

pub(super) const WORDS: Words = Words {
    title: "アカウント",
    affiliation: |office, role| format!("{office}（{role}）"),
    name: "名前",
    email: "メールアドレス",
    affiliations: "事業所と役割",
    software_needed: "使うソフトの名前を書いてください",
    make_token: "トークンを作る",
    software: "使うソフトの名前",
    software_hint: "例：介護ソフト（事務所のパソコン）",
    validity: "使える期間",
    days_30: "30日",
    days_90: "90日",
    one_year: "1年",
    step_up_note: "大切な操作なので、作るときにパスキーで本人か確かめます。",
    office_choice: |name, number| format!("{name}（{number}）"),
    office: "事業所",
    rights: "できること",
    always: "（いつもできます）",
    passkey_added: "パスキーを足しました",
    passkey_deleted: "パスキーを消しました",
    passkeys: "パスキー",
    passkeys_lead: "2つ以上の端末に登録しておくと、1つなくしてもサインインできます。",
    passkey_label: "足すパスキーの名前",
    passkey_label_hint: "例：事務所のタブレット",
    add_passkey: "パスキーを足す",
    never_used: "まだ使っていません",
    last_used: |at| format!("最後に使ったとき {at}"),
    delete_named: |label| format!("{label}を消す"),
    registered: |at| format!("登録したとき {at}"),
    delete_short: "消す",
    delete_title: "パスキーを消しますか",
    delete_effect: |label| {
        format!("「{label}」では、サインインできなくなります。ほかのパスキーは使えます。")
    },
    delete: "消す",
    keep: "もどる",
    session_ended: "サインインを終わらせました",
    sessions: "サインインしている端末",
    sessions_lead: "知らない端末があるときは、終わらせてください。",
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
    sign_out_all: "全部の端末でサインアウトする",
    sign_out_all_title: "全部の端末でサインアウトしますか",
    sign_out_all_effect: "この端末も、サインインが全部終わります。保存したものは、なくなりません。",
    sign_out: "サインアウトする",
    tokens: "APIトークン",
    tokens_lead: "介護ソフトなどから、つなぎのAPIを使うための鍵です。ソフトごとに作ってください。ほかの人に見せないでください。",
    no_tokens: "トークンはまだありません。",
    token_made: "トークンを作りました",
    token_once: "この文字は、今だけ見られます。コピーして、使うソフトに登録してください。",
    copy_token: "トークンをコピーする",
    token_facts: |number, scopes| format!("事業所番号 {number}・{scopes}"),
    and: "、",
    token_used: |at| format!("最後に使ったとき {at}"),
    expired: "期限が切れました",
    disable_named: |name| format!("{name}を使えなくする"),
    expires: |at| format!("期限 {at}"),
    disable: "使えなくする",
    scope_read: "申請を見る",
    scope_write: "申請を作る・変える・出す",
    disable_title: "トークンを使えなくしますか",
    disable_effect: |name| {
        format!("「{name}」を使っているソフトは、すぐにつながらなくなります。もとにもどせません。")
    },
};
