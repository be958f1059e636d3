//! What acts on the way to first use refuse, as problems.

use contract::{FieldCode, FieldIssue, ProblemCode};
use documents::notice::NoticeError;

use crate::http::Failure;
use crate::usecase::document::OpenError;
use crate::usecase::onboarding::OnboardingError;

impl From<OnboardingError> for Failure {
    fn from(error: OnboardingError) -> Self {
        match error {
            OnboardingError::NotThere => Self::new(ProblemCode::NotFound),
            OnboardingError::NoOffice => Self::new(ProblemCode::Forbidden),
            OnboardingError::Fields(fields) => Self::fields(fields),
            OnboardingError::Changed { current_version } => Self::draft_changed(current_version),
            OnboardingError::Incomplete(fields) => Self {
                fields,
                ..Self::new(ProblemCode::Incomplete)
            },
            OnboardingError::NotRehearsed => Self::new(ProblemCode::NotRehearsed),
            OnboardingError::Paper(NoticeError::MissingCharacter { character }) => {
                let code = FieldCode::CharacterNotAllowed;
                let issue = FieldIssue::with("office_name", code, character);
                Self {
                    fields: vec![issue],
                    ..Self::new(ProblemCode::CharacterNotInFonts)
                }
            }
            OnboardingError::Paper(error @ NoticeError::Typesetting(_)) => Self::internal(error),
            OnboardingError::Seal(error) => Self::internal(error),
            OnboardingError::Vault(error) => OpenError::Vault(error).into(),
            OnboardingError::Upload(error) => error.into(),
            OnboardingError::Card(refusal) => refusal.into(),
            OnboardingError::Terminal(error) => error.into(),
            OnboardingError::Care(error) => error.into(),
            OnboardingError::Readiness(error) => error.into(),
            OnboardingError::Store(error) => error.into(),
        }
    }
}
