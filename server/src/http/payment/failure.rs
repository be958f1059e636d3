//! What acts on payments refuse, as problems.

use contract::ProblemCode;

use crate::http::Failure;
use crate::usecase::payment::PaymentError;

impl From<PaymentError> for Failure {
    fn from(error: PaymentError) -> Self {
        match error {
            PaymentError::Store(error) => error.into(),
            PaymentError::Vault(error) => Self::unavailable(error),
            PaymentError::Account(error) => error.into(),
            PaymentError::Config(_) | PaymentError::Write(_) | PaymentError::Broken(_) => {
                Self::internal(error)
            }
            PaymentError::NotThere => Self::new(ProblemCode::NotFound),
            PaymentError::NotInThisState => Self::new(ProblemCode::NotInThisState),
            PaymentError::Changed { current_version } => Self::draft_changed(current_version),
            PaymentError::PayerUnknown => Self::new(ProblemCode::PayerUnknown),
            PaymentError::NothingToPay => Self::new(ProblemCode::NothingToPay),
            PaymentError::CandidatesChanged => Self::new(ProblemCode::CandidatesChanged),
            PaymentError::MadeByYourself => Self::new(ProblemCode::MadeByYourself),
            PaymentError::OwnOffice => Self::new(ProblemCode::Forbidden),
            PaymentError::Fields(fields) => Self::fields(fields),
        }
    }
}
