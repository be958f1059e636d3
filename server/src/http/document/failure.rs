//! What acts on documents refuse, as problems.

use contract::{FieldCode, FieldIssue, ProblemCode};
use documents::inspect::{InspectError, Refusal};
use documents::vault::VaultError;
use domain::text::TextError;

use crate::http::Failure;
use crate::http::application::draft_issue;
use crate::usecase::document::{FileNameError, OpenError, RemoveError, UploadError};

impl From<UploadError> for Failure {
    fn from(error: UploadError) -> Self {
        match error {
            UploadError::NotThere => Self::new(ProblemCode::NotFound),
            UploadError::Kind => draft_issue("kind", FieldCode::NotAllowed),
            UploadError::Name(error) => of_name(error),
            UploadError::NotInThisState => Self::new(ProblemCode::NotInThisState),
            UploadError::TooMany { max } => {
                let issue =
                    FieldIssue::with("documents", FieldCode::TooManyDocuments, max.to_string());
                Self {
                    fields: vec![issue],
                    ..Self::new(ProblemCode::TooManyDocuments)
                }
            }
            UploadError::Refused(refusal) => Self::new(code_of(refusal)),
            UploadError::Incomplete => Self::new(ProblemCode::UploadIncomplete),
            UploadError::Vault(error) => of_vault(error),
            UploadError::Inspection(error) => of_inspection(error),
            UploadError::Store(error) => error.into(),
        }
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::NotThere => Self::new(ProblemCode::NotFound),
            OpenError::Vault(error) => of_vault(error),
            OpenError::Preview(error) => of_inspection(error),
            OpenError::Store(error) => error.into(),
        }
    }
}

impl From<RemoveError> for Failure {
    fn from(error: RemoveError) -> Self {
        match error {
            RemoveError::NotThere => Self::new(ProblemCode::NotFound),
            RemoveError::NotInThisState => Self::new(ProblemCode::NotInThisState),
            RemoveError::Store(error) => error.into(),
        }
    }
}

fn of_name(error: FileNameError) -> Failure {
    let issue = match error {
        FileNameError::Ending => return Failure::new(ProblemCode::FileTypeNotAllowed),
        FileNameError::Text(TextError::Empty) => FieldIssue::new("name", FieldCode::Required),
        FileNameError::Text(TextError::TooLong { max }) => {
            FieldIssue::with("name", FieldCode::TooLong, max.to_string())
        }
        FileNameError::Text(TextError::Control { character }) => {
            let code = format!("U+{:04X}", u32::from(character));
            FieldIssue::with("name", FieldCode::ControlCharacter, code)
        }
        FileNameError::Separator(separator) => {
            FieldIssue::with("name", FieldCode::CharacterNotAllowed, separator)
        }
    };
    Failure::field(issue)
}

fn of_inspection(error: InspectError) -> Failure {
    match error {
        InspectError::Refused(refusal) => Failure::new(code_of(refusal)),
        error => Failure::unavailable(error),
    }
}

/// A full or unreachable store gets better; a damaged object does not.
fn of_vault(error: VaultError) -> Failure {
    match error {
        VaultError::SizeLimit => Failure::new(ProblemCode::FileTooLarge),
        VaultError::Full | VaultError::Unavailable(_) => Failure::unavailable(error),
        VaultError::NotFound
        | VaultError::Corrupt
        | VaultError::UnknownMasterKey(_)
        | VaultError::WriterClosed => Failure::internal(error),
    }
}

fn code_of(refusal: Refusal) -> ProblemCode {
    match refusal {
        Refusal::FileEmpty => ProblemCode::FileEmpty,
        Refusal::FileTooLarge => ProblemCode::FileTooLarge,
        Refusal::FileTypeNotAllowed => ProblemCode::FileTypeNotAllowed,
        Refusal::FileExtensionMismatch => ProblemCode::FileExtensionMismatch,
        Refusal::PdfBroken => ProblemCode::PdfBroken,
        Refusal::PdfEncrypted => ProblemCode::PdfEncrypted,
        Refusal::PdfActiveContent => ProblemCode::PdfActiveContent,
        Refusal::PdfTooManyPages => ProblemCode::PdfTooManyPages,
        Refusal::PdfNoPages => ProblemCode::PdfNoPages,
        Refusal::ImageBroken => ProblemCode::ImageBroken,
        Refusal::ImageTooLarge => ProblemCode::ImageTooLarge,
        Refusal::InspectionTimeout => ProblemCode::InspectionTimeout,
        Refusal::InspectionFailed => ProblemCode::InspectionFailed,
        Refusal::MalwareFound => ProblemCode::MalwareFound,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_refusal_keeps_its_code_on_the_wire() {
        for refusal in Refusal::ALL {
            assert_eq!(code_of(*refusal).as_str(), refusal.code());
        }
    }
}
