//! What a handler gives back when it cannot do what was asked.

use std::error::Error;
use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use contract::{FieldIssue, ProblemCode};

/// An error answer in the making. The outermost layer writes the body, because it
/// knows the request id. The cause goes to the log and never to the caller.
#[derive(Clone, Debug)]
pub struct Failure {
    /// Stable code; decides the status.
    pub code: ProblemCode,
    /// Fields at fault.
    pub fields: Vec<FieldIssue>,
    /// Seconds until trying again makes sense.
    pub retry_after_seconds: Option<u64>,
    /// Current version of the draft.
    pub current_version: Option<i64>,
    /// What went wrong inside, for the log.
    pub cause: Option<Arc<dyn Error + Send + Sync>>,
}

/// Seconds a caller is asked to wait when something outside is out of reach.
const UNAVAILABLE_RETRY_SECONDS: u64 = 5;

impl Failure {
    /// An answer with this code.
    pub fn new(code: ProblemCode) -> Self {
        Self {
            code,
            fields: Vec::new(),
            retry_after_seconds: None,
            current_version: None,
            cause: None,
        }
    }

    /// 422 with the fields at fault.
    pub fn fields(fields: Vec<FieldIssue>) -> Self {
        Self {
            fields,
            ..Self::new(ProblemCode::InvalidInput)
        }
    }

    /// 422 with one field at fault.
    pub fn field(issue: FieldIssue) -> Self {
        Self::fields(vec![issue])
    }

    /// 500; the cause is logged.
    pub fn internal(cause: impl Error + Send + Sync + 'static) -> Self {
        Self {
            cause: Some(Arc::new(cause)),
            ..Self::new(ProblemCode::Internal)
        }
    }

    /// 503 with `Retry-After`; the cause is logged.
    pub fn unavailable(cause: impl Error + Send + Sync + 'static) -> Self {
        Self {
            cause: Some(Arc::new(cause)),
            retry_after_seconds: Some(UNAVAILABLE_RETRY_SECONDS),
            ..Self::new(ProblemCode::Unavailable)
        }
    }

    /// 429: try again after so many seconds.
    pub fn too_many_requests(seconds: u64) -> Self {
        Self {
            retry_after_seconds: Some(seconds),
            ..Self::new(ProblemCode::TooManyRequests)
        }
    }

    /// 409: somebody else saved in between.
    pub fn draft_changed(current_version: i64) -> Self {
        Self {
            current_version: Some(current_version),
            ..Self::new(ProblemCode::DraftChanged)
        }
    }

    /// HTTP status of the code.
    pub fn status(&self) -> StatusCode {
        status_of(self.code)
    }
}

impl From<ProblemCode> for Failure {
    fn from(code: ProblemCode) -> Self {
        Self::new(code)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

/// The HTTP status each code is answered with.
#[expect(clippy::too_many_lines, reason = "one line a code")]
pub fn status_of(code: ProblemCode) -> StatusCode {
    use ProblemCode as P;
    match code {
        P::NotSignedIn | P::PasskeyRefused | P::TokenRefused => StatusCode::UNAUTHORIZED,
        P::Forbidden
        | P::ScopeMissing
        | P::CrossSite
        | P::StepUpRequired
        | P::SamePerson
        | P::OwnProposal
        | P::OwnOffice
        | P::LeadNeeded
        | P::OfficeNotVerified
        | P::OwnAccess
        | P::PlatformRefused
        | P::TerminalRequired
        | P::TerminalOfOtherOffice
        | P::TerminalRefused
        | P::CardWithoutAccount
        | P::MadeByYourself => StatusCode::FORBIDDEN,
        P::NotFound | P::PersonNotFound => StatusCode::NOT_FOUND,
        P::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        P::UploadIncomplete => StatusCode::REQUEST_TIMEOUT,
        P::DraftChanged
        | P::PreviewChanged
        | P::LinesUnmatched
        | P::AlreadyApplied
        | P::IdempotencyMismatch
        | P::NotInThisState
        | P::AlreadyExists
        | P::AssignedMeanwhile
        | P::HeldByOther
        | P::PayerUnknown
        | P::NothingToPay
        | P::CandidatesChanged
        | P::ProposalOpen
        | P::ProposalGone
        | P::BudgetExhausted
        | P::BudgetEarlierFirst
        | P::ChecksNotOk
        | P::LastOne
        | P::NothingToIssue
        | P::PersonAmbiguous
        | P::TooManyDocuments
        | P::CardNotConfigured
        | P::TerminalsNotConfigured
        | P::CertificateNotRenewable
        | P::NotRehearsed
        | P::CardChallengeVoid => StatusCode::CONFLICT,
        P::LinkExpired | P::IdentificationGone | P::LetterCodeVoid => StatusCode::GONE,
        P::FileTooLarge | P::BodyTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        P::FileTypeNotAllowed | P::FileExtensionMismatch => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        P::TooManyRequests => StatusCode::TOO_MANY_REQUESTS,
        P::PlatformFaulty => StatusCode::BAD_GATEWAY,
        P::Unavailable | P::PlatformUnreachable | P::PlatformNotConnected => {
            StatusCode::SERVICE_UNAVAILABLE
        }
        P::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        P::InvalidInput
        | P::CardProofUnknown
        | P::CheckNotProved
        | P::CharacterNotInFonts
        | P::InvalidJson
        | P::ServiceNotEligible
        | P::WindowClosed
        | P::WindowNotOpen
        | P::Incomplete
        | P::HeaderMissing
        | P::FileEmpty
        | P::PdfBroken
        | P::PdfEncrypted
        | P::PdfActiveContent
        | P::PdfTooManyPages
        | P::PdfNoPages
        | P::ImageBroken
        | P::ImageTooLarge
        | P::InspectionTimeout
        | P::InspectionFailed
        | P::MalwareFound
        | P::CardProofMalformed
        | P::CardProofRefused
        | P::CardCertificateExpired
        | P::CardOfTest
        | P::CsrMalformed
        | P::CsrKeyRefused
        | P::CsrNameRefused
        | P::LetterCodeWrong
        | P::CardRevoked => StatusCode::UNPROCESSABLE_ENTITY,
    }
}
