//! やさしい日本語.

use super::Words;

pub(super) const WORDS: Words = Words {
    title: "利用者からの申し出",
    lead: "利用者から、情報を見られたことについての申し出です。あなたの答えは、本人のページにそのまま出ます。",
    back: "担当している人の一覧に戻る",
    nothing: "申し出はありません",
    answered: "答えました",
    unanswered: "答えを待っています",
    about: |at, by| format!("{at} に {by} が見たことについて"),
    answer: "事業所の答え",
    arrived: |at| format!("{at} に届きました"),
    no_answer: "答えを書いてください",
    answer_label: "答え（本人がそのまま読みます）",
    send: "答えを送る",
};
