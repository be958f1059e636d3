//! やさしい日本語.

use super::Words;

pub(super) const WORDS: Words = Words {
    no_match: "見つかりません。別の言葉で探してください。",
    matches: |count| format!("{count}件あります"),
    candidates: "選ぶもの",
    copy: "コピーする",
    copied: "コピーしました",
    not_copied: "コピーできませんでした。文字を選んでコピーしてください。",
    put_right: "直すところがあります",
    required: "必須",
    optional: "書かなくてもよい",
    error: "エラー：",
    loading: "読んでいます",
    load_again: "もう一度読む",
    saving: "保存しています",
    saved: |at| format!("保存しました {at}"),
    kept_here: "サーバーに保存できません。この端末に残しました。つながると、自動で保存します。",
    conflict: "ほかの人が先に保存しました。内容を確かめてください。",
    refused: "保存できないものがあります。この端末に残しています。",
    steps: "申請の順番",
    step_done: "入力しました",
    step_todo: "これから",
    step_attention: "確認してください",
    change: "変更",
    change_of: |named| format!("（{named}）"),
    yen: "円",
};
