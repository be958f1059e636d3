//! 日本語.

use super::Words;

pub(super) const WORDS: Words = Words {
    no_match: "候補が見つかりません。別の言葉で探してください。",
    matches: |count| format!("候補が{count}件あります"),
    candidates: "候補",
    copy: "コピーする",
    copied: "コピーしました",
    not_copied: "コピーできませんでした。文字を選んでコピーしてください。",
    put_right: "入力内容に直すところがあります",
    required: "必須",
    optional: "任意",
    error: "エラー：",
    loading: "読み込んでいます",
    load_again: "もう一度読み込む",
    saving: "保存中です",
    saved: |at| format!("保存済み {at}"),
    kept_here: "サーバーに保存できません。この端末に保管しました。つながると自動で保存します。",
    conflict: "ほかの人が先に保存しました。内容を確かめてください。",
    refused: "保存できない内容があります。この端末に保管しています。",
    steps: "申請の手順",
    step_done: "入力済み",
    step_todo: "これから",
    step_attention: "確認が必要",
    change: "変更",
    change_of: |named| format!("（{named}）"),
    yen: "円",
};
