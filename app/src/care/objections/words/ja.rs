//! 日本語.

use super::Words;

pub(super) const WORDS: Words = Words {
    title: "利用者からの申し出",
    lead: "自分の情報を見られたことについて、利用者から届いた申し出です。答えは本人のページにそのまま表示します。",
    back: "担当一覧に戻る",
    nothing: "申し出はありません",
    answered: "回答済み",
    unanswered: "回答待ち",
    about: |at, by| format!("{at} に {by} が閲覧したことについて"),
    answer: "事業所の回答",
    arrived: |at| format!("{at} に届きました"),
    no_answer: "回答を書いてください",
    answer_label: "回答（本人がそのまま読みます）",
    send: "回答を送る",
};
