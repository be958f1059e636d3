//! Why a file is not accepted.

use serde::{Deserialize, Serialize};

/// Why a file is not accepted. Each has a stable code; the wording belongs to the application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[error("{}", self.code())]
pub enum Refusal {
    /// Zero bytes (422).
    FileEmpty,
    /// More bytes than the scheme allows (413). Raised by the vault's writer, not by parsers.
    FileTooLarge,
    /// Neither PDF, JPEG nor PNG by content (415).
    FileTypeNotAllowed,
    /// The name's ending belongs to another kind (415).
    FileExtensionMismatch,
    /// Not a readable PDF, or cut off (422).
    PdfBroken,
    /// Protected by a password, even an empty one (422).
    PdfEncrypted,
    /// Contains a script, a launch or form action, media, or an embedded file (422).
    PdfActiveContent,
    /// More than [`super::MAX_PAGES`] pages (422).
    PdfTooManyPages,
    /// No page at all (422).
    PdfNoPages,
    /// Not a readable picture, or cut off (422).
    ImageBroken,
    /// More pixels than a reviewer's screen or our memory needs (422).
    ImageTooLarge,
    /// Inspection did not end in time (422).
    InspectionTimeout,
    /// Inspection gave up: it ran out of memory or crashed, or the file unpacks to too much (422).
    InspectionFailed,
    /// The malware scanner objects (422).
    MalwareFound,
}

impl Refusal {
    /// Every refusal, in order.
    pub const ALL: &'static [Self] = &[
        Self::FileEmpty,
        Self::FileTooLarge,
        Self::FileTypeNotAllowed,
        Self::FileExtensionMismatch,
        Self::PdfBroken,
        Self::PdfEncrypted,
        Self::PdfActiveContent,
        Self::PdfTooManyPages,
        Self::PdfNoPages,
        Self::ImageBroken,
        Self::ImageTooLarge,
        Self::InspectionTimeout,
        Self::InspectionFailed,
        Self::MalwareFound,
    ];

    /// The stable code, the same as the problem code of the portal's API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::FileEmpty => "file_empty",
            Self::FileTooLarge => "file_too_large",
            Self::FileTypeNotAllowed => "file_type_not_allowed",
            Self::FileExtensionMismatch => "file_extension_mismatch",
            Self::PdfBroken => "pdf_broken",
            Self::PdfEncrypted => "pdf_encrypted",
            Self::PdfActiveContent => "pdf_active_content",
            Self::PdfTooManyPages => "pdf_too_many_pages",
            Self::PdfNoPages => "pdf_no_pages",
            Self::ImageBroken => "image_broken",
            Self::ImageTooLarge => "image_too_large",
            Self::InspectionTimeout => "inspection_timeout",
            Self::InspectionFailed => "inspection_failed",
            Self::MalwareFound => "malware_found",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Refusal;

    #[test]
    fn the_code_is_what_crosses_the_wire() {
        for refusal in Refusal::ALL {
            let json = serde_json::to_string(refusal).unwrap();
            assert_eq!(json, format!("\"{}\"", refusal.code()));
        }
    }
}
