//! 日本語.

use super::Words;

pub(super) const WORDS: Words = Words {
    email: "メールアドレス",
    with_passkey: "パスキーでサインイン",
    bad_email: "メールアドレスを、name@example.jp のように入力してください",
    sign_in: "サインイン",
    sign_in_here: "このページを見るにはサインインしてください。サインインすると、続けてこのページを表示します。",
    first_time: "はじめて利用する方は、先に利用登録をしてください。",
    register: "利用登録をする",
    no_passkey: "パスキーが使えないとき",
    by_card: "マイナンバーカードでサインイン（介護サービスを利用している方）",
    lost_passkey: "パスキーをなくしたとき",
    not_found: "ページが見つかりません",
    not_found_detail: "アドレスが間違っているか、ページが移動または削除されました。保存済みの内容はなくなっていません。",
    to_top: "トップページへ",
};
