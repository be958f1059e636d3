//! Wording of every problem code.

use contract::{Problem, ProblemCode};

use super::problem_said as said;

/// A message in two halves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Words {
    /// What happened.
    pub(crate) title: String,
    /// What is safe and what to do next.
    pub(crate) detail: String,
}

/// Says a problem.
pub(crate) fn problem(problem: &Problem) -> Words {
    let (title, detail) = words(problem.code);
    let mut detail = detail.to_owned();
    if let Some(wait) = problem.retry_after_seconds.filter(|seconds| *seconds > 0) {
        detail.push_str("あと");
        detail.push_str(&duration(wait));
        detail.push_str("で、もう一度お試しいただけます。");
    }
    if problem.code == ProblemCode::Internal {
        detail.push_str("お問い合わせ番号：");
        detail.push_str(&problem.request_id);
    }
    Words {
        title: title.to_owned(),
        detail,
    }
}

fn duration(seconds: u64) -> String {
    match seconds {
        ..60 => format!("{seconds}秒"),
        60..3600 => format!("{}分", seconds.div_ceil(60)),
        _ => format!("{}時間", seconds.div_ceil(3600)),
    }
}

/// One arm a code: a code without wording does not compile.
#[expect(clippy::too_many_lines, reason = "one arm a code")]
fn words(code: ProblemCode) -> said::Pair {
    match code {
        ProblemCode::InvalidInput => said::INVALID_INPUT,
        ProblemCode::InvalidJson => said::INVALID_JSON,
        ProblemCode::ServiceNotEligible => said::SERVICE_NOT_ELIGIBLE,
        ProblemCode::WindowClosed => said::WINDOW_CLOSED,
        ProblemCode::WindowNotOpen => said::WINDOW_NOT_OPEN,
        ProblemCode::Incomplete => said::INCOMPLETE,
        ProblemCode::HeaderMissing => said::HEADER_MISSING,
        ProblemCode::PreviewChanged => said::PREVIEW_CHANGED,
        ProblemCode::LinesUnmatched => said::LINES_UNMATCHED,
        ProblemCode::DraftChanged => said::DRAFT_CHANGED,
        ProblemCode::AlreadyApplied => said::ALREADY_APPLIED,
        ProblemCode::IdempotencyMismatch => said::IDEMPOTENCY_MISMATCH,
        ProblemCode::NotInThisState => said::NOT_IN_THIS_STATE,
        ProblemCode::AlreadyExists => said::ALREADY_EXISTS,
        ProblemCode::AssignedMeanwhile => said::ASSIGNED_MEANWHILE,
        ProblemCode::HeldByOther => said::HELD_BY_OTHER,
        ProblemCode::NothingToIssue => said::NOTHING_TO_ISSUE,
        ProblemCode::CharacterNotInFonts => said::CHARACTER_NOT_IN_FONTS,
        ProblemCode::PayerUnknown => said::PAYER_UNKNOWN,
        ProblemCode::NothingToPay => said::NOTHING_TO_PAY,
        ProblemCode::CandidatesChanged => said::CANDIDATES_CHANGED,
        ProblemCode::MadeByYourself => said::MADE_BY_YOURSELF,
        ProblemCode::ProposalOpen => said::PROPOSAL_OPEN,
        ProblemCode::ProposalGone => said::PROPOSAL_GONE,
        ProblemCode::OwnProposal => said::OWN_PROPOSAL,
        ProblemCode::OwnOffice => said::OWN_OFFICE,
        ProblemCode::LeadNeeded => said::LEAD_NEEDED,
        ProblemCode::BudgetExhausted => said::BUDGET_EXHAUSTED,
        ProblemCode::BudgetEarlierFirst => said::BUDGET_EARLIER_FIRST,
        ProblemCode::ChecksNotOk => said::CHECKS_NOT_OK,
        ProblemCode::LastOne => said::LAST_ONE,
        ProblemCode::NotSignedIn => said::NOT_SIGNED_IN,
        ProblemCode::PasskeyRefused => said::PASSKEY_REFUSED,
        ProblemCode::TokenRefused => said::TOKEN_REFUSED,
        ProblemCode::Forbidden => said::FORBIDDEN,
        ProblemCode::ScopeMissing => said::SCOPE_MISSING,
        ProblemCode::CrossSite => said::CROSS_SITE,
        ProblemCode::StepUpRequired => said::STEP_UP_REQUIRED,
        ProblemCode::SamePerson => said::SAME_PERSON,
        ProblemCode::NotFound => said::NOT_FOUND,
        ProblemCode::MethodNotAllowed => said::METHOD_NOT_ALLOWED,
        ProblemCode::LinkExpired => said::LINK_EXPIRED,
        ProblemCode::FileTooLarge => said::FILE_TOO_LARGE,
        ProblemCode::BodyTooLarge => said::BODY_TOO_LARGE,
        ProblemCode::FileEmpty => said::FILE_EMPTY,
        ProblemCode::FileTypeNotAllowed => said::FILE_TYPE_NOT_ALLOWED,
        ProblemCode::FileExtensionMismatch => said::FILE_EXTENSION_MISMATCH,
        ProblemCode::PdfBroken => said::PDF_BROKEN,
        ProblemCode::PdfEncrypted => said::PDF_ENCRYPTED,
        ProblemCode::PdfActiveContent => said::PDF_ACTIVE_CONTENT,
        ProblemCode::PdfTooManyPages => said::PDF_TOO_MANY_PAGES,
        ProblemCode::PdfNoPages => said::PDF_NO_PAGES,
        ProblemCode::ImageBroken => said::IMAGE_BROKEN,
        ProblemCode::ImageTooLarge => said::IMAGE_TOO_LARGE,
        ProblemCode::InspectionTimeout => said::INSPECTION_TIMEOUT,
        ProblemCode::InspectionFailed => said::INSPECTION_FAILED,
        ProblemCode::MalwareFound => said::MALWARE_FOUND,
        ProblemCode::TooManyDocuments => said::TOO_MANY_DOCUMENTS,
        ProblemCode::UploadIncomplete => said::UPLOAD_INCOMPLETE,
        ProblemCode::TooManyRequests => said::TOO_MANY_REQUESTS,
        ProblemCode::OfficeNotVerified => said::OFFICE_NOT_VERIFIED,
        ProblemCode::OwnAccess => said::OWN_ACCESS,
        ProblemCode::PlatformRefused => said::PLATFORM_REFUSED,
        ProblemCode::PersonNotFound => said::PERSON_NOT_FOUND,
        ProblemCode::PersonAmbiguous => said::PERSON_AMBIGUOUS,
        ProblemCode::IdentificationGone => said::IDENTIFICATION_GONE,
        ProblemCode::CardProofUnknown => said::CARD_PROOF_UNKNOWN,
        ProblemCode::CheckNotProved => said::CHECK_NOT_PROVED,
        ProblemCode::PlatformFaulty => said::PLATFORM_FAULTY,
        ProblemCode::PlatformUnreachable => said::PLATFORM_UNREACHABLE,
        ProblemCode::PlatformNotConnected => said::PLATFORM_NOT_CONNECTED,
        ProblemCode::Unavailable => said::UNAVAILABLE,
        ProblemCode::CardNotConfigured => said::CARD_NOT_CONFIGURED,
        ProblemCode::CardProofMalformed => said::CARD_PROOF_MALFORMED,
        ProblemCode::CardChallengeVoid => said::CARD_CHALLENGE_VOID,
        ProblemCode::CardProofRefused => said::CARD_PROOF_REFUSED,
        ProblemCode::CardCertificateExpired => said::CARD_CERTIFICATE_EXPIRED,
        ProblemCode::CardOfTest => said::CARD_OF_TEST,
        ProblemCode::CardRevoked => said::CARD_REVOKED,
        ProblemCode::Internal => said::INTERNAL,
    }
}
