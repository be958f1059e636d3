//! What a file is, and whether it can be accepted.
//!
//! Names and declared types are never believed: the first bytes choose the parser and the parser
//! decides. Everything here that touches content is meant to run in the child process of
//! [`Inspector`] ([`child_main`] is its whole program), because a parser of foreign bytes may hang,
//! crash or eat memory, and a thread cannot be killed.

mod child;
mod facts;
mod image_file;
mod inspector;
mod jpeg_outline;
mod kind;
mod limits;
mod page_text;
mod pdf_actions;
mod pdf_file;
mod pdf_weight;
mod preview;
mod refusal;
mod substitute_font;
mod text_search;
mod wire;

pub use child::child_main;
pub use facts::FileFacts;
pub use inspector::{InspectError, Inspector, InspectorSettings};
pub use kind::FileKind;
pub use page_text::{PageText, PlaceOnPage, PlacedText};
pub use preview::preview;
pub use refusal::Refusal;
pub use text_search::Sought;

/// Largest number of pages of a PDF (file rule of the scheme, 令和8年度).
pub const MAX_PAGES: u32 = 100;

/// Says what `content` is, or why it cannot be accepted.
///
/// Runs parsers over foreign bytes: use [`Inspector::inspect`] unless this already is the child
/// process.
///
/// # Errors
/// The first [`Refusal`] that applies.
pub fn inspect(content: Vec<u8>) -> Result<FileFacts, Refusal> {
    if content.is_empty() {
        return Err(Refusal::FileEmpty);
    }
    match FileKind::of_content(&content) {
        None => Err(Refusal::FileTypeNotAllowed),
        Some(FileKind::Pdf) => pdf_file::check(content),
        Some(kind @ (FileKind::Jpeg | FileKind::Png)) => image_file::check(kind, &content),
    }
}
