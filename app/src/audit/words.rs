//! What records say, in words. Unknown ids are shown as they are.

/// Groups of actions to choose from.
pub(super) const GROUPS: [(&str, &str); 19] = [
    ("application.", "申請"),
    ("document.", "書類"),
    ("document.opened", "書類の閲覧"),
    ("duty.", "交付後の報告・申請"),
    ("review.", "審査"),
    ("notice.", "通知書"),
    ("payment_batch.", "振込"),
    ("purge.", "消去"),
    ("readiness.", "市町村の対応状況"),
    ("recovery.", "パスキーの再登録"),
    ("session.", "サインイン"),
    ("role.", "役割"),
    ("invitation.", "招待"),
    ("api_token.", "APIトークン"),
    ("record.", "記録の閲覧"),
    ("consent.", "同意"),
    ("care.", "担当"),
    ("access.denied", "権限のない操作"),
    ("audit.exported", "記録の書き出し"),
];

/// An action in words.
#[expect(clippy::too_many_lines, reason = "one arm an action")]
pub(super) fn action(id: &str) -> &'static str {
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
        "card.accepted" => "カードを確認した",
        "card.refused" => "カードを確認できなかった",
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
        "application.deleted" => "一時保存を削除した",
        "application.payment_scheduled" => "振込を予定した",
        "application.payment_cancelled" => "振込の予定を取り消した",
        "application.payment_failed" => "振込不能を記録した",
        "application.account_correction_asked" => "口座の訂正を届け出た",
        "application.account_correction_refused" => "口座の訂正を認めなかった",
        "application.account_corrected" => "口座の訂正を確認した",
        "application.decision_reopened" => "決定を取り消して審査に戻した",
        "application.grant_revoked" => "交付決定を取り消した",
        "case.opened" => "審査の画面を開いた",
        "case.assigned" => "担当を決めた",
        "case.handed_out" => "担当をまとめて割り当てた",
        "case.exported" => "申請の一覧を書き出した",
        "review.checks_computed" => "自動チェックをした",
        "review.findings_saved" => "確認結果を保存した",
        "review.comment_added" => "内部コメントを書いた",
        "review.decision_proposed" => "決定を提案した",
        "review.proposal_withdrawn" => "提案を取り下げた",
        "review.budget_changed" => "予算を変更した",
        "repayment.received" => "返還の入金を記録した",
        "saved_view.saved" => "絞り込みの条件を保存した",
        "saved_view.removed" => "絞り込みの条件を削除した",
        "notice_run.started" => "通知書の発行を始めた",
        "notice_run.retried" => "通知書の発行をやり直した",
        "notice.issued" => "通知書を発行した",
        "notice.mailed" => "通知書のお知らせを送った",
        "notice.opened" => "通知書を開いた",
        "notice.previewed" => "通知書の見本を開いた",
        "payment_batch.made" => "振込データを作った",
        "payment_batch.files_written" => "振込のファイルを書いた",
        "payment_batch.released" => "振込データを承認した",
        "payment_batch.cancelled" => "振込データを取り消した",
        "payment_batch.file_opened" => "振込のファイルを取り出した",
        "payment_batch.results_imported" => "振込の結果を取り込んだ",
        "session.all_ended" => "すべての端末からサインアウトした",
        "session.office_switched" => "事業所を切り替えた",
        "sign_in_link.created" => "練習用のサインインのリンクを作った",
        "sign_in_link.used" => "練習用のリンクでサインインした",
        "passkey.added" => "パスキーを登録した",
        "passkey.removed" => "パスキーを削除した",
        "registration.requested" => "利用登録を申し込んだ",
        "registration.consumed" => "利用登録のリンクを使った",
        "person.registered" => "アカウントを作った",
        "person.changed" => "氏名またはメールアドレスを変えた",
        "person.disabled" => "アカウントを止めた",
        "office.registered" => "事業所を登録した",
        "office.changed" => "事業所の情報を変えた",
        "blob.swept" => "使われていない保存内容を消した",
        "blob.rewrapped" => "保存内容の鍵を掛け直した",
        "queue.indexed" => "検索の索引を作った",
        "job.done" => "処理を終えた",
        "job.given_up" => "処理をあきらめた",
        "setting.changed" => "設定を変えた",
        "care.identified" => "利用者を照会した",
        "care.identification_refused" => "利用者の照会が成立しなかった",
        "care.listed" => "担当一覧を表示した",
        "care.person_shown" => "担当利用者を表示した",
        "care.registered" => "担当事業所として登録した",
        "care.ended" => "担当を終了した",
        "consent.taken" => "同意を記録した",
        "consent.refused" => "同意の記録が受け付けられなかった",
        "consent.withdrawn" => "同意を撤回した",
        "record.view_decided" => "記録の閲覧を求めた",
        "record.viewed" => "記録を閲覧した",
        "record.printed" => "記録を印刷した",
        "record.mismatched" => "基盤が別人の記録を返したため拒否した",
        "emergency.reviewed" => "緊急時の閲覧を確認した",
        "recipient.invited" => "利用者を招待した",
        "own_record.shown" => "本人ページを表示した",
        "objection.made" => "申し出をした",
        "objection.answered" => "申し出に回答した",
        "policy.changed" => "閲覧権限を変更した",
        "sandbox.prepared" => "サンドボックスを用意した",
        "sandbox.clock_set" => "サンドボックスの時計を変えた",
        "readiness.changed" => "市町村の対応状況を変えた",
        "readiness.imported" => "公表された一覧を取り込んだ",
        "readiness.insurers_imported" => "保険者の一覧を取り込んだ",
        "readiness.told" => "対応状況の変化を知らせるメールを出した",
        "municipality_officer.appointed" => "市町村の担当者にした",
        "municipality_officer.ended" => "市町村の担当を終了した",
        "follow.asked" => "市町村の通知の申し込みがあった",
        "follow.confirmed" => "市町村の通知を始めた",
        "follow.ended" => "市町村の通知をやめた",
        "news.written" => "お知らせを書いた",
        "news.changed" => "お知らせを直した",
        "news.withdrawn" => "お知らせを取り下げた",
        "message.taken" => "お問い合わせを受け付けた",
        "message.forwarded" => "お問い合わせを担当に渡し、消した",
        "application.reminded" => "期限の近い下書きを知らせるメールを出した",
        "recovery.asked" => "パスキーの再登録の申し込みがあった",
        "recovery.confirmed" => "再登録のメールアドレスを確認した",
        "recovery.approved" => "パスキーの再登録を承認した",
        "recovery.refused" => "パスキーの再登録を認めなかった",
        "recovery.done" => "パスキーを再登録した",
        "terminal.registered" => "端末を登録した",
        "terminal.retired" => "端末の使用をやめた",
        "terminal.refused" => "端末の証明書が合わず、受け付けなかった",
        "certificate.issued" => "端末の証明書を発行した",
        "certificate.refused" => "証明書の発行の依頼を受け付けなかった",
        "certificate.renewed" => "端末の証明書を更新した",
        "certificate.revoked" => "端末の証明書を失効させた",
        "certificate.seen" => "ほかの機関の証明書が初めて使われた",
        "certificate.reminded" => "証明書の期限を知らせるメールを出した",
        "revocation_list.made" => "失効リストを作った",
        "letter.asked" => "事業所の確認の手紙の申し込みがあった",
        "letter.printed" => "事業所の確認の手紙を印刷した",
        "letter.code_refused" => "手紙のコードが違った",
        "office.verified" => "事業所を確認済みにした",
        "onboarding.answered" => "導入の準備に答えた",
        "terminal.checked" => "端末を確認した",
        "rehearsal.checked" => "最終確認の確認をした",
        "rehearsal.finished" => "最終確認を終えた",
        "rehearsal.opened" => "最終確認の結果を開いた",
        _ => "その他の操作",
    }
}

/// Who, where no name is told.
pub(super) fn actor_kind(id: &str) -> &str {
    match id {
        "person" => "登録した人",
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
        "notice" => "通知書",
        "notice_run" => "通知書の発行",
        "role_grant" => "役割",
        "passkey" => "パスキー",
        "sign_in_link" => "練習用のリンク",
        "blob" => "保存内容",
        "budget" => "予算",
        "repayment" => "返還",
        "setting" => "設定",
        "saved_view" => "絞り込みの条件",
        "job" => "処理",
        "care_relation" => "担当",
        "identification" => "利用者の照会",
        "consent" => "同意",
        "record_view" => "記録の閲覧",
        "emergency" => "緊急時の閲覧",
        "objection" => "申し出",
        "policy" => "閲覧権限",
        "installation" => "全体",
        "municipality" => "市町村",
        "readiness_import" => "市町村の一覧",
        "follow" => "市町村の通知",
        "recovery" => "パスキーの再登録",
        "terminal" => "端末",
        "certificate" => "端末の証明書",
        "revocation_list" => "失効リスト",
        "rehearsal" => "最終確認",
        "news" => "お知らせ",
        "contact_message" => "お問い合わせ",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACTIONS: &str = include_str!("../../../crates/store/src/audit/action.rs");
    const SUBJECTS: &str = include_str!("../../../crates/store/src/audit/entry.rs");

    /// The ids behind `=>` in the closed lists of the audit log.
    fn ids(source: &str) -> Vec<&str> {
        source
            .lines()
            .filter_map(|line| {
                let (_, id) = line.trim().strip_suffix("\",")?.split_once("=> \"")?;
                Some(id)
            })
            .collect()
    }

    #[test]
    fn every_action_and_subject_is_said() {
        let actions = ids(ACTIONS);
        assert!(actions.len() > 90, "{}", actions.len());
        for id in actions {
            assert_ne!(action(id), "その他の操作", "{id}");
        }
        let subjects = ids(SUBJECTS);
        assert!(subjects.len() > 20, "{}", subjects.len());
        for id in subjects {
            assert_ne!(subject_kind(id), id, "{id}");
        }
    }

    #[test]
    fn every_group_finds_something() {
        for (group, name) in GROUPS {
            let found = ids(ACTIONS).into_iter().any(|id| id.starts_with(group));
            assert!(found, "{name}");
        }
    }
}
