//! What still stands between a draft and its submission.

use chrono::NaiveDate;
use contract::answers::{Answers, InstitutionAnswer};
use contract::application::DocumentView;
use contract::scheme::SchemeView;
use contract::{FieldCode, FieldIssue};
use domain::kana::fold_width;
use domain::submission::Shortfall;

use crate::usecase::bank::BankDirectory;

/// Everything missing or wrong, in the order of the form; what the browser checks too, and whether bank
/// and branch exist.
pub(super) fn issues(
    answers: &Answers,
    documents: &[DocumentView],
    scheme: &SchemeView,
    banks: &BankDirectory,
    today: NaiveDate,
) -> Vec<FieldIssue> {
    let mut issues = answers.check(documents, scheme, today);
    let of_account = |issue: &FieldIssue| issue.field.starts_with("account.");
    if !issues.iter().any(of_account)
        && let Some(issue) = bank_issue(answers, banks)
    {
        let documents_from = issues
            .iter()
            .position(|issue| issue.field.starts_with("documents"))
            .unwrap_or(issues.len());
        issues.insert(documents_from, issue);
    }
    issues
}

fn bank_issue(answers: &Answers, banks: &BankDirectory) -> Option<FieldIssue> {
    let account = answers.account.as_ref()?;
    if account.institution != Some(InstitutionAnswer::Bank) {
        return None;
    }
    let (bank, branch) = (
        fold_width(account.bank_code.trim()),
        fold_width(account.branch_code.trim()),
    );
    if !banks.has_bank(&bank) {
        return Some(FieldIssue::new("account.bank_code", FieldCode::NotInList));
    }
    let known = banks.has_branch(&bank, &branch);
    (!known).then(|| FieldIssue::new("account.branch_code", FieldCode::NotInList))
}

/// A shortfall the domain names, as the field it concerns. The window has codes of its own.
pub(super) fn issue_of(shortfall: &Shortfall) -> FieldIssue {
    use FieldCode as C;
    use Shortfall as S;
    let document = |kind: &domain::scheme::DocumentKind| format!("documents.{}", kind.as_str());
    match shortfall {
        S::WindowNotYetOpen | S::WindowClosed => FieldIssue::new("scheme_id", C::NotAllowed),
        S::NoService => FieldIssue::new("services.codes", C::Required),
        S::ServiceNotEligible {
            index,
            not_eligible,
        } => FieldIssue::with(
            format!("services.codes[{index}]"),
            C::ServiceNotEligible,
            not_eligible.code.to_string(),
        ),
        S::ReaderLineMissing => FieldIssue::new("reader_costs.lines", C::Required),
        S::ReadersMissing => FieldIssue::with("reader_costs.readers", C::TooSmall, "1"),
        S::ReceiptInFuture { line } => {
            FieldIssue::new(format!("reader_costs.lines[{line}].paid_on"), C::InFuture)
        }
        S::UnknownExpenseItem { index } => {
            FieldIssue::new(format!("support_costs.items[{index}].item"), C::NotAllowed)
        }
        S::SupportTotalMismatch { items, lines } => FieldIssue::with(
            "support_costs.items",
            C::TotalMismatch,
            format!("{}/{}", items.get(), lines.get()),
        ),
        S::AmountsTooLarge => FieldIssue::new("reader_costs.lines", C::TooLarge),
        S::NothingToGrant => FieldIssue::new("reader_costs.lines", C::NothingToGrant),
        S::DocumentMissing { kind, missing } => {
            FieldIssue::with(document(kind), C::DocumentMissing, missing.to_string())
        }
        S::TooManyDocuments { kind, max } => {
            FieldIssue::with(document(kind), C::TooManyDocuments, max.to_string())
        }
        S::DocumentNotAsked { kind } => FieldIssue::new(document(kind), C::NotAllowed),
        S::DocumentTooLarge { kind, max_bytes } => {
            FieldIssue::with(document(kind), C::TooLarge, max_bytes.to_string())
        }
        S::DocumentTooLong { kind, max_pages } => {
            FieldIssue::with(document(kind), C::TooLarge, max_pages.to_string())
        }
    }
}
