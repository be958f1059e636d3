//! やさしい日本語.

use super::Words;

pub(super) const WORDS: Words = Words {
    title: "急いで見た記録（緊急時の閲覧）",
    lead: "同意がないまま、急いで見た記録です。管理者が理由を確認します。自分が見たものは、自分では確認することができません。",
    back: "担当している人の一覧に戻る",
    nothing: "急いで見た記録はありません",
    waiting: "確認を待っています",
    reviewed: |at, by, note| format!("{at} に {by} が確認しました。{note}"),
    at_by: |at, by| format!("{at}　{by}"),
    reason: "理由",
    seen: "見た情報",
    open_person: "この利用者の情報を開く",
    no_outcome: "確認の結果を選んでください",
    no_note: "急ぐ理由がないと思う理由を書いてください",
    accept: "急ぐ理由があった",
    refuse: "急ぐ理由がなかった",
    outcome: "確認の結果",
    note: "確認した内容",
    note_hint: "認めないときは、理由がいります。",
    record: "確認を記録する",
};
