//! Roles of people.

use domain::person::Role;

/// What the role is called.
pub(crate) fn role_name(role: Role) -> &'static str {
    role.label_ja()
}

/// What the role may do, in a line.
pub(crate) fn role_summary(role: Role) -> &'static str {
    match role {
        Role::OfficeAdmin => "申請、書類の提出、職員の招待ができます",
        Role::CareManager | Role::OfficeStaff => "申請内容の入力と確認ができます",
        Role::Recipient => "ご自身の情報を確認できます",
        Role::InsurerOfficer => "市町村の対応状況を登録できます",
        Role::Reviewer => "申請を審査し、決定を提案・確認します",
        Role::LeadReviewer => {
            "審査に加えて、高額の決定の確認、通知書の発行、予算、監査を受け持ちます"
        }
        Role::PaymentOfficer => "振込データを作り、別の人が作ったものを承認します",
        Role::Operator => "システムの運用と職員の招待を行います",
    }
}
