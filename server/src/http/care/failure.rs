//! What acts on care records refuse, as problems.

use contract::ProblemCode;

use crate::http::Failure;
use crate::upstream::UpstreamError;
use crate::usecase::care::CareError;

impl From<CareError> for Failure {
    fn from(error: CareError) -> Self {
        match error {
            CareError::NotThere => Self::new(ProblemCode::NotFound),
            CareError::NoOffice => Self::new(ProblemCode::Forbidden),
            CareError::OfficeNotVerified => Self::new(ProblemCode::OfficeNotVerified),
            CareError::Fields(fields) => Self::fields(fields),
            CareError::NotInThisState => Self::new(ProblemCode::NotInThisState),
            CareError::AlreadyThere => Self::new(ProblemCode::AlreadyExists),
            CareError::OwnAccess => Self::new(ProblemCode::OwnAccess),
            CareError::NobodyFits => Self::new(ProblemCode::PersonNotFound),
            CareError::SeveralFit => Self::new(ProblemCode::PersonAmbiguous),
            CareError::IdentificationGone => Self::new(ProblemCode::IdentificationGone),
            CareError::CardProofUnknown => Self::new(ProblemCode::CardProofUnknown),
            CareError::Card(refusal) => refusal.into(),
            CareError::CheckNotProved => Self::new(ProblemCode::CheckNotProved),
            CareError::NotConnected => Self::new(ProblemCode::PlatformNotConnected),
            CareError::Platform(error) => error.into(),
            CareError::TooMany(error) => error.into(),
            CareError::Account(error) => error.into(),
            CareError::Store(error) => error.into(),
        }
    }
}

impl From<UpstreamError> for Failure {
    fn from(error: UpstreamError) -> Self {
        let code = match error {
            UpstreamError::Unreachable(_) | UpstreamError::TooLate => {
                ProblemCode::PlatformUnreachable
            }
            UpstreamError::Refused(_) => ProblemCode::PlatformRefused,
            UpstreamError::Unusable(_) => ProblemCode::PlatformFaulty,
        };
        Self {
            retry_after_seconds: matches!(code, ProblemCode::PlatformUnreachable).then_some(5),
            ..Self::new(code)
        }
    }
}
