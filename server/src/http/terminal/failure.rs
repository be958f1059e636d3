//! How errors about terminals are answered.

use contract::ProblemCode;

use crate::http::Failure;
use crate::terminal::RequestFault;
use crate::usecase::terminal::{RevocationListError, TerminalError, TerminalRefusal};

impl From<TerminalError> for Failure {
    fn from(error: TerminalError) -> Self {
        match error {
            TerminalError::NotFound => Self::new(ProblemCode::NotFound),
            TerminalError::Fields(fields) => Self::fields(fields),
            TerminalError::NameTaken => Self::new(ProblemCode::AlreadyExists),
            TerminalError::NoAuthority => Self::new(ProblemCode::TerminalsNotConfigured),
            TerminalError::NoTerminal => Self::new(ProblemCode::TerminalRequired),
            TerminalError::NotRenewable => Self::new(ProblemCode::CertificateNotRenewable),
            TerminalError::Request(fault) => Self::new(match fault {
                RequestFault::Malformed | RequestFault::Signature => ProblemCode::CsrMalformed,
                RequestFault::Key => ProblemCode::CsrKeyRefused,
                RequestFault::Name => ProblemCode::CsrNameRefused,
            }),
            TerminalError::Authority(error) => Self::internal(error),
            TerminalError::Bundle(error) => Self::internal(error),
            TerminalError::List(error) => error.into(),
            TerminalError::Store(error) => error.into(),
        }
    }
}

impl From<RevocationListError> for Failure {
    fn from(error: RevocationListError) -> Self {
        match error {
            RevocationListError::Store(error) => error.into(),
            RevocationListError::Authority(_) | RevocationListError::Tls(_) => {
                Self::internal(error)
            }
        }
    }
}

impl From<TerminalRefusal> for Failure {
    fn from(refusal: TerminalRefusal) -> Self {
        match refusal {
            TerminalRefusal::NotGood => Self::new(ProblemCode::TerminalRefused),
            TerminalRefusal::Store(error) => error.into(),
            TerminalRefusal::List(error) => error.into(),
        }
    }
}
