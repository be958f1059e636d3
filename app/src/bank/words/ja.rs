//! 日本語.

use super::Words;

pub(super) const WORDS: Words = Words {
    bank: "金融機関",
    bank_hint: "名前、ふりがな、または4桁のコードを入力して、候補から選んでください。",
    bank_code: "金融機関コード",
    branch: "支店",
    branch_hint: "先に金融機関を選んでください。名前、ふりがな、または3桁の店番で探せます。",
    no_branch: "候補が見つかりません。金融機関を先に選んでいるか、名前や店番を確かめてください。",
    branch_number: "店番",
    bank_detail: |code, kana| format!("{code}　{kana}"),
    branch_detail: |code, kana| format!("{code}　{kana}"),
    chosen: |name, code| format!("選んだ{name}：{code}"),
};
