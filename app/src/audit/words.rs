//! What records say, in words. Unknown ids are shown as they are.

/// Groups of actions to choose from.
pub(super) const GROUPS: [(&str, &str); 12] = [
    ("application.", "申請"),
    ("document.", "書類"),
    ("document.opened", "書類の閲覧"),
    ("duty.", "交付後の報告・申請"),
    ("payment_batch.", "振込"),
    ("purge.", "消去"),
    ("session.", "サインイン"),
    ("role.", "役割"),
    ("invitation.", "招待"),
    ("api_token.", "APIトークン"),
    ("access.denied", "権限のない操作"),
    ("audit.exported", "記録の書き出し"),
];

/// An action in words.
pub(super) fn action(id: &str) -> &str {
    match id {
        "application.created" => "申請を始めた",
        "application.answers_saved" => "入力を保存した",
        "application.submitted" => "申請した",
        "application.withdrawn" => "取り下げた",
        "application.review_started" => "審査を始めた",
        "application.returned" => "差し戻した",
        "application.approved" => "交付を決定した",
        "application.rejected" => "不交付とした",
        "application.paid" => "入金を記録した",
        "application.purged" => "申請の内容を消去した",
        "document.added" => "書類を受け取った",
        "document.removed" => "書類を外した",
        "document.opened" => "書類を開いた",
        "document.refused" => "書類を受け取らなかった",
        "duty.opened" => "報告・申請を始めた",
        "duty.saved" => "報告・申請を保存した",
        "duty.submitted" => "報告・申請を提出した",
        "duty.returned" => "報告・申請を差し戻した",
        "duty.confirmed" => "報告・申請を確認した",
        "duty.refused" => "申請を承認しなかった",
        "duty.deleted" => "申請をやめた",
        "duty.reminded" => "報告を促すメールを出した",
        "purge.proposed" => "消去を提案した",
        "purge.approved" => "消去を承認した",
        "purge.withdrawn" => "消去の提案を取り下げた",
        "purge.done" => "消去を終えた",
        "session.started" => "サインインした",
        "session.refused" => "サインインできなかった",
        "session.stepped_up" => "パスキーで確認した",
        "session.ended" => "サインアウトした",
        "role.granted" => "役割を与えた",
        "role.ended" => "役割を終了した",
        "invitation.sent" => "招待した",
        "invitation.accepted" => "招待に応じた",
        "invitation.withdrawn" => "招待を取り消した",
        "api_token.created" => "APIトークンを作った",
        "api_token.revoked" => "APIトークンを無効にした",
        "access.denied" => "権限のない操作をした",
        "audit.exported" => "監査の記録を書き出した",
        "mail.sent" => "メールを送った",
        _ => "その他の操作",
    }
}

/// Who, where no name is told.
pub(super) fn actor_kind(id: &str) -> &str {
    match id {
        "person" => "利用者",
        "api_token" => "APIトークン",
        "operator" => "運用者（コンソール）",
        "system" => "システム",
        "anonymous" => "サインイン前",
        other => other,
    }
}

/// What it was done to.
pub(super) fn subject_kind(id: &str) -> &str {
    match id {
        "application" => "申請",
        "document" => "書類",
        "duty" => "報告・申請",
        "purge" => "消去",
        "person" => "人",
        "office" => "事業所",
        "session" => "サインイン",
        "registration" => "登録・招待",
        "api_token" => "APIトークン",
        "payment_batch" => "振込",
        "job" => "処理",
        "installation" => "全体",
        other => other,
    }
}
