//! やさしい日本語.

use super::Words;

pub(super) const WORDS: Words = Words {
    email: "メールアドレス",
    with_passkey: "パスキーでサインイン",
    bad_email: "メールアドレスを、name@example.jp のように書いてください",
    sign_in: "サインイン",
    sign_in_here: "このページを見るには、サインインしてください。サインインすると、このページが出ます。",
    first_time: "はじめての人は、先に利用登録をしてください。",
    register: "利用登録をする",
    no_passkey: "パスキーが使えないとき",
    by_card: "マイナンバーカードでサインインする（介護サービスを使っている人）",
    lost_passkey: "パスキーをなくしたとき",
    not_found: "ページが見つかりません",
    not_found_detail: "アドレスがまちがっているか、ページがなくなりました。保存したものは、なくなっていません。",
    to_top: "はじめのページへ",
};
