//! English.

use super::Words;

pub(super) const WORDS: Words = Words {
    notices: "Notices (通知書)",
    printed: "A printed notice can be checked on the page ",
    verify: "Check a notice",
    printed_end: ".",
    download_named: |title, number, size| format!("Download {title} {number} (PDF, {size})"),
    download: |size| format!("Download (PDF, {size})"),
    not_issued: "Could not be issued",
    replaced: "This decision was changed later",
    gap: " ",
    code_needed: "Enter the 16-character check code printed at the foot of the notice",
    lead: "Check whether a notice was really issued by Tsunagi. No sign-in is needed.",
    code: "Check code (確認コード)",
    code_hint: "Printed at the foot of each page. Example: ABCD-EFGH-JKMN-PQRS",
    check: "Check",
    none: "There is no notice with this code",
    none_detail: "Compare it with the notice again. If it is right and nothing is found, the notice was not issued by Tsunagi.",
    genuine: "This notice was issued by Tsunagi",
    genuine_detail: "Compare your notice with the following. If anything differs, it was altered.",
    superseded: "The decision of this notice was changed later",
    superseded_detail: "It was issued by Tsunagi but is no longer in force. See the newer notice.",
    granted: "Amount granted (交付決定額)",
    kind: "Kind",
    number: "Number",
    date: "Date",
    digest: "SHA-256 of the PDF (first 16 characters)",
    privacy: "To protect personal data the name of the office is not shown.",
};
