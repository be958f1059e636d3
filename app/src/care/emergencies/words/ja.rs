//! 日本語.

use super::Words;

pub(super) const WORDS: Words = Words {
    title: "緊急時の閲覧",
    lead: "同意などがないまま緊急に閲覧した記録です。管理者が理由を確かめます。自分の閲覧は自分では確認できません。",
    back: "担当一覧に戻る",
    nothing: "緊急時の閲覧はありません",
    waiting: "確認待ち",
    reviewed: |at, by, note| format!("{at} に {by} が確認。{note}"),
    at_by: |at, by| format!("{at}　{by}"),
    reason: "理由",
    seen: "閲覧した情報",
    open_person: "この利用者の情報を開く",
    no_outcome: "確認の結果を選んでください",
    no_note: "緊急と認めない理由を書いてください",
    accept: "緊急と認める",
    refuse: "緊急と認めない",
    outcome: "確認の結果",
    note: "確認した内容",
    note_hint: "認めないときは理由が必要です。",
    record: "確認を記録する",
};
