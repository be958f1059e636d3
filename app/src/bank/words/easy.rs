//! やさしい日本語.

use super::Words;

pub(super) const WORDS: Words = Words {
    bank: "銀行など",
    bank_hint: "名前、ふりがな、4つの数字のコードを書いて、出てきた中から選んでください。",
    bank_code: "銀行のコード",
    branch: "支店",
    branch_hint: "先に銀行を選んでください。名前、ふりがな、3つの数字の店番で探せます。",
    no_branch: "見つかりません。先に銀行を選んでいるか、名前や店番を確かめてください。",
    branch_number: "店番",
    bank_detail: |code, kana| format!("{code}　{kana}"),
    branch_detail: |code, kana| format!("{code}　{kana}"),
    chosen: |name, code| format!("選んだ{name}：{code}"),
};
