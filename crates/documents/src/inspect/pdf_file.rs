//! Checks of a PDF.

use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use memchr::memmem;

use super::{FileFacts, FileKind, MAX_PAGES, Refusal, pdf_actions, pdf_weight};

/// A PDF ends with `startxref`, an offset and `%%EOF`; viewers look for them in the last 1,024
/// bytes (ISO 32000-2, annex H.3), and signatures or line ends may follow.
const TAIL: usize = 2_048;

pub(super) fn check(content: Vec<u8>) -> Result<FileFacts, Refusal> {
    if !is_complete(&content) {
        return Err(Refusal::PdfBroken);
    }
    // The trailer is never compressed, so the key is visible. The parser opens files with an empty
    // password without a word; a reviewer's tools may not, so these are refused too.
    if has_name(&content, b"/Encrypt") {
        return Err(Refusal::PdfEncrypted);
    }
    // The walk below sees what the cross-reference table names. A viewer that rebuilds the table
    // would see more, so plain scripts outside of it are refused as well.
    if has_name(&content, b"/JavaScript") || has_name(&content, b"/Launch") {
        return Err(Refusal::PdfActiveContent);
    }
    pdf_weight::refuse_bombs_before_opening(&content)?;
    let pdf = open(content)?;
    let pages = pdf.pages().len();
    if pages == 0 {
        return Err(Refusal::PdfNoPages);
    }
    let pages = u32::try_from(pages).map_err(|_| Refusal::PdfTooManyPages)?;
    if pages > MAX_PAGES {
        return Err(Refusal::PdfTooManyPages);
    }
    pdf_actions::refuse_active_content(&pdf)?;
    pdf_weight::refuse_bombs(&pdf)?;
    Ok(FileFacts {
        kind: FileKind::Pdf,
        pages,
        pixels: None,
    })
}

/// Opens a PDF that needs no password.
pub(super) fn open(content: Vec<u8>) -> Result<Pdf, Refusal> {
    Pdf::new(content).map_err(|error| match error {
        LoadPdfError::Decryption(
            DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm,
        ) => Refusal::PdfEncrypted,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => Refusal::PdfBroken,
    })
}

/// The parser repairs files that are cut off; a reviewer must not get half a receipt.
fn is_complete(content: &[u8]) -> bool {
    let tail = content
        .get(content.len().saturating_sub(TAIL)..)
        .unwrap_or_default();
    memmem::rfind(tail, b"startxref")
        .and_then(|at| tail.get(at..))
        .is_some_and(|end| memmem::find(end, b"%%EOF").is_some())
}

/// Whether `name` (with its slash) stands anywhere as a whole name.
fn has_name(content: &[u8], name: &[u8]) -> bool {
    memmem::find_iter(content, name).any(|at| {
        content
            .get(at.saturating_add(name.len()))
            .is_some_and(|next| {
                next.is_ascii_whitespace() || *next == 0 || b"()<>[]{}/%".contains(next)
            })
    })
}
